import NewsModel
import TextUI

/// The journal as a screen: who decided what, newest first.
struct LogState: Equatable, Sendable {
  static let limit = 2_000

  /// Whose decisions are listed.
  enum Scope: Equatable, Sendable, CaseIterable { case all, incident, mine }

  /// The incident from which the log was opened.
  let incidentKey: String?
  let headline: String
  var scope: Scope
  /// Nil until the answer.
  var rows: [JournalLine]?
  var cursor = ListCursor(context: 1)

  /// A log of everything, or of the incident that it is opened from.
  init(incidentKey: String?, headline: String, scope: Scope = .all) {
    self.incidentKey = incidentKey
    self.headline = headline
    self.scope = scope
  }

  /// What is asked of the archive.
  func query(author: String) -> JournalQuery {
    JournalQuery(
      incident: scope == .incident ? incidentKey : nil, author: scope == .mine ? author : nil,
      limit: Self.limit)
  }

  /// Shows the decisions of everybody, of the incident, of oneself, in turn.
  mutating func turnScope() {
    let scopes = Scope.allCases.filter { $0 != .incident || incidentKey != nil }
    let index = scopes.firstIndex(of: scope) ?? 0
    scope = scopes[(index + 1) % scopes.count]
    rows = nil
    cursor = ListCursor(context: 1)
  }

  /// Asks anew; the lines stay until the answer.
  var isStale = false
}
