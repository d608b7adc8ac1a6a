import Foundation
import GRDB
import NewsModel
import TestSupport
import Testing

@testable import Archive

/// Questions that are given up while they are asked: whoever types a word asks one with each letter.
@Suite("Questions that are given up") struct InterruptedQuestionTests {
  /// GRDB ends the program where it is asked for a tokenizer on a connection that has just been interrupted.
  @Test func aSearchOnAnInterruptedConnectionIsAnError() throws {
    let store = try SampleDossiers.archive()
    try store.database.read { db in
      let statement = try RawStatement(db, "SELECT 1 UNION SELECT 2")
      #expect(try statement.step())
      store.database.interrupt()
      for (words, isPhrase) in [("gendarmerie school", false), ("b", false), ("the school", true)] {
        #expect(throws: DatabaseError.self) {
          try WordsReader(db: db, check: WordPagesCheck(), text: WordsText.text)
            .set(words, isPhrase: isPhrase)
        }
      }
    }
    #expect(try store.count(.words("gendarmerie", isPhrase: false)) == 1)
  }

  /// One question after the other is cancelled at a moment of its own; the next one is answered.
  @Test func cancelledSearchesLeaveTheNextOneWhole() async throws {
    let path = TestFolder.root.appendingPathComponent(UUID().uuidString + ".tollbook").path
    let store = try IncidentStore(path: path)
    var random = RandomIncidents(seed: 3)
    try store.store(random.dossiers(400), source: SampleDossiers.source)
    for round in 0..<300 {
      let word = String("ambush market raid".dropFirst(round % 16).prefix(1 + round % 3))
      let task = Task.detached { try await store.count(.words(word, isPhrase: false)) }
      for _ in 0..<round % 40 { await Task.yield() }
      task.cancel()
      _ = try? await task.value
    }
    #expect(try await store.count(.words("market", isPhrase: false)) > 0)
    try store.close()
  }
}
