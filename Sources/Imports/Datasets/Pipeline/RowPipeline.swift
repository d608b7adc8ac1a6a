import Articles
import Archive
import Datasets
import Foundation
import NewsModel

/// Something about a row that the report of an import tells.
struct RowIssue: Sendable {
  var line: Int
  var reason: String
  /// The words of the cell that is wrong, where rows with the same reason differ in them.
  var example: String?
  /// False for a row that is merely passed over.
  var isRejected: Bool
  /// The row as it came, where somebody keeps such rows.
  var bytes: [UInt8]
}

/// Some hundreds of rows, made ready to be stored.
struct MadeBatch: Sendable {
  var rows = 0
  var entries: [DatasetEntry] = []
  /// Rows as a sink takes them.
  var lines: [[UInt8]] = []
  var mentions: [GDELTMention] = []
  var groups: [Group] = []
  /// What single sources say of incidents.
  var accounts: [Dossier] = []
  /// Places that the rows name with their coordinates.
  var places: [Place] = []
  var issues: [RowIssue] = []
  /// Bytes of the file that were read up to here.
  var consumed = 0
  /// Rows whose text was Windows-1252, up to here.
  var oddRows = 0
  /// The header as it came, where rejected rows are wanted.
  var header: [UInt8] = []
}

/// Reads a table on one thread and makes its rows ready on a second one, while the caller stores them on a third.
final class RowPipeline {
  private static let batch = 512
  private let made = Handover<MadeBatch>(room: 4)
  private let read = Handover<ReadBatch>(room: 4)

  private struct ReadBatch: Sendable {
    var readings: [TableReading] = []
    var consumed = 0
    var oddRows = 0
    var header: [UInt8] = []

    /// Reads the next rows; true at the end of the table.
    mutating func fill(from reader: any RecordSource, _ down: inout FilledDown) throws -> Bool {
      readings.reserveCapacity(RowPipeline.batch)
      defer {
        consumed = reader.consumed
        oddRows = reader.oddRecords
      }
      while readings.count < RowPipeline.batch {
        guard let reading = try reader.next() else { return true }
        if case .record(var record) = reading {
          record.fields = down.filled(record.fields)
          readings.append(.record(record))
        } else {
          readings.append(reading)
        }
      }
      return false
    }
  }

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - maker: what makes its rows ready.
  ///   - keepsBytes: whether rejected rows are wanted as they came.
  init(_ file: TableFile, _ maker: any RowMaker, keepsBytes: Bool) {
    let (read, made) = (read, made)
    Thread.detachNewThread { RowPipeline.read(file, keepsBytes: keepsBytes, into: read) }
    let header = file.shape.hasHeader ? file.shape.columns : []
    Thread.detachNewThread { RowPipeline.make(read, maker, header, into: made) }
  }

  deinit { stop() }

  /// The next rows, nil after the last ones.
  ///
  /// - Throws: `DatasetFileProblem` where the file turns out to be damaged, and what reading throws.
  func next() throws -> MadeBatch? { try made.next() }

  /// Reads no more.
  func stop() {
    made.close()
    read.close()
  }

  private static func read(
    _ file: TableFile, keepsBytes: Bool, into read: Handover<ReadBatch>
  ) {
    do {
      let reader = try file.open(keepsBytes)
      for _ in 0..<file.shape.skipped { _ = try reader.next() }
      let header = file.shape.hasHeader ? try headerBytes(reader) : []
      var down = FilledDown(file.map?.fillDown ?? [], columns: file.shape.columns)
      var isAtEnd = false
      while !isAtEnd {
        var batch = ReadBatch(header: header)
        try GuardedReading.run(file.name) { isAtEnd = try batch.fill(from: reader, &down) }
        guard read.put(batch) else { return }
      }
      read.finish()
    } catch {
      read.finish(error)
    }
  }

  /// Passes over the header.
  private static func headerBytes(_ reader: any RecordSource) throws -> [UInt8] {
    guard case .record(let record)? = try reader.next() else { return [] }
    return record.bytes
  }

  private static func make(
    _ read: Handover<ReadBatch>, _ maker: any RowMaker, _ header: [String],
    into made: Handover<MadeBatch>
  ) {
    let places = PlaceLearner()
    do {
      while let batch = try read.next() {
        var result = ready(batch, maker, header, places)
        result.places = places.drainNew()
        guard made.put(result) else { return read.close() }
      }
      made.finish()
    } catch {
      made.finish(error)
    }
  }

  /// Makes rows ready. A row that runs into a fault of ours is rejected with that reason: the others are made once more.
  private static func ready(
    _ batch: ReadBatch, _ maker: any RowMaker, _ header: [String], _ places: PlaceLearner
  ) -> MadeBatch {
    var faulty: Set<Int> = []
    let row = RowAtHand()
    while true {
      let empty = MadeBatch(
        consumed: batch.consumed, oddRows: batch.oddRows, header: batch.header)
      let outcome = GuardedReading.outcome {
        var result = empty
        result.entries.reserveCapacity(batch.readings.count)
        for (index, reading) in batch.readings.enumerated() {
          row.index = index
          if faulty.contains(index) {
            result.reject(reading)
          } else {
            result.add(reading, maker, header, places)
          }
        }
        return result
      }
      if case .success(let result) = outcome { return result }
      faulty.insert(row.index)
    }
  }

  /// Which row of a batch is being made: read by one thread after the other has stopped.
  private final class RowAtHand: @unchecked Sendable {
    var index = 0
  }
}

extension MadeBatch {
  /// A row that runs into a fault of ours.
  fileprivate mutating func reject(_ reading: TableReading) {
    rows += 1
    switch reading {
    case .record(let record), .broken(let record, _):
      report(record, "a fault of tollbook's own (please report the row)", isRejected: true)
    }
  }

  fileprivate mutating func add(
    _ reading: TableReading, _ maker: any RowMaker, _ header: [String],
    _ places: PlaceLearner
  ) {
    rows += 1
    switch reading {
    case .broken(let record, let reason): report(record, reason, isRejected: true)
    case .record(let record) where record.fields == header:
      report(record, "the header once more", isRejected: false)
    case .record(let record):
      switch maker.fate(of: record) {
      case .entry(let entry, let incident):
        entries.append(entry)
        places.learn(incident)
      case .line(let line): lines.append(line)
      case .mention(let mention): mentions.append(mention)
      case .group(let group): groups.append(group)
      case .account(let dossier): accounts.append(dossier)
      case .passedOver(let reason): report(record, reason, isRejected: false)
      case .rejected(let reason, let example):
        report(record, reason, example: example, isRejected: true)
      }
    }
  }

  private mutating func report(
    _ record: TableRecord, _ reason: String, example: String? = nil, isRejected: Bool
  ) {
    issues.append(
      RowIssue(
        line: record.line, reason: reason, example: example, isRejected: isRejected,
        bytes: isRejected ? record.bytes : []))
  }
}
