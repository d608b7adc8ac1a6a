import Archive
import ArgumentParser
import Foundation
import NewsModel

/// `tollbook merge`: takes another desk's journal in.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take another desk's decisions in: what tollbook log --format journal wrote there.",
    discussion: """
      Both sides' decisions stand. Where two analysts decided differently without knowing of each other, both are kept, \
      the earlier one is shown meanwhile, and tollbook merge says what is left to settle. A journal that was changed or \
      has lost an entry is refused whole, and named.
      """)

  @Argument(help: "Journals, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for path in paths {
      let added = try store.merge(JournalLines.read(path))
      Words.say("\(path): \(FigureText.counted(added, "new decision")).")
    }
    let open = try await store.disagreements()
    for disagreement in open {
      let sides = disagreement.entries.map { "\($0.author): \($0.words)" }.joined(separator: "; ")
      Words.say("open: \(disagreement.headline): \(sides)")
    }
    if !open.isEmpty {
      Words.say(
        "\(FigureText.counted(open.count, "disagreement")) to settle: deciding once more settles it."
      )
    }
  }
}

/// Entries of journals as lines of JSON.
enum JournalLines {
  /// A value as one line of JSON with sorted keys. What a terminal would obey is written as escapes, which read back as
  /// the same text.
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return json.unicodeScalars.allSatisfy(isPlain) ? json : escaped(json)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value != 127 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return false
    default: return true
    }
  }

  private static func escaped(_ json: String) -> String {
    json.unicodeScalars.reduce(into: "") { text, scalar in
      guard !isPlain(scalar) else { return text.unicodeScalars.append(scalar) }
      for unit in String(scalar).utf16 {
        text += "\\u" + String(0x10000 + Int(unit), radix: 16).dropFirst()
      }
    }
  }

  /// The entries of a file, or of standard input for "-".
  ///
  /// - Throws: `Failure` when it cannot be read, or a line is no entry.
  static func read(_ path: String) throws -> [JournalEntry] {
    let data: Data
    do {
      data =
        path == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Failure(reading: path, error)
    }
    return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
      guard let entry = try? JSONDecoder().decode(JournalEntry.self, from: Data(line)),
        entry.hash != nil
      else {
        throw Failure(
          .badData,
          "\(path), line \(index + 1): this is no entry of a journal; tollbook log --format journal writes one."
        )
      }
      return entry
    }
  }
}
