import NewsModel
import TextUI

/// What the next export begins with: the format and the folder of the one before.
struct LastExport: Equatable, Sendable {
  /// Nil before the first.
  var format: DocumentFormat?
  /// With a slash behind it; empty for the folder in which the program was started.
  var folder = ""

  init() {}

  init(_ order: ExportOrder) {
    format = order.format
    folder = order.path.lastIndex(of: "/").map { String(order.path[...$0]) } ?? ""
  }
}

/// The dialog of `e`.
struct ExportState: Equatable, Sendable {
  /// What is written, in the order of the list.
  let incidents: [IncidentSummary]
  /// Those to choose from.
  let formats: [DocumentFormat]
  var format: DocumentFormat
  var path: PathLine
  /// The file that is there already, while the question stands.
  var existing: String?
  /// What went wrong with the last try.
  var failure: String?
  var isWriting = false
  /// Leaves out claims that nobody accepted.
  var onlyAccepted = false
  /// Writes every incident of the list's filter, in its order, instead of these.
  var isOfFilter = false

  var asksToOverwrite: Bool { existing != nil }

  /// Nil where there is no format to choose.
  ///
  /// - Parameters:
  ///   - incidents: what is written.
  ///   - formats: those to choose from, the usual one first.
  ///   - last: the format and folder of the export before.
  init?(_ incidents: [IncidentSummary], _ formats: [DocumentFormat], as last: LastExport) {
    guard let format = last.format ?? formats.first else { return nil }
    self.incidents = incidents
    self.formats = formats
    self.format = format
    path = PathLine(last.folder + ExportState.name(for: incidents) + format.suffix)
  }

  /// Goes to another format; the path's ending follows as long as it is that of the old format.
  mutating func turn(by step: Int) {
    let index = formats.firstIndex(of: format) ?? 0
    let next = formats[(index + step + formats.count) % formats.count]
    if path.text.hasSuffix(format.suffix) {
      path = PathLine(path.text.dropLast(format.suffix.count) + next.suffix)
    }
    format = next
  }

  /// Writes all of the filter instead, or not; the file's name follows as long as it is the one that was offered.
  mutating func toggleScope(ofFilter count: Int?) {
    let whole = "tollbook-" + (count.map { "\($0)-" } ?? "") + "incidents"
    let names = [Self.name(for: incidents), whole]
    isOfFilter.toggle()
    let (old, new) = isOfFilter ? (names[0], names[1]) : (names[1], names[0])
    if let folder = path.text.dropping(suffix: old + format.suffix) {
      path = PathLine(folder + new + format.suffix)
    }
  }

  /// "bamako-2024-09-17" for one incident, "tollbook-3-incidents" for several.
  static func name(for incidents: [IncidentSummary]) -> String {
    guard incidents.count == 1, let incident = incidents.first else {
      return "tollbook-\(incidents.count)-incidents"
    }
    let words = [
      incident.place ?? incident.countryName ?? "incident", incident.date?.start.iso ?? "",
    ]
    let name = words.map(slug).filter { !$0.isEmpty }.joined(separator: "-")
    return name.isEmpty ? "incident" : name
  }

  /// Lower-case letters, digits and dashes: fit for every file system, and no way out of the folder.
  private static func slug(_ text: String) -> String {
    let plain = text.split { !$0.isLetter && !$0.isNumber }.map { Folded(String($0)).letters }
    return String(plain.joined(separator: "-").filter { $0.isASCII }.prefix(60))
  }
}

extension DocumentFormat {
  /// The ending of its files, with the dot.
  var suffix: String { "." + fileExtension }
}

extension String {
  /// What stands before an ending; nil where the text ends otherwise.
  fileprivate func dropping(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
