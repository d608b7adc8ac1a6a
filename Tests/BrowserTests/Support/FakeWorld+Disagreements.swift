import Browser
import NewsModel

/// What Ana, Ben and Cai decided without knowing of each other.
extension FakeWorld {
  static let someDisagreements: [Disagreement] = {
    let incident = SampleDossiers.bamako.incident
    func entry(_ author: String, _ minute: Int, _ after: AnalystChange, _ reason: String? = nil)
      -> JournalEntry
    {
      var entry = JournalEntry(
        author: author, chain: "\(author)@1", number: minute, previous: nil,
        moment: "2026-11-29T21:0\(minute):05.120Z", incident: incident.key, words: "decided",
        before: after, after: after, reason: reason)
      entry.hash = "\(author)\(minute)"
      return entry
    }
    func disagreement(_ report: String?, _ entries: [JournalEntry]) -> Disagreement {
      Disagreement(
        incidentKey: incident.key, incident: incident.id, headline: "Bamako, Mali 2024-09-17",
        subject: entries[0].after.subjects[0], report: report, entries: entries)
    }
    func claim(_ status: String) -> AnalystChange {
      .claim(
        reportKey: "bamako/afp", claimKey: "killed|77|77|exact|everyone|||", status: status,
        edited: nil)
    }
    return [
      disagreement(
        "France 24",
        [
          entry("ana", 1, claim("accepted")),
          entry("ben", 2, claim("rejected"), "a second-hand figure"),
          entry("cai", 3, claim("accepted")),
        ]),
      disagreement(
        nil,
        [
          entry("ben", 4, .field(reportKey: nil, name: "place", value: "\"Kati\"")),
          entry("ana", 5, .field(reportKey: nil, name: "place", value: "\"Senou\"")),
        ]),
    ]
  }()
}
