import Archive
import Datasets
import NewsModel

/// What becomes of a row.
enum RowFate: Sendable {
  case entry(DatasetEntry, Incident)
  /// A link to an article about an event that has a row of its own.
  case mention(GDELTMention)
  /// A group with its names.
  case group(Group)
  /// Read and left out, with the reason: it holds nothing for an archive.
  case passedOver(String)
  /// Wrong, with the reason.
  case rejected(String)
}

/// Makes of a table's rows what an archive takes. Several threads may use one at a time.
protocol RowMaker: Sendable {
  func fate(of record: TableRecord) -> RowFate
}

/// Rows of a dataset, by its codebook.
struct IncidentRowMaker: RowMaker {
  let codebook: any Codebook
  /// How many cells a row has to have.
  let width: Int
  /// Finds further figures in the words of a row; nil to leave them alone.
  let notes: NoteReader?

  func fate(of record: TableRecord) -> RowFate {
    do {
      let fields = try RaggedRow.mended(record.fields, width: width)
      let dossier = try codebook.dossier(of: fields)
      let noted = notes?.claims(of: dossier) ?? []
      let entry = DatasetEntry(
        fields: fields, dossier: dossier, revision: codebook.revision(of: fields),
        notedClaims: noted)
      return .entry(entry, dossier.incident)
    } catch {
      return error.isExpected ? .passedOver(error.description) : .rejected(error.description)
    }
  }
}

/// Rows that have more or fewer cells than the table has columns.
enum RaggedRow {
  /// The cells of a row with as many as there are columns: blank ones too many are dropped.
  ///
  /// - Throws: `RowProblem` for any other row, and for one of tags of the Humanitarian Exchange Language.
  static func mended(_ fields: [String], width: Int) throws(RowProblem) -> [String] {
    if isTagRow(fields) { throw .passedOver("HXL tags, not data") }
    if fields.count == width { return fields }
    if fields.count > width, fields[width...].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      return Array(fields[..<width])
    }
    throw RowProblem("the row has \(fields.count) cells where the table has \(width) columns")
  }

  /// `#date+year,,#group+name…`: the second row of files of the Humanitarian Data Exchange.
  private static func isTagRow(_ fields: [String]) -> Bool {
    var tags = 0
    for field in fields where !field.isEmpty {
      guard field.utf8.first == 0x23 else { return false }
      tags += 1
    }
    return tags > 1
  }
}

/// Rows that there is nothing to make of.
struct IdleRowMaker: RowMaker {
  let reason: String

  func fate(of record: TableRecord) -> RowFate { .passedOver(reason) }
}
