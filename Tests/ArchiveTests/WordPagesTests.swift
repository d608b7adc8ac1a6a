import GRDB
import NewsModel
import Testing

@testable import Archive

/// Reading the full-text index's own pages finds what the index itself finds.
struct WordPagesTests {
  /// Words of every frequency, texts of every length, some longer than several pages.
  private static func dossiers(_ random: inout RandomIncidents, _ count: Int) -> [Dossier] {
    (0..<count).map { index in
      let length = random.number(below: 40) == 0 ? 6_000 : 1 + random.number(below: 40)
      let words = (0..<length).map { _ in
        let rank = random.number(below: 1 + random.number(below: 400))
        return ["civil", "co", "é", "c"][rank % 4] + String(rank, radix: 36)
      }
      let report = Report(key: "r\(index)", title: "", text: words.joined(separator: " "))
      return Dossier(incident: Incident(key: "i\(index)", title: "on \(index)"), reports: [report])
    }
  }

  private static let queries =
    (0..<400).step(7).map { ["civil", "co", "é", "c"][$0 % 4] + String($0, radix: 36) }
    + [
      "c", "ci", "civil", "co", "e", "civil0", "on", "o", "1", "19", "zzz", "c1 co2", "co-op", "0",
      "on 1", "civil0 co1", "co1 civil0", "é2 c3", "civil0 civil0 co1", "co-op c", "civil0 c",
      "civil4 co1 é2", "on on", "on 1 civil0",
    ]

  @Test(arguments: [300, 3_000]) func pagesAgreeWithTheIndex(_ count: Int) throws {
    var random = RandomIncidents(seed: UInt64(count))
    let store = try SampleDossiers.archive(WordPagesTests.dossiers(&random, count))
    try WordPagesTests.compare(store)
    // Some are taken out and come in again with other words.
    var changed = WordPagesTests.dossiers(&random, 60)
    for index in changed.indices { changed[index].reports[0].text += " civil1 new" }
    try store.store(changed, source: SampleDossiers.source)
    try WordPagesTests.compare(store)
  }

  private static func reader(_ db: Database) -> WordsReader {
    WordsReader(db: db, check: WordPagesCheck(), text: WordsText.text)
  }

  /// Pages of another version are none that are known here: the index itself answers.
  @Test func anotherVersionIsLeftToTheIndex() throws {
    var random = RandomIncidents(seed: 5)
    let store = try SampleDossiers.archive(WordPagesTests.dossiers(&random, 60))
    try store.database.write { db in
      #expect(try WordPages(db) != nil)
      let before = try Self.reader(db).set("civil0", isPhrase: false)
      #expect(!before.ids.isEmpty)
      try db.execute(sql: "UPDATE words_config SET v = 5 WHERE k = 'version'")
      #expect(try WordPages(db) == nil)
      #expect(try Self.reader(db).set("civil0", isPhrase: false) == before)
    }
  }

  /// Damaged pages say nothing of their own: what is answered, or thrown, is the index's.
  @Test func damagedPagesAreLeftToTheIndex() throws {
    var random = RandomIncidents(seed: 6)
    let store = try SampleDossiers.archive(WordPagesTests.dossiers(&random, 300))
    try store.database.write { db in
      try db.execute(sql: "UPDATE words_data SET block = substr(block, 1, 3) WHERE id > 10")
      let pages = try #require(try WordPages(db))
      #expect(try pages.set("civil0") == nil)
      #expect(try pages.beginnings("civil", mostDoubtful: 9) == nil)
      #expect(try pages.positions(of: "civil0", in: IncidentSet(upTo: 9), shift: 0) == nil)
      let own = Result { try Self.reader(db).set("civil0", isPhrase: false) }
      let index = Result { try Self.reader(db).matches("\"civil0\"") }
      switch (own, index) {
      case (.success(let own), .success(let index)): #expect(own == index)
      case (.failure, .failure): break
      default: Issue.record("\(own) \(index)")
      }
    }
  }

  /// One known word tells pages that do not say what the index says.
  @Test func pagesThatDisagreeAreNotRead() throws {
    var random = RandomIncidents(seed: 7)
    let store = try SampleDossiers.archive(WordPagesTests.dossiers(&random, 60))
    let other = try SampleDossiers.archive(WordPagesTests.dossiers(&random, 90))
    try store.database.read { db in
      let pages = try #require(try WordPages(db))
      #expect(try WordPagesCheck().passes(pages, Self.reader(db)))
      try other.database.read { strange in
        let strangers = try #require(try WordPages(strange))
        let check = WordPagesCheck()
        #expect(try !check.passes(strangers, Self.reader(db)))
        // What was found out once stays for the archive.
        #expect(try !check.passes(pages, Self.reader(db)))
        let reader = WordsReader(db: db, check: check, text: WordsText.text)
        #expect(
          try reader.set("civil0", isPhrase: false)
            == Self.reader(db).set("civil0", isPhrase: false))
      }
    }
  }

  private static func compare(_ store: IncidentStore) throws {
    try store.read { db in
      for text in queries {
        for isPhrase in [true, false] {
          let found = try reader(db).set(text, isPhrase: isPhrase)
          let match = try #require(WordsQuery(text, isPhrase: isPhrase).match)
          #expect(found == (try reader(db).matches(match)), "\(text) \(isPhrase)")
        }
      }
    }
  }
}

extension Range<Int> {
  fileprivate func step(_ step: Int) -> [Int] {
    Array(stride(from: lowerBound, to: upperBound, by: step))
  }
}
