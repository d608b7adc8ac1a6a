/// The fields of the filter language.
enum FilterField: Hashable {
  case country, group, place, type, source, tag, text
  case speaker, only
  case figure(Measure)
  case spread, reports, origins
  case date, near, box
  case starred, disputed, revised, outlier

  /// All fields, the most used ones first.
  static let all: [FilterField] =
    [.country, .group, .figure(.killed), .figure(.wounded), .date, .type, .place]
    + [
      .near, .box, .source, .speaker, .only, .disputed, .revised, .outlier, .spread, .reports,
      .origins, .starred, .tag,
    ]
    + [.figure(.missing), .figure(.abducted), .figure(.detained), .figure(.displaced)]
    + [.figure(.casualties), .text]

  /// Other words for a field.
  private static let synonyms: [String: FilterField] = [
    "dead": .figure(.killed), "deaths": .figure(.killed), "injured": .figure(.wounded),
    "kind": .type, "outlet": .source, "articles": .reports, "words": .text, "star": .starred,
  ]

  /// The field of a name, in any case.
  init?(name: String) {
    let name = name.lowercased()
    guard
      let field = FilterField.synonyms[name] ?? FilterField.all.first(where: { $0.name == name })
    else { return nil }
    self = field
  }

  /// The field's name in the language.
  var name: String {
    switch self {
    case .figure(let measure): measure.rawValue
    case .country: "country"
    case .group: "group"
    case .place: "place"
    case .type: "type"
    case .source: "source"
    case .tag: "tag"
    case .text: "text"
    case .speaker: "speaker"
    case .only: "only"
    case .spread: "spread"
    case .reports: "reports"
    case .origins: "origins"
    case .date: "date"
    case .near: "near"
    case .box: "box"
    case .starred: "starred"
    case .disputed: "disputed"
    case .revised: "revised"
    case .outlier: "outlier"
    }
  }

  /// Whether `<`, `<=`, `=`, `>=` and `>` make sense.
  var isComparable: Bool {
    switch self {
    case .figure, .spread, .reports, .origins, .date: true
    default: false
    }
  }

  /// What comes after the field, in words.
  var valueWords: String {
    switch self {
    case .country, .group, .place, .source: "a name"
    case .type: "a kind of incident"
    case .tag: "a tag"
    case .text: "words"
    case .speaker, .only: "a kind of speaker"
    case .figure, .reports, .origins: "a number"
    case .spread: "a percentage"
    case .date: "a date"
    case .near: "a point and a distance"
    case .box: "two corners, south-west and north-east"
    case .starred, .disputed, .outlier: "yes or no"
    case .revised: "up, down, yes or no"
    }
  }

  /// Terms that fit.
  var examples: [String] {
    switch self {
    case .country: ["country:mali", "country:mali,niger"]
    case .group: ["group:jnim"]
    case .place: ["place:bamako"]
    case .type: ["type:bombing"]
    case .source: ["source:afp"]
    case .tag: ["tag:review"]
    case .text: ["text:airport"]
    case .speaker: SpeakerKind.allCases.map { "speaker:\($0.rawValue)" }
    case .only: ["only:perpetrator"]
    case .figure(let measure): ["\(measure.rawValue)>=10", "\(measure.rawValue):unknown"]
    case .spread: ["spread>50%"]
    case .reports: ["reports>=3"]
    case .origins: ["origins>=2"]
    case .date: ["date:2024", "date:2024-09-17", "date:2024-09..2024-10", "date>=2024"]
    case .near: ["near:12.63,-8.00~50km"]
    case .box: ["box:12.5,-8.25~13,-7.75"]
    case .starred: ["starred:yes"]
    case .disputed: ["disputed:yes"]
    case .revised: Filter.Revision.allCases.map { "revised:\($0.rawValue)" }
    case .outlier: ["outlier:yes", "outlier:no"]
    }
  }
}
