import Archive
import NewsModel

/// The incident of the design test and a few beside it.
enum SampleDossiers {
  static let source = ImportSource(name: "test", format: "sample")

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static let jnim = Involvement(
    name: "Jama'at Nusrat al-Islam wal-Muslimin", short: "JNIM", role: .perpetrator, claimed: true)

  static var bamako: Dossier {
    let text = "AFP: more than 70 dead. A security source said 77 people had been killed."
    let incident = Incident(
      key: "bamako-2024-09-17", title: "Attack on the gendarmerie school",
      date: DateSpan(day(2024, 9, 17)), country: "MLI", admin1: "Bamako", place: "Bamako",
      placePrecision: "city", latitude: 12.63, longitude: -8.0, type: "armed assault",
      groups: [jnim], targets: ["gendarmerie school", "military airport"], note: "two sites")
    let claims = [
      Claim(
        measure: .killed, bounds: Bounds(low: 70, high: nil), qualifier: .moreThan,
        rule: "KilledCount", quotation: Quotation(text: "more than 70 dead", range: 5..<22)),
      Claim(
        measure: .killed, bounds: Bounds(77),
        speaker: Speaker(name: "a security source", kind: .security),
        asOf: day(2024, 9, 19), rule: "KilledCount"),
      Claim(
        measure: .killed, bounds: Bounds(100), qualifier: .closerTo,
        speaker: Speaker(name: "an official document", kind: .official), rule: "KilledCount"),
      Claim(
        measure: .killed, bounds: Bounds(81), scope: .identified, partOf: 2,
        speaker: Speaker(name: "an official document", kind: .official), rule: "KilledCount"),
    ]
    let wire = Report(
      key: "bamako/afp", outlet: "France 24", title: "Scores die in Bamako",
      published: day(2024, 9, 19), origin: "AFP", language: "en", link: "https://example.org/a",
      text: text, licence: "quote", note: "", claims: claims)
    let army = Report(
      key: "bamako/army", kind: .statement, outlet: "General staff", title: "Communiqué",
      published: day(2024, 9, 20), publishedIsApproximate: true, text: "Some lives were lost.",
      claims: [
        Claim(
          measure: .killed, bounds: .unknown, qualifier: .some,
          speaker: Speaker(name: "the general staff", kind: .party), isBackground: false,
          rule: "VagueCount")
      ])
    return Dossier(incident: incident, reports: [wire, army])
  }

  static var abidjan: Dossier {
    Dossier(
      incident: Incident(
        key: "bassam-2016-03-13", title: "Beach hotels", date: DateSpan(day(2016, 3, 13)),
        country: "CIV", place: "Grand-Bassam", latitude: 5.21, longitude: -3.74,
        type: "armed assault",
        groups: [Involvement(name: "AQIM", role: .perpetrator, claimed: true)]),
      reports: [
        Report(
          key: "bassam/reuters", outlet: "Reuters", title: "Gunmen storm beach",
          published: day(2016, 3, 14), text: "At least 16 people were killed.",
          claims: [
            Claim(
              measure: .killed, bounds: Bounds(low: 16, high: nil), qualifier: .atLeast,
              rule: "KilledCount")
          ])
      ])
  }

  static var undated: Dossier {
    Dossier(
      incident: Incident(key: "undated", title: "Rumour of an ambush", country: "NER"), reports: [])
  }

  static let countries = [
    Country(code: "MLI", code2: "ML", name: "Mali", demonyms: ["Malian"]),
    Country(
      code: "CIV", code2: "CI", name: "Côte d’Ivoire", aliases: ["Ivory Coast"],
      demonyms: ["Ivorian"]),
    Country(code: "NER", code2: "NE", name: "Niger"),
  ]

  static let groups = [
    Group(
      name: "Jama'at Nusrat al-Islam wal-Muslimin", short: "JNIM",
      aliases: ["GSIM", "Group to Support Islam and Muslims"])
  ]

  /// An archive in memory with names registered and these incidents stored.
  static func archive(_ dossiers: [Dossier] = [bamako, abidjan, undated]) throws -> IncidentStore {
    let store = try IncidentStore.inMemory()
    try store.register(countries: countries, groups: groups)
    try store.store(dossiers, source: source)
    return store
  }
}

extension Dossier {
  /// The dossier as it was handed in: without the row numbers of an archive.
  var withoutIDs: Dossier {
    var result = self
    result.incident.id = 0
    for report in result.reports.indices {
      result.reports[report].id = 0
      for claim in result.reports[report].claims.indices {
        result.reports[report].claims[claim].id = 0
      }
    }
    return result
  }
}
