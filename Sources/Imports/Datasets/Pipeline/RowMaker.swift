import Archive
import Datasets
import NewsModel

/// What becomes of a row.
enum RowFate: Sendable {
  case entry(DatasetEntry, Incident)
  /// A row as a sink takes it.
  case line([UInt8])
  /// A link to an article about an event that has a row of its own.
  case mention(GDELTMention)
  /// A group with its names.
  case group(Group)
  /// What one source says of an incident that has more rows, or one dead among others.
  case account(Dossier)
  /// Read and left out, with the reason: it holds nothing for an archive.
  case passedOver(String)
  /// Wrong, with the reason, and the words of the cell that is wrong.
  case rejected(String, example: String? = nil)

  init(_ problem: RowProblem) {
    self =
      problem.isExpected
      ? .passedOver(problem.description) : .rejected(problem.kind, example: problem.example)
  }
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
      var entry = DatasetEntry(
        fields: fields, dossier: dossier, revision: codebook.revision(of: fields),
        notedClaims: noted)
      entry.line = record.line
      entry.bytes = record.bytes
      return .entry(entry, dossier.incident)
    } catch {
      return RowFate(error)
    }
  }
}

/// Rows of a dataset, by its codebook, for what takes them in an archive's place.
struct SentRowMaker: RowMaker {
  let codebook: any Codebook
  let width: Int
  let notes: NoteReader?
  let sink: any RowSink

  func fate(of record: TableRecord) -> RowFate {
    do {
      let fields = try RaggedRow.mended(record.fields, width: width)
      let dossier = try codebook.dossier(of: fields)
      let noted = notes?.claims(of: dossier) ?? []
      let row = SharedRow(cells: fields, noted: noted.isEmpty ? nil : noted)
      return .line(sink.line(row, dossier, revision: codebook.revision(of: fields)))
    } catch {
      return RowFate(error)
    }
  }
}

/// Rows of a table in which several rows make one incident, by its codebook.
struct AccountRowMaker: RowMaker {
  let codebook: any Codebook
  let width: Int

  func fate(of record: TableRecord) -> RowFate {
    do {
      let fields = try RaggedRow.mended(record.fields, width: width)
      return .account(try codebook.dossier(of: fields))
    } catch {
      return RowFate(error)
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
    if let reason = TableFurniture.reason(fields, width: width) { throw .passedOver(reason) }
    if fields.count == width { return fields }
    if fields.count > width, fields[width...].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      return Array(fields[..<width])
    }
    throw RowProblem(
      kind: "the row has not as many cells as the table has columns, which are \(width)",
      example: "\(fields.count) cells")
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
