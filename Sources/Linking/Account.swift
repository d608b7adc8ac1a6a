import NewsModel
import ReferenceData

/// What one report says of one incident: when, where, who, how many, and in which words. What the linker compares.
public struct Account: Sendable {
  /// The report's key. Ties are broken by it, so that the order of reports decides nothing.
  public var key: String
  var days: DateSpan?
  /// Whether the text writes the day out. The day of a dataset's row is its coder's reading and no rival of another's.
  var isDayWritten: Bool
  var published: Day?
  var country: String?
  var admin1: String?
  /// The town's name, folded; nil where only a province or a country is known.
  var place: String?
  var placeWords: [WordKey] = []
  var position: (latitude: Double, longitude: Double)?
  /// Folded names of the groups that acted.
  var groups: Set<String> = []
  var kind: String?
  var tolls: [Measure: Bounds] = [:]
  var sketch: TextSketch
  var weights = WordWeights(TextSketch(), Vocabulary())
  /// How many other incidents could be meant by their days and countries.
  public var rivals = 0

  /// - Parameters:
  ///   - incident: the incident as the report has it.
  ///   - report: the report with its claims about that incident.
  ///   - sketch: the words of the report's text.
  public init(incident: Incident, report: Report, sketch: TextSketch) {
    key = report.key
    days = incident.date
    published = report.published
    country = incident.country
    admin1 = incident.admin1.map { NameFolding.fold($0) }
    self.sketch = sketch
    kind = incident.type
    tolls = Account.tolls(of: report)
    isDayWritten = incident.date.map { sketch.writes($0.start) } ?? false
    if let name = incident.place,
      incident.placePrecision.map({ !Account.coarse.contains($0) }) ?? true
    {
      place = NameFolding.fold(name)
      WordReader.forEachWord(of: name) { word, _ in placeWords.append(WordKey(word: word)) }
      if let latitude = incident.latitude, let longitude = incident.longitude {
        position = (latitude, longitude)
      }
    }
    let acting = incident.groups.filter { $0.role == .perpetrator || $0.role == .suspected }
    groups = Set(acting.map { NameFolding.fold(GroupTable.shared.find($0.name)?.name ?? $0.name) })
  }

  private static let coarse: Set<String> = ["province", "country"]

  /// The span of the report's own figures for everyone, by measure.
  private static func tolls(of report: Report) -> [Measure: Bounds] {
    var tolls: [Measure: Bounds] = [:]
    for claim in report.claims where !claim.isBackground && !claim.isPart && !claim.isDenied {
      guard claim.scope == .everyone || claim.scope == .victims,
        let low = claim.bounds.lowestStated, let high = claim.bounds.highestStated
      else { continue }
      let known = tolls[claim.measure]
      tolls[claim.measure] = Bounds(
        low: min(low, known?.low ?? low), high: max(high, known?.high ?? high))
    }
    return tolls
  }

  /// Weighs its words; after every text has been counted.
  mutating func weigh(_ vocabulary: Vocabulary) { weights = WordWeights(sketch, vocabulary) }
}
