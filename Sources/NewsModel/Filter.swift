/// A question to the archive: which incidents. Built by `FilterParser` from the filter language, answered by the
/// archive; it knows neither.
public indirect enum Filter: Hashable, Sendable {
  /// Every incident.
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  /// What one field asks for. The value has the field's shape (`FilterField.shape`).
  case term(FilterField, Value)

  /// What a field is asked for.
  public enum Value: Hashable, Sendable {
    /// A name, as typed.
    case name(String)
    /// `isPhrase` keeps the words together, otherwise the last word may be a prefix.
    case words(String, isPhrase: Bool)
    case number(Comparator, Int)
    /// No number is known.
    case unknown
    /// Days from `from` to `to`, either end open.
    case days(from: Day?, to: Day?)
    /// A period that is counted from now whenever it is asked.
    case recent(FilterPeriod)
    /// Within a distance in kilometres of a point (degrees, WGS 84).
    case circle(latitude: Double, longitude: Double, kilometres: Double)
    case box(MapBox)
    case flag(Bool)
    /// One of the field's own words ("official").
    case choice(String)
  }

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
