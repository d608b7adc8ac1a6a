import Archive
import Foundation
import Imports
import NewsModel
import TestSupport
import Testing

@Suite("Articles find their incident")
struct ArticleLinkingTests {
  private let store: IncidentStore

  init() throws { store = try IncidentStore.inMemory() }

  private struct Line: Encodable {
    var id: String
    var text: String
    var published: String
  }

  private static let lines = [
    Line(
      id: "first",
      text: """
        Gunmen killed 12 people in Bamako, Mali

        Gunmen stormed a hotel on the Rue de la Gare in Bamako, the capital of Mali, on Tuesday and \
        killed 12 people. Receptionist Awa Traore hid in a cupboard behind the kitchen.
        """, published: "2024-09-18"),
    Line(
      id: "second",
      text: """
        Mali: guests mourned after hotel attack

        Fourteen people died when gunmen stormed a hotel on the Rue de la Gare in Bamako on \
        Tuesday, Mali's government said. Receptionist Awa Traore had hidden in a kitchen cupboard.
        """, published: "2024-09-19"),
    Line(
      id: "other",
      text: """
        Bomb in Gao kills three soldiers

        A bomb beside the road to Ansongo killed three soldiers near Gao in the north of Mali on \
        Tuesday, an army statement said.
        """, published: "2024-09-18"),
  ]

  private func run(
    _ lines: [Line], isDryRun: Bool = false
  ) throws -> [String: ImportSummary.Entry] {
    let file = TestFolder.root
      .appendingPathComponent("\(UUID().uuidString).jsonl")
    let encoder = JSONEncoder()
    let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    var importer = Importer(into: store, format: .articles, isDryRun: isDryRun)
    let entries = try importer.run(paths: [file.path]).entries.filter(\.isMain)
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
  }

  @Test func whateverTheirOrder() throws {
    for lines in [Self.lines, Self.lines.reversed()] {
      let found = try run(lines, isDryRun: true)
      #expect(found["first"]?.incident.key == found["second"]?.incident.key)
      #expect(found["first"]?.link.state == .sure)
      #expect(found["other"]?.incident.key != found["first"]?.incident.key)
    }
  }

  @Test func whetherTheyComeTogetherOrOneByOne() throws {
    for line in Self.lines { _ = try run([line]) }
    #expect(try store.count(.all) == 2)
    let again = try run(Self.lines)
    #expect(again.values.map(\.fate) == [.duplicate, .duplicate, .duplicate])
    #expect(try store.count(.all) == 2)
  }

  @Test func aTextThatComesTwiceIsOneReport() throws {
    var copy = Self.lines[0]
    copy.id = "copy"
    let found = try run(Self.lines + [copy])
    #expect(found["copy"]?.fate == .duplicate)
    #expect(found["copy"]?.incident.key == found["first"]?.incident.key)
    let key = try #require(found["first"]?.incident.key)
    #expect(try store.dossier(key: key)?.reports.count == 2)
  }
}
