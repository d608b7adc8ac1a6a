import Archive
import Foundation
import NewsModel
import Testing

@testable import Exports
@testable import Imports

/// What came in can be shown to a doubter.
@Suite("Evidence")
struct EvidenceTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func importing(_ text: String, into store: IncidentStore) throws -> String {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.txt")
    try Data(text.utf8).write(to: file)
    var importer = Importer(into: store)
    let summary = try importer.run(paths: [file.path])
    return try #require(summary.entries.first?.link.report)
  }

  @Test func anArticlesBytesAreKeptOnceAndComeBackAsTheyCame() throws {
    let store = try IncidentStore.inMemory(author: "ana")
    let text = "\u{FEFF}Gunmen killed 12 people in Gao on 3 May 2024.\r\n"
    let key = try importing(text, into: store)
    _ = try importing(text, into: store)
    let record = try #require(try store.captures(ofReport: key).first)
    #expect(try store.evidence(record.sha256) == Array(text.utf8))
    #expect(record.author == "ana")
    #expect(record.means == "import")
    #expect(record.address.hasSuffix("/a.txt"))
    #expect(try store.evidenceSize().count == 1)
    #expect(try store.damagedEvidence().damaged.isEmpty)
  }

  @Test func nothingIsKeptWhereNobodyWantsIt() throws {
    let store = try IncidentStore.inMemory()
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("Gunmen killed 12 people in Gao on 3 May 2024.".utf8)
      .write(to: folder.appending(path: "a.txt"))
    var importer = Importer(into: store)
    importer.keepsBytes = false
    _ = try importer.run(paths: [folder.path])
    var looking = Importer(into: store, isDryRun: true)
    _ = try looking.run(paths: [folder.path])
    #expect(try store.evidenceSize().count == 0)
  }

  /// A byte anywhere in what is stored that is not what it was is found, and the report is named.
  @Test func everyFlippedByteIsFound() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.tollbook").path
    var sound: [UInt8] = []
    do {
      let store = try IncidentStore(path: path)
      let text = (0..<400).map { "Gunmen killed \($0) people in Gao, \($0 &* 7919) said." }
      _ = try importing(text.joined(separator: "\n"), into: store)
      try store.backup(to: folder.appending(path: "copy.tollbook").path)
    }
    let copy = folder.appending(path: "copy.tollbook")
    sound = Array(try Data(contentsOf: copy))
    // The packed bytes: where zlib's head stands with the longest run behind it.
    let text = try IncidentStore(path: copy.path, mode: .readOnly)
    let size = try text.evidenceSize().packed
    let start = try #require(Self.place(of: size, in: sound))
    let count = ProcessInfo.processInfo.environment["TOLLBOOK_FLIPS"].flatMap { Int($0) } ?? 60
    for number in 0..<count {
      var bytes = sound
      bytes[start + number * (min(size, 3_000) - 1) / count] ^= UInt8(1 << (number % 8))
      let other = folder.appending(path: "\(number).tollbook")
      try Data(bytes).write(to: other)
      let found = try IncidentStore(path: other.path, mode: .readOnly).damagedEvidence()
      #expect(found.damaged.count == 1, "byte \(number)")
      #expect(found.damaged.first?.reports.isEmpty == false)
    }
  }

  /// Whence, when and by whom something came cannot change unseen either.
  @Test func anotherWordAboutACaptureIsFound() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "copy.tollbook")
    do {
      let path = folder.appending(path: "a.tollbook").path
      let store = try IncidentStore(path: path, author: "wilhelmina")
      _ = try importing("Gunmen killed 12 people in Gao on 3 May 2024.", into: store)
      try store.backup(to: copy.path)
    }
    var bytes = Array(try Data(contentsOf: copy))
    let name = Array("wilhelmina".utf8)
    let places = bytes.indices.dropLast(name.count).filter {
      bytes[$0..<$0 + name.count].elementsEqual(name)
    }
    #expect(!places.isEmpty)
    for place in places { bytes[place] = UInt8(ascii: "v") }
    try Data(bytes).write(to: copy)
    let found = try IncidentStore(path: copy.path, mode: .readOnly).damagedEvidence()
    #expect(found.damaged.count == 1)
    #expect(found.damaged.first?.reports.isEmpty == false)
  }

  /// Where the packed bytes begin: zlib's head, of which there is one in the file.
  private static func place(of size: Int, in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast(size).first { bytes[$0] == 0x78 && bytes[$0 + 1] == 0x9C }
  }

  @Test func thePageSaysWhereTheWordsLie() throws {
    let store = try IncidentStore.inMemory()
    let key = try importing("Gunmen <b> killed 12 people in Gao on 3 May 2024.", into: store)
    let dossier = try #require(try store.dossier(id: 1))
    let records = try store.captures(ofReport: key)
    let page = EvidencePage.html(
      dossier, sources: [key: records.map { .init(record: $0, file: "x.txt") }], moment: { "\($0)" }
    )
    #expect(page.contains("<mark>"))
    #expect(page.contains("Gunmen &lt;b&gt;"))
    #expect(page.contains(records[0].sha256))
  }
}
