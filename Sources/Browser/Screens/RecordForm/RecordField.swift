import NewsModel

/// A field of an incident or a report as a form has it.
enum RecordField: String, Equatable, Sendable, CaseIterable {
  case title, date, place, admin1, country, point, type, groups
  case status, grade
  case outlet, headline, published, link, language, text
  case reason

  static let ofIncident: [RecordField] = [
    .title, .date, .place, .admin1, .country, .point, .type, .groups,
  ]
  static let ofReport: [RecordField] = [.outlet, .headline, .published, .link, .language]

  var label: String {
    switch self {
    case .admin1: "division"
    case .point: "coordinates"
    case .outlet: "from"
    case .published: "dated"
    case .headline: "title"
    default: rawValue
    }
  }

  /// What an empty row means, or how it is written.
  var example: String {
    switch self {
    case .title, .headline: "a title"
    case .date: "2024-09-17, 2024-09, or 2024-09-17..2024-09-19"
    case .place: "a town or village"
    case .admin1: "a region or province"
    case .country: "a name or code"
    case .point: "12.63, -8.00"
    case .type: "as in armed assault, bombing, airstrike"
    case .groups: "JNIM, Malian army (target), ISSP (suspected)"
    case .status: "← → chooses: how far the work is"
    case .grade: "← → chooses: how far it is established"
    case .outlet: "an outlet, or phone call, message, document"
    case .published: "2024-09-19"
    case .link: "https://…"
    case .language: "en, fr, es"
    case .text: "the words, whose figures become claims"
    case .reason: "why, for the log"
    }
  }

  /// What it can be; nil for words.
  var choices: [String]? {
    switch self {
    case .status: Judgement.Status.allCases.map(\.rawValue)
    case .grade: Judgement.Grade.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// Its names in the exchange format.
  var names: [String] {
    switch self {
    case .point: ["latitude", "longitude"]
    case .headline: ["title"]
    default: [rawValue]
    }
  }
}

/// What an incident or a report says, as the rows of a form write it.
struct RecordFields {
  private var texts: [RecordField: String] = [:]

  subscript(_ field: RecordField) -> String { texts[field] ?? "" }

  init(_ incident: Incident, _ countryName: (String) -> String) {
    texts[.title] = incident.title
    texts[.date] = incident.date.map(DateSpanText.typed)
    texts[.place] = incident.place
    texts[.admin1] = incident.admin1
    texts[.country] = incident.country.map(countryName)
    if let latitude = incident.latitude, let longitude = incident.longitude {
      texts[.point] = "\(latitude), \(longitude)"
    }
    texts[.type] = incident.type
    texts[.groups] = incident.groups.map(InvolvementTyping.text).joined(separator: ", ")
  }

  init(_ report: Report) {
    texts[.outlet] = report.outlet
    texts[.headline] = report.title
    texts[.published] = report.published?.iso
    texts[.link] = report.link
    texts[.language] = report.language
  }
}
