import NewsModel

/// Incidents at random with many ties and many gaps, the same for the same seed.
struct RandomIncidents {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func dossiers(_ count: Int) -> [Dossier] { (0..<count).map { dossier($0) } }

  private mutating func maybe<Value>(_ values: [Value]) -> Value? {
    let index = number(below: values.count + 1)
    return index < values.count ? values[index] : nil
  }

  private mutating func dossier(_ index: Int) -> Dossier {
    let start = Day(number: 19_000 + number(below: 40))
    let date: DateSpan? =
      number(below: 5) == 0
      ? nil : DateSpan(start: start, end: start + number(below: 3), precision: .range)
    let names = ["JNIM", "ISGS", "Boko Haram"]
    let groups = (0..<number(below: 3)).map { _ in
      Involvement(name: names[number(below: 3)], role: .perpetrator)
    }
    let incident = Incident(
      key: "incident-\(index)", title: maybe(["Ambush", "Raid on a market"]) ?? "", date: date,
      country: maybe(["MLI", "CIV", "NER"]), admin1: maybe(["Gao", "Mopti"]),
      place: maybe(["Bamako", "Ménaka", "Ansongo"]), latitude: Double(number(below: 20)),
      longitude: Double(number(below: 20)) - 10, type: maybe(["bombing", "armed assault"]),
      groups: groups)
    let reports = (0..<number(below: 3)).map { report(index, $0) }
    return Dossier(incident: incident, reports: reports)
  }

  private mutating func report(_ incident: Int, _ index: Int) -> Report {
    let measures: [Measure] = [.killed, .killed, .wounded, .abducted]
    let kinds: [SpeakerKind] = [.official, .party, .witness]
    let claims = (0..<number(below: 4)).map { _ in
      let low = number(below: 6)
      return Claim(
        measure: measures[number(below: 4)], bounds: Bounds(low: low, high: maybe([low, low + 4])),
        speaker: Speaker(name: nil, kind: kinds[number(below: 3)]), rule: "test")
    }
    return Report(
      key: "report-\(incident)-\(index)", outlet: maybe(["AFP", "Radio Okapi"]), title: "",
      published: Day(number: 19_000 + index), text: maybe(["civilians fled", "a bomb"]) ?? "",
      claims: claims)
  }
}
