import Archive
import Foundation
import Testing

/// Articles with the same words.
@Suite struct SameWordsTests {
  private func line(_ outlet: String, _ day: String) -> String {
    "{\"id\":\"\(outlet)\",\"outlet\":\"\(outlet)\",\"published\":\"\(day)\",\"title\":\"Bomb kills nine at a market in Maiduguri\","
      + "\"text\":\"Bomb kills nine at a market in Maiduguri\\n\\nA bomb killed nine people on Tuesday at a market in Maiduguri, Nigeria, police said. Twelve others were wounded in the attack.\"}\n"
  }

  @Test func `Copies of one wire are reports of one origin, read once`() throws {
    let inputs = try TableInputs()
    let lines = line("Paper One", "2023-05-03") + line("Paper Two", "2023-05-04")
    let first = try inputs.add("a.jsonl", lines)
    #expect(first.stored.reportsAdded == 2)
    let key = try #require(first.entries.first?.incident.key)
    let dossier = try #require(try inputs.dossier(key))
    #expect(dossier.reports.count == 2)
    #expect(dossier.originCount == 1)
    let again = try inputs.add("a.jsonl", lines)
    #expect(again.stored.reportsAdded == 0)
    #expect(again.entries.allSatisfy { $0.fate == .duplicate })
    // The same print without its outlet is no other print.
    let bare = try inputs.add(
      "b.jsonl", line("Paper One", "2023-05-03").replacing("\"outlet\"", with: "\"x\""))
    #expect(bare.stored.reportsAdded == 0)
  }

  @Test func `The same words long after speak of another event`() throws {
    let inputs = try TableInputs()
    try inputs.add("a.jsonl", line("Paper One", "2021-11-03"))
    let later = try inputs.add("b.jsonl", line("Paper One", "2023-05-04"))
    #expect(later.stored.added == 1)
    #expect(later.stored.reportsAdded == 1)
  }
}
