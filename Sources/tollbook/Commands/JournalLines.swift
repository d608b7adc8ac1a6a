import Files
import Foundation
import NewsModel

/// Entries of journals as lines of JSON.
enum JournalLines {
  /// The entries of a file, or of standard input for "-".
  ///
  /// - Throws: `Failure` when it cannot be read, or a line is no entry.
  static func read(_ path: String) throws -> [JournalEntry] {
    let bytes: [UInt8]
    do {
      bytes = try GivenFile.bytes(path, allowsStandardInput: true)
    } catch {
      throw Failure(reading: path, error)
    }
    return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().flatMap { index, line in
      guard let entries = entries(of: Data(line)) else {
        throw Failure(
          .badData,
          "\(path), line \(index + 1): this is no entry of a journal; tollbook log --format journal writes one."
        )
      }
      return entries
    }
  }

  /// The entry of a line, or those that a line of tollbook JSON Lines carries; nil for any other line.
  private static func entries(of line: Data) -> [JournalEntry]? {
    let decoder = JSONDecoder()
    if let entry = try? decoder.decode(JournalEntry.self, from: line) {
      return entry.hash == nil ? nil : [entry]
    }
    guard let carrier = try? decoder.decode(Carrier.self, from: line) else { return nil }
    return carrier.journal ?? []
  }

  /// An incident as tollbook JSON Lines have it, for the decisions that it carries.
  private struct Carrier: Decodable {
    var key: String
    var journal: [JournalEntry]?
  }
}
