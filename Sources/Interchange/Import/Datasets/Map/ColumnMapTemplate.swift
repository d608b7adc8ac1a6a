import Datasets
import Foundation

/// A column map for a table, guessed from its header, for the user to correct.
public enum ColumnMapTemplate {
  /// Writes the template for the table in a file.
  ///
  /// - Parameter path: the file, plain or packed.
  /// - Returns: TOML with comments.
  /// - Throws: `Problem` when it holds no table, and what opening and reading throw.
  public static func template(forTableAt path: String) throws -> String {
    do {
      guard let part = try PackedFile(path: path).parts.first else {
        throw ColumnMapFile.Problem(description: "\(path) holds no file.")
      }
      let head = try part.head()
      guard let columns = TableShape.firstRecord(head, TableDialect.recognise(head)),
        columns.count > 1
      else { throw ColumnMapFile.Problem(description: "\(path) has no header of a table.") }
      let name = URL(fileURLWithPath: path).lastPathComponent.prefix { $0 != "." }
      return text(columns, name: String(name))
    } catch let problem as DatasetFileProblem {
      throw ColumnMapFile.Problem(description: problem.description)
    }
  }

  static func text(_ columns: [String], name: String) -> String {
    let usable = columns.filter { !$0.isEmpty }
    var lines = [
      "# How tollbook reads this table. Its columns are:",
      "#   " + usable.map(comment).joined(separator: ", "),
      "", "# What the screens call the table, and the terms under which its rows may be passed on.",
      "name = \(quoted(name))", "licence = \"\"", "",
      "# Numbers that stand for \"not known\" among the figures.", "missing = [-99]", "",
      "# How days such as 03/04/2024 are to be read: \"day first\" or \"month first\".",
      "# day_order = \"day first\"", "", "[columns]",
    ]
    let names = ColumnNames(usable)
    for field in ColumnMap.fields {
      let guess = field.usualNames.lazy.compactMap { names[$0] }.first.map { usable[$0] }
      let entry = "\(guess == nil ? "# " : "")\(field.key) = \(quoted(guess ?? ""))"
      lines.append(entry + "  # " + field.meaning)
    }
    lines += [
      "", "# One [[figures]] for each figure of a row; low and high instead of column for a range.",
      "# scope says whom it counts (\"everyone\", \"civilians\", \"attackers\", …), part = true that it is",
      "# among the first figure of its measure, zero_is_unknown = true that 0 can mean not known.",
    ]
    lines += figures(usable)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A figure for each column whose name speaks of dead, wounded, abducted or missing people.
  private static func figures(_ columns: [String]) -> [String] {
    let words: [(String, [String])] = [
      ("killed", ["kill", "dead", "death", "fatal"]), ("wounded", ["wound", "injur"]),
      ("abducted", ["abduct", "kidnap", "hostage"]), ("missing", ["missing"]),
      ("displaced", ["displaced"]),
    ]
    var lines: [String] = []
    for (measure, beginnings) in words {
      let found = columns.filter { column in
        beginnings.contains { column.lowercased().contains($0) }
      }
      lines += blocks(measure, found)
    }
    if lines.isEmpty {
      lines = ["# [[figures]]", "# measure = \"killed\"", "# column = \"\""]
    }
    return lines
  }

  private static func blocks(_ measure: String, _ columns: [String]) -> [String] {
    func ends(_ words: [String]) -> String? {
      columns.first { column in words.contains { column.lowercased().contains($0) } }
    }
    if let low = ends(["min", "low"]), let high = ends(["max", "high"]), low != high {
      return [
        "", "[[figures]]", "measure = \(quoted(measure))", "low = \(quoted(low))",
        "high = \(quoted(high))",
      ]
    }
    return columns.flatMap {
      ["", "[[figures]]", "measure = \(quoted(measure))", "column = \(quoted($0))"]
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: scalar.value < 0x20 || scalar.value == 0x7F ? "" : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private static func comment(_ column: String) -> String {
    SafeText.visible(column, keepingLineBreaks: false)
  }
}
