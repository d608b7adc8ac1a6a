import NewsModel

/// A small made-up incident with everything that an export must get right: an open end, a part, a vague figure of
/// casualties, a denied figure, a dataset without a text, and words that would act where they may not.
public enum MadeDossier {
  public static let text = "More than 70 people died. A doctor counted 77, among them 50 students."

  public static let dossier = Dossier(
    incident: Incident(
      key: "made-2024-09-17", title: "Attack on a school in Sampletown",
      date: DateSpan(day("2024-09-17")), country: "MLI", admin1: "Bamako", place: "Sampletown",
      placePrecision: "city", latitude: 12.65, longitude: -8, type: "armed assault",
      groups: [Involvement(name: "Made Front", short: "MF", role: .perpetrator, claimed: true)],
      targets: ["school"]),
    reports: [wire, army, dataset])

  public static let wire = Report(
    key: "made-2024-09-17/daily", outlet: "Daily *Star*", title: "Many die | school attacked",
    published: day("2024-09-19"), origin: "AFP", language: "en",
    link: "https://example.org/a?b=(c)", text: text,
    claims: [
      Claim(
        measure: .killed, bounds: Bounds(low: 70, high: nil), qualifier: .moreThan,
        asOf: day("2024-09-19"), rule: "KilledCount",
        quotation: Quotation(text: "More than 70 people died", range: 0..<24)),
      Claim(
        measure: .killed, bounds: Bounds(77), speaker: Speaker(name: "a doctor", kind: .medical),
        rule: "KilledCount", quotation: Quotation(text: "counted 77", range: 35..<45),
        status: .accepted),
      Claim(
        measure: .killed, bounds: Bounds(50), scope: Scope("students"), partOf: 1,
        speaker: Speaker(name: "a doctor", kind: .medical), rule: "PartCount",
        quotation: Quotation(text: "50 students", range: 58..<69)),
    ])

  public static let army = Report(
    key: "made-2024-09-17/army", kind: .statement, outlet: "=HYPERLINK(\"x\")",
    title: "No\u{1B}[31m losses", published: day("2024-09-20"), publishedIsApproximate: true,
    text: "We deny 500 dead.\nDozens were hit.",
    claims: [
      Claim(
        measure: .killed, bounds: Bounds(500), speaker: Speaker(name: "the army", kind: .party),
        isDenied: true, rule: "KilledCount"),
      Claim(
        measure: .casualties, bounds: .unknown, qualifier: .dozens,
        speaker: Speaker(name: "the army", kind: .party), rule: "VagueCount"),
    ])

  public static let dataset = Report(
    key: "acled:MLI1", kind: .dataset, outlet: "ACLED", title: "MLI1", text: "",
    licence: "ACLED terms",
    claims: [
      Claim(
        measure: .killed, bounds: Bounds(low: 90, high: 100), qualifier: .between,
        speaker: Speaker(name: "ACLED", kind: .dataset), rule: "dataset", status: .accepted)
    ])

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
}
