internal import GRDB

/// Writes that stand or fall together.
extension IncidentStore {
  /// Stores what several writes say as one step: killed in the middle, or where one of them fails, nothing has changed.
  ///
  /// What is asked and stored on this thread meanwhile sees what the step has stored so far. Within a step, a further one
  /// is part of it.
  ///
  /// - Parameter body: what is stored.
  /// - Returns: what the body does.
  /// - Throws: `ArchiveError`, and what the body throws.
  public func inOneStep<Value>(_ body: () throws -> Value) throws -> Value {
    guard stepDatabase == nil else { return try body() }
    return try write { db in
      try OpenStep.$current.withValue(OpenStep(store: self, db: db), operation: body)
    }
  }

  /// The transaction of the step that is taken on this thread; nil while none is.
  var stepDatabase: Database? {
    OpenStep.current.flatMap { $0.store === self ? $0.db : nil }
  }
}

/// A step that is being taken, known to the thread that takes it and to no other: that is why its database may be used.
private struct OpenStep: @unchecked Sendable {
  @TaskLocal static var current: OpenStep?

  let store: IncidentStore
  let db: Database
}
