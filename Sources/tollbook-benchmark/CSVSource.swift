import Archive
import Datasets
import Foundation
import NewsModel

/// Rows of a CSV file in the layout of UCDP's events, read and prepared on a thread of its own.
final class CSVSource: @unchecked Sendable {
  let columns: [String]
  private let condition = NSCondition()
  private var batches: [[DatasetEntry]] = []
  private var isDone = false
  private let file: FileHandle
  private var rest: [UInt8] = []
  var busy = 0.0

  init(path: String) throws {
    file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    rest = Array(try file.read(upToCount: 1 << 20) ?? Data())
    var position = 0
    columns = CSVSource.row(rest, &position, isLast: false) ?? []
    rest.removeFirst(position)
  }

  var release: DatasetRelease {
    DatasetRelease(
      format: "ucdp-ged", name: "UCDP GED", version: "25.1", licence: "CC BY 4.0", columns: columns)
  }

  func start() {
    Thread.detachNewThread { [self] in
      guard let codebook = Codebooks.codebook(for: release) else { return }
      var isLast = false
      while !isLast {
        let chunk = (try? file.read(upToCount: 1 << 20)) ?? Data()
        isLast = chunk.isEmpty
        rest += chunk
        var position = 0
        var batch: [DatasetEntry] = []
        while let fields = CSVSource.row(rest, &position, isLast: isLast) {
          guard let dossier = try? codebook.dossier(of: fields) else { continue }
          batch.append(DatasetEntry(fields: fields, dossier: dossier))
        }
        rest.removeFirst(position)
        busy = ProcessTime.thread()
        put(batch)
      }
      condition.withLock { isDone = true }
      condition.broadcast()
    }
  }

  private func put(_ batch: [DatasetEntry]) {
    condition.lock()
    while batches.count >= 4 { condition.wait() }
    batches.append(batch)
    condition.unlock()
    condition.broadcast()
  }

  func next() -> [DatasetEntry]? {
    condition.lock()
    defer {
      condition.unlock()
      condition.broadcast()
    }
    while batches.isEmpty && !isDone { condition.wait() }
    return batches.isEmpty ? nil : batches.removeFirst()
  }

  private static func row(_ bytes: [UInt8], _ position: inout Int, isLast: Bool) -> [String]? {
    var fields: [String] = []
    var index = position
    var cell: [UInt8] = []
    guard index < bytes.count else { return nil }
    while true {
      cell.removeAll(keepingCapacity: true)
      if index < bytes.count, bytes[index] == 0x22 {
        index += 1
        while true {
          guard index < bytes.count else { return nil }
          if bytes[index] == 0x22 {
            if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
              cell.append(0x22)
              index += 2
              continue
            }
            index += 1
            break
          }
          cell.append(bytes[index])
          index += 1
        }
      } else {
        let start = index
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A { index += 1 }
        cell.append(contentsOf: bytes[start..<index])
      }
      guard index < bytes.count || isLast else { return nil }
      fields.append(String(decoding: cell, as: UTF8.self))
      if index >= bytes.count || bytes[index] == 0x0A {
        position = index + 1
        return fields
      }
      index += 1
    }
  }
}

enum ProcessTime {
  static func thread() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
