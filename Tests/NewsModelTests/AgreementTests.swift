import NewsModel
import Testing

/// What is compared between two authors of a journal, and what not.
struct AgreementTests {
  private var number = 0

  private mutating func entry(
    _ author: String, _ after: AnalystChange, undoes: String? = nil, incident: String = "i"
  ) -> JournalEntry {
    number += 1
    var entry = JournalEntry(
      author: author, chain: author, number: number, previous: nil,
      moment: "2026-11-29T21:00:\(10 + number).000Z", incident: incident, words: "", before: after,
      after: after, undoes: undoes)
    entry.hash = "h\(number)"
    return entry
  }

  private func claim(
    _ figure: Int, _ status: String?, edited: Int? = nil
  ) -> AnalystChange {
    .claim(
      reportKey: "r", claimKey: "killed|\(figure)|\(figure)|exact|everyone||||#1", status: status,
      edited: edited.map { #"{"measure":"killed","low":\#($0),"high":\#($0)}"# })
  }

  private func measured(_ matter: Agreement.Matter, _ entries: [JournalEntry]) throws
    -> Agreement.Measured
  {
    try #require(
      Agreement("ana", "ben", in: entries).measured.first { $0.matter == matter })
  }

  @Test mutating func claimsOfBothAreCompared() throws {
    let words = [("accepted", "accepted"), ("accepted", "rejected"), ("rejected", "rejected")]
    var entries: [JournalEntry] = []
    for (index, pair) in words.enumerated() {
      entries.append(entry("ana", claim(index, pair.0)))
      entries.append(entry("ben", claim(index, pair.1)))
    }
    entries.append(entry("ana", claim(9, "accepted")))
    entries.append(entry("cai", claim(9, "rejected")))
    let claims = try measured(.claims, entries.shuffled() + entries)
    #expect(claims.both == 3 && claims.agreed == 2)
    #expect(claims.onlyFirst == 1 && claims.onlySecond == 0)
    // Agreed 2 of 3, chance (2·1 + 1·2) of 9: (6 − 4) of (9 − 4).
    #expect(abs((claims.kappa ?? 0) - 2.0 / 5) < 1e-9)
    // n = 6, three of each: 1 − 5·2 / (2·9).
    #expect(abs((claims.nominalAlpha ?? 0) - 4.0 / 9) < 1e-9)
    #expect(claims.ratioAlpha == nil)
  }

  @Test mutating func figuresAreThoseThatEachTakes() throws {
    let entries = [
      entry("ana", claim(10, "accepted")), entry("ben", claim(10, "edited", edited: 30)),
      entry("ana", claim(50, "accepted")), entry("ben", claim(50, "accepted")),
      entry("ana", claim(70, "accepted")), entry("ben", claim(70, "rejected")),
    ]
    let figures = try measured(.figures, entries)
    #expect(figures.both == 2 && figures.agreed == 1 && figures.onlyFirst == 1)
    // Values 10, 30 | 50, 50; squared distances 10–30 1/4, 10–50 4/9, 30–50 1/16.
    let observed = 2 * 0.25
    let expected = 2 * (0.25 + 2 * 4.0 / 9 + 2 * 1.0 / 16)
    #expect(abs((figures.ratioAlpha ?? 0) - (1 - 3 * observed / expected)) < 1e-9)
  }

  @Test mutating func theLatestWordThatWasNotTakenBackCounts() throws {
    let first = entry("ana", claim(1, "accepted"))
    let second = entry("ana", claim(1, "rejected"))
    let undone = entry("ana", claim(1, "accepted"), undoes: second.hash)
    let bens = entry("ben", claim(1, "accepted"))
    #expect(try measured(.claims, [first, second, bens]).agreed == 0)
    #expect(try measured(.claims, [first, second, undone, bens]).agreed == 1)
    let redone = entry("ana", claim(1, "rejected"), undoes: undone.hash)
    #expect(try measured(.claims, [first, second, undone, redone, bens]).agreed == 0)
    let opened = entry("ana", claim(1, nil))
    #expect(try measured(.claims, [first, opened, bens]).both == 0)
  }

  @Test mutating func fieldsAndGradesAreCompared() throws {
    func field(_ name: String, _ value: String) -> AnalystChange {
      .field(reportKey: nil, name: name, value: "\"\(value)\"")
    }
    let entries = [
      entry("ana", .several([field("place", "Kati"), field("grade", "weak")])),
      entry("ben", .several([field("place", "Kati"), field("grade", "fair")])),
      entry("ana", field("place", "Gao"), incident: "j"),
      entry("ben", field("place", "Ansongo"), incident: "j"),
      entry("ana", .remark("a note")), entry("ben", .remark("another")),
      entry("ana", field("status", "ready")), entry("ben", field("status", "pending")),
    ]
    let agreement = Agreement("ana", "ben", in: entries)
    #expect(agreement.measured.map(\.matter) == [.fields, .field("place"), .grade])
    #expect(agreement.measured.map(\.agreed) == [1, 1, 0])
    #expect(agreement.differences.map(\.thing.incident) == ["i", "j"])
    #expect(
      agreement.differences.map(\.first.change) == [field("grade", "weak"), field("place", "Gao")])
  }
}
