import NewsModel

/// What the facets screen counts by.
enum FacetTab: String, Equatable, Sendable, CaseIterable {
  case country, group, type, year
  /// The kinds of speaker that stand behind comparable figures; an incident may have several.
  case speaker

  init(_ field: FacetField) {
    switch field {
    case .country: self = .country
    case .group: self = .group
    case .type: self = .type
    case .year: self = .year
    }
  }

  /// The field that the archive counts, nil for speakers, which are counted kind by kind.
  var field: FacetField? { FacetField(rawValue: rawValue) }

  var title: String {
    switch self {
    case .country: "Countries"
    case .group: "Groups"
    case .type: "Types"
    case .year: "Years"
    case .speaker: "Speakers"
    }
  }

  /// The filter that finds the incidents of a value.
  func term(_ value: String) -> Filter? {
    guard let field else { return SpeakerKind(rawValue: value).map(Filter.speaker) }
    return Filter(field, value)
  }
}
