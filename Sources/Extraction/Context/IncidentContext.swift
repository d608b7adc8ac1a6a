import NewsModel

/// When, where, who and of what kind, for one incident of an article.
struct IncidentContext: Hashable, Sendable {
  var date: DateSpan?
  /// ISO 3166-1 alpha-3.
  var country: String?
  var admin1: String?
  var place: String?
  var latitude: Double?
  var longitude: Double?
  var type: String?
  var groups: [Involvement] = []
  /// By the name of a group: what else the text calls it.
  var wordings: [String: [String]] = [:]
  /// The names of the groups that are forces of a state or of several.
  var forces: Set<String> = []

  /// Takes over a place; its country stays where the place has none.
  mutating func adopt(_ found: ResolvedPlace?) {
    country = found?.country ?? country
    admin1 = found?.admin1
    place = found?.name
    latitude = found?.latitude
    longitude = found?.longitude
  }

  /// Takes over where another incident was.
  mutating func adopt(placeOf other: IncidentContext) {
    country = other.country
    admin1 = other.admin1
    place = other.place
    latitude = other.latitude
    longitude = other.longitude
  }
}

/// A date as a sentence gives it, resolved against the day of publication.
struct DateMention: Hashable, Sendable {
  /// Tokens of the text that it was read from.
  var tokens: Range<Int>
  /// Nil when it cannot be resolved ("on Tuesday" in a text without a date).
  var span: DateSpan?
  /// "over the weekend": a finer date beside it says more.
  var isLoose = false
}
