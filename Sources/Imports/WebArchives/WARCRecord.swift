import Foundation
import NewsModel

/// A record of a web archive (WARC 1.0 and 1.1, ISO 28500): what an archiver of the web kept of one answer.
struct WARCRecord {
  /// Header fields by their names in small letters.
  var fields: [String: String]
  /// The record's block; empty where it was too large to be read.
  var block: [UInt8]
  var isTooLarge = false
  /// Its number in the file, from 1.
  var number: Int

  var type: String { fields["warc-type"]?.lowercased() ?? "" }

  /// The address that was asked, without the angle brackets of WARC 1.0.
  var address: String {
    (fields["warc-target-uri"] ?? "").filter { $0 != "<" && $0 != ">" }
  }

  /// When it was captured, in seconds since 1970; nil where the date cannot be read.
  var moment: Int? {
    guard let date = fields["warc-date"], let day = Day(iso: String(date.prefix(10))) else {
      return nil
    }
    let clock = date.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] <= 60 else { return nil }
    return day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }
}

/// Reads the records of a web archive one by one, holding one at a time.
final class WARCReader {
  /// What begins every record.
  static let mark = Array("WARC/".utf8)
  /// More header fields than this no record has, in bytes.
  private static let mostHeader = 1 << 16

  private let source: any ByteSource
  private let name: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0

  /// - Parameters:
  ///   - source: the archive, unpacked.
  ///   - name: what messages call it.
  ///   - limit: blocks beyond so many bytes are passed over.
  init(_ source: any ByteSource, name: String, limit: Int) {
    self.source = source
    self.name = name
    self.limit = limit
  }

  /// Whether a file that begins so is a web archive.
  static func isOne(_ head: [UInt8]) -> Bool { head.starts(with: mark) }

  /// The next record, nil at the end.
  ///
  /// - Throws: `DatasetFileProblem` for what is damaged or cut off, and what reading throws.
  func next() throws -> WARCRecord? {
    guard try skipBlankLines() else { return nil }
    number += 1
    let fields = try header()
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw damage("has no length")
    }
    var record = WARCRecord(fields: fields, block: [], number: number)
    record.isTooLarge = length > limit
    record.block = try read(length, keeping: !record.isTooLarge)
    return record
  }

  private func damage(_ clause: String) -> DatasetFileProblem {
    DatasetFileProblem("\(name) is damaged: its record \(number) \(clause).")
  }

  /// Reads on; false at the end of the file.
  private func fill() throws -> Bool {
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    let more = try source.read()
    buffer += more
    return !more.isEmpty
  }

  private func skipBlankLines() throws -> Bool {
    while true {
      while position < buffer.count, buffer[position] == 0x0D || buffer[position] == 0x0A {
        position += 1
      }
      if position < buffer.count { return true }
      guard try fill() else { return false }
    }
  }

  private func header() throws -> [String: String] {
    var fields: [String: String] = [:]
    var last: String?
    var size = 0
    var isFirst = true
    while true {
      let line = try self.line()
      size += line.utf8.count + 2
      guard size <= WARCReader.mostHeader else { throw damage("has a head without end") }
      if isFirst {
        guard line.hasPrefix("WARC/") else { throw damage("does not begin as one") }
        isFirst = false
        continue
      }
      if line.isEmpty { return fields }
      if line.first == " " || line.first == "\t", let last {
        fields[last, default: ""] += " " + WARCReader.trimmed(line)
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = WARCReader.trimmed(line[..<colon]).lowercased()
      fields[name] = WARCReader.trimmed(line[line.index(after: colon)...])
      last = name
    }
  }

  private func line() throws -> String {
    while true {
      if let end = buffer[position...].prefix(WARCReader.mostHeader).firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        let line = buffer[position..<end]
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
      guard buffer.count - position < WARCReader.mostHeader else {
        throw damage("has a head without end")
      }
      guard try fill() else { throw damage("ends in its head: the file is cut off") }
    }
  }

  private func read(_ length: Int, keeping isKept: Bool) throws -> [UInt8] {
    var block: [UInt8] = []
    var left = length
    while left > 0 {
      if position == buffer.count {
        guard try fill() else { throw damage("ends in its block: the file is cut off") }
      }
      let count = min(left, buffer.count - position)
      if isKept { block += buffer[position..<position + count] }
      position += count
      left -= count
    }
    return block
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(String(start.reversed().drop { $0 == " " || $0 == "\t" }).reversed())
  }
}
