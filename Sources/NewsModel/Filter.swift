/// A question to the archive: which incidents. Built by `FilterParser` from the filter language, compiled to SQL by
/// the archive; it knows neither.
public indirect enum Filter: Hashable, Sendable {
  /// Every incident.
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  /// A name, code or alias of a country, as typed.
  case country(String)
  /// A name or alias of a group, as typed.
  case group(String)
  /// Part of the name of a place or its administrative division.
  case place(String)
  /// The kind of incident ("bombing"); part of it is enough.
  case type(String)
  /// The figure of a measure, compared; incidents without a figure never match.
  case figure(Measure, Comparator, Int)
  /// True for incidents without any figure of the measure.
  case figureUnknown(Measure)
  /// Days from `from` to `to`, either end open; an incident matches when its span meets them.
  case date(from: Day?, to: Day?)
  /// Relative spread of the killed figures in percent, compared.
  case spread(Comparator, Int)
  /// Number of reports, compared.
  case reports(Comparator, Int)
  /// Number of origins, compared.
  case origins(Comparator, Int)
  /// Whether comparable figures of killed disagree.
  case disputed(Bool)
  /// Whether some speaker has changed its figure of killed since it first gave one, and in which direction.
  case revised(Revision)
  /// Whether some origin's figure of killed lies far from all others.
  case outlier(Bool)
  /// Whether the analyst starred it.
  case starred(Bool)
  case tag(String)
  /// Outlet or origin of a report, part of it is enough.
  case source(String)
  /// Whether a speaker of this kind stands behind a comparable figure.
  case speaker(SpeakerKind)
  /// Whether all comparable figures come from speakers of this kind.
  case onlySpeaker(SpeakerKind)
  /// Within a distance in kilometres of a point (degrees, WGS 84).
  case near(latitude: Double, longitude: Double, kilometres: Double)
  /// In a box of degrees.
  case box(MapBox)
  /// Words in titles, texts and notes; `isPhrase` keeps them together, otherwise the last word may be a beginning.
  case words(String, isPhrase: Bool)

  /// A speaker's change of its own figure; an incident can have several.
  public enum Revision: String, Hashable, Sendable, CaseIterable {
    case up, down
    /// In any way: narrowed, widened and withdrawn figures too.
    case yes
    case no
  }

  public enum Comparator: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case greater = ">"
  }
}
