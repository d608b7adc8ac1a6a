import NewsModel

/// A handful of incidents written for the tests; the attack on Bamako is the one that everything is tried on.
enum SampleDossiers {
  static let countries: [String: (name: String, aliases: [String])] = [
    "MLI": ("Mali", []), "BFA": ("Burkina Faso", ["Upper Volta"]), "NER": ("Niger", []),
    "CIV": ("Côte d’Ivoire", ["Ivory Coast", "Elfenbeinküste"]), "SOM": ("Somalia", []),
  ]

  static let groupAliases: [String: [String]] = [
    "JNIM": ["GSIM", "Group to Support Islam and Muslims"], "ISSP": ["ISGS"],
    "al-Shabaab": ["HSM"], "CSP": [],
  ]

  static var all: [Dossier] {
    [bamako] + [
      plain(
        2, "2024-10-03", "Ménaka", "MLI", "ISSP", "armed assault", killed: (12, 12), wounded: (4, 4)
      ),
      plain(
        3, "2024-08-24", "Barsalogho", "BFA", "JNIM", "massacre of civilians", killed: (100, 400),
        wounded: (140, nil)),
      plain(4, "2024-07-27", "Tinzaouaten", "MLI", "CSP", "clash", killed: (47, 131), wounded: nil),
      plain(
        5, "2016-03-13", "Grand-Bassam", "CIV", "AQIM", "armed assault", killed: (16, 22),
        wounded: (33, 33)),
      plain(
        6, "2017-10-14", "Mogadishu", "SOM", "al-Shabaab", "bombing", killed: (358, 587),
        wounded: (316, 316)),
      plain(
        7, "2021-03-21", "Tillia", "NER", "ISSP", "massacre of civilians", killed: (137, 137),
        wounded: nil),
      plain(8, "2023-06-11", "Tillabéri region", "NER", nil, nil, killed: nil, wounded: nil),
    ]
  }

  // MARK: Plain incidents

  /// Where the places lie; one of them lies nowhere on the map.
  private static let points: [String: (latitude: Double, longitude: Double)] = [
    "Ménaka": (15.92, 2.4), "Barsalogho": (13.42, -1.06), "Tinzaouaten": (19.95, 2.97),
    "Grand-Bassam": (5.21, -3.74), "Mogadishu": (2.04, 45.34), "Tillia": (16.13, 4.79),
  ]

  private static func plain(
    _ id: Int64, _ day: String, _ place: String, _ country: String, _ group: String?,
    _ type: String?, killed: (Int, Int)?, wounded: (Int, Int?)?
  ) -> Dossier {
    var reports: [Report] = []
    let figures = killed.map { $0.0 == $0.1 ? [$0.0] : [$0.0, $0.1] } ?? []
    for (index, figure) in figures.enumerated() {
      reports.append(
        report(id, index, day, place, killed: figure, wounded: index == 0 ? wounded : nil))
    }
    if reports.isEmpty {
      reports = [
        Report(
          id: id * 10, key: "\(id)/0", outlet: "Radio", title: "Attack near \(place)",
          text: "An attack was reported near \(place). No toll was given.")
      ]
    }
    let incident = Incident(
      id: id, key: "incident-\(id)", title: "Attack in \(place)",
      date: Day(iso: day).map { DateSpan($0) },
      country: country, place: place, latitude: points[place]?.latitude,
      longitude: points[place]?.longitude, type: type,
      groups: group.map { [Involvement(name: $0, short: $0, role: .perpetrator)] } ?? [])
    return Dossier(incident: incident, reports: reports)
  }

  private static func report(
    _ id: Int64, _ index: Int, _ day: String, _ place: String, killed: Int, wounded: (Int, Int?)?
  ) -> Report {
    let text =
      "Officials said \(killed) people were killed in \(place)."
      + (wounded.map { " \($0.0) were wounded." } ?? "")
    let base = id * 100 + Int64(index * 10)
    var claims = [
      claim(
        base, .killed, killed, .exact, Speaker(name: "officials", kind: .official),
        "\(killed) people were killed", in: text)
    ]
    if let wounded {
      claims.append(
        claim(
          base + 1, .wounded, wounded.0, wounded.1 == nil ? .atLeast : .exact,
          Speaker(name: "officials", kind: .official), "\(wounded.0) were wounded", in: text))
    }
    return Report(
      id: base, key: "\(id)/\(index)", outlet: index == 0 ? "Reuters" : "AFP",
      title: "\(killed) dead in \(place)",
      published: Day(iso: day).map { $0 + 1 + index }, link: "https://example.org/\(id)/\(index)",
      text: text, claims: claims)
  }

  /// A claim whose words stand in a text; an end that the qualifier opens is open.
  static func claim(
    _ id: Int64, _ measure: Measure, _ count: Int?, _ qualifier: Qualifier, _ speaker: Speaker,
    _ quote: String, in text: String, scope: Scope = .everyone, partOf: Int? = nil,
    origin: String? = nil
  ) -> Claim {
    let isOpen = qualifier == .moreThan || qualifier == .atLeast
    return Claim(
      id: id, measure: measure, bounds: Bounds(low: count, high: isOpen ? nil : count),
      qualifier: qualifier, scope: scope, partOf: partOf, speaker: speaker, origin: origin,
      rule: "KilledCount", quotation: quotation(quote, in: text))
  }

  private static func quotation(_ quote: String, in text: String) -> Quotation? {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(quote.unicodeScalars)
    guard wanted.count <= scalars.count else { return nil }
    let start = (0...(scalars.count - wanted.count)).first {
      scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    return start.map { Quotation(text: quote, range: $0..<($0 + wanted.count)) }
  }
}
