import Archive
import Datasets
import Foundation
import NewsModel

/// A file of things that travel, named after what it holds: its name is the SHA-256 of its bytes and what is in it. So it
/// never changes, two desks never write one name with different bytes, and a copy that is not whole yet shows.
struct Segment {
  enum Kind: String, CaseIterable {
    /// Entries of journals, as `tollbook log --format journal` writes them.
    case journal
    /// `SharedMaterial`.
    case material
    /// A release on the first line, then `SharedRow`s of it.
    case rows
  }

  let kind: Kind
  let bytes: [UInt8]

  /// `0123…cdef.journal.jsonl`.
  var name: String { "\(IncidentStore.sha256(of: bytes)).\(kind.rawValue).jsonl" }

  /// Nil for a name that no segment has.
  static func kind(ofName name: String) -> Kind? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "jsonl", parts[0].utf8.count == 64,
      parts[0].allSatisfy(\.isHexDigit)
    else { return nil }
    return Kind(rawValue: String(parts[1]))
  }

  init(_ kind: Kind, lines: [String]) {
    self.kind = kind
    bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Nil where the bytes are not those of the name.
  init?(name: String, bytes: [UInt8]) {
    guard let kind = Self.kind(ofName: name), name.hasPrefix(IncidentStore.sha256(of: bytes))
    else { return nil }
    self.kind = kind
    self.bytes = bytes
  }

  /// Its lines, without empty ones.
  var lines: [String] {
    bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The rows of a release as a segment.
  static func rows(_ rows: [SharedRow], of release: DatasetRelease) throws -> Segment {
    try Segment(.rows, lines: [json(release)] + rows.map(json))
  }

  /// The release and its rows; nil where the first line is no release, or another line no row.
  func rows() -> (release: DatasetRelease, rows: [SharedRow])? {
    let lines = lines
    let decoder = JSONDecoder()
    guard let first = lines.first,
      let release = try? decoder.decode(DatasetRelease.self, from: Data(first.utf8))
    else { return nil }
    let rows = lines.dropFirst().compactMap {
      try? decoder.decode(SharedRow.self, from: Data($0.utf8))
    }
    return rows.count == lines.count - 1 ? (release, rows) : nil
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
