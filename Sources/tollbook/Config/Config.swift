import Browser
import Files
import Foundation
import NewsModel

/// What the user has set in `$XDG_CONFIG_HOME/tollbook/config`, else `~/.config/tollbook/config`.
struct Config: Equatable {
  var settings = BrowserSettings()
  /// The filter that the browser begins with, in its own language.
  var filter: String?
  /// What the terminal is asked for.
  var wishes = TerminalWishes()
  /// Whether the browser hides what others have decided.
  var isBlind = false
  /// Who decides, where `$TOLLBOOK_AUTHOR` does not say.
  var author: String?

  /// The file's path.
  static func path(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (folder ?? home + "/.config") + "/tollbook/config"
  }

  /// What the file sets, and the rest as it is without one.
  ///
  /// - Throws: `Failure` with the file, the line and the key.
  static func read(
    _ environment: [String: String] = Surroundings.variables
  ) throws -> Config {
    let path = path(environment)
    guard FileManager.default.fileExists(atPath: path) else { return usual(environment) }
    let text: String
    do {
      text = try GivenFile.text(path)
    } catch {
      throw Failure(reading: path, error)
    }
    do {
      return try parse(text, environment)
    } catch let mistake as ConfigMistake {
      throw Failure(.badData, "\(path), \(mistake.description)")
    }
  }

  /// Without a file.
  private static func usual(_ environment: [String: String]) -> Config {
    var config = Config()
    config.settings.theme = ThemeChoice(environment: environment)
    config.settings.followsGround = ThemeChoice.asksGround(environment: environment)
    return config
  }

  /// What a text sets.
  ///
  /// - Throws: `ConfigMistake`.
  static func parse(_ text: String, _ environment: [String: String] = [:]) throws -> Config {
    var config = usual(environment)
    var lines: [String: Int] = [:]
    // As editors save it: with a byte order mark, and lines that end in any way.
    let written = text.drop { $0 == "\u{FEFF}" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in written.enumerated() {
      let words = trimmed(line)
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      guard let sign = words.firstIndex(of: "=") else {
        throw ConfigMistake(line: index + 1, key: String(words), sentence: "“=” is missing")
      }
      let key = String(trimmed(words[..<sign]))
      let value = String(trimmed(words[words.index(after: sign)...]))
      if let before = lines.updateValue(index + 1, forKey: key) {
        throw ConfigMistake(
          line: index + 1, key: key, sentence: "it is set in line \(before) already")
      }
      do {
        try config.set(key, value)
      } catch let problem as KeyMap.Problem {
        throw ConfigMistake(line: index + 1, key: key, sentence: problem.sentence)
      } catch let wrong as WrongValue {
        throw ConfigMistake(line: index + 1, key: key, sentence: wrong.sentence)
      }
    }
    if let conflict = config.settings.keys.conflict {
      let key = "key.\(conflict.name)"
      throw ConfigMistake(line: lines[key] ?? 0, key: key, sentence: conflict.sentence)
    }
    return config
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    let start = Substring(text).drop { $0.isWhitespace }
    return Substring(start.reversed().drop { $0.isWhitespace }.reversed().map { $0 })
  }

  private struct WrongValue: Error {
    var sentence: String
  }

  private mutating func set(_ key: String, _ value: String) throws {
    switch key {
    case "theme": try setTheme(value)
    case "columns": try setColumns(value)
    case "order": try setOrder(value)
    case "filter":
      do {
        _ = try FilterParser.parse(value)
      } catch {
        throw WrongValue(sentence: "\(error)")
      }
      filter = value.isEmpty ? nil : value
    case "esc-patience":
      guard let number = Int32(value), (1...5000).contains(number) else {
        throw WrongValue(sentence: "it takes milliseconds from 1 to 5000")
      }
      wishes.escapePatience = number
    case "mouse": wishes.hasMouse = try yesOrNo(value)
    case "links":
      guard let choice = LinkCode.Choice(rawValue: value) else {
        throw WrongValue(sentence: "it takes auto, yes or no")
      }
      wishes.links = choice
    case "units":
      guard let units = DistanceUnit(rawValue: value) else {
        throw WrongValue(sentence: "it takes km or mi")
      }
      settings.units = units
    case "blind": isBlind = try yesOrNo(value)
    case "author": author = value.isEmpty ? nil : value
    case _ where key.hasPrefix("key."):
      try settings.keys.bind(String(key.dropFirst("key.".count)), to: value)
    default:
      let known = [
        "theme", "columns", "order", "filter", "mouse", "links", "units", "esc-patience", "blind",
        "author",
      ]
      throw WrongValue(
        sentence: "there is no such setting."
          + Suggestion.words(for: key, among: known)
          + " There are \(known.joined(separator: ", ")) and key.SCREEN.COMMAND")
    }
  }

  private func yesOrNo(_ value: String) throws -> Bool {
    guard value == "yes" || value == "no" else { throw WrongValue(sentence: "it takes yes or no") }
    return value == "yes"
  }

  private mutating func setTheme(_ value: String) throws {
    if value == "auto" { return }
    guard let theme = ThemeChoice(rawValue: value) else {
      let known = ThemeChoice.allCases.map(\.rawValue).joined(separator: ", ")
      throw WrongValue(sentence: "there is no theme “\(value)”; there are auto, \(known)")
    }
    settings.theme = theme
    settings.followsGround = false
  }

  private mutating func setColumns(_ value: String) throws {
    let names = value.split { $0 == "," || $0 == " " }.map(String.init)
    let known = BrowserSettings.columnNames
    if names.isEmpty || Set(names).count < names.count {
      throw WrongValue(
        sentence: "it takes columns, each once: \(known.joined(separator: ", "))")
    }
    if let unknown = settings.choose(columns: names) {
      throw WrongValue(
        sentence: "there is no column “\(unknown)”; there are \(known.joined(separator: ", "))")
    }
  }

  private mutating func setOrder(_ value: String) throws {
    let words = value.split(separator: " ")
    guard let key = words.first.flatMap({ SortKey(rawValue: String($0)) }), words.count <= 2,
      words.count == 1 || words[1] == "up" || words[1] == "down"
    else {
      let known = SortKey.allCases.map(\.rawValue).joined(separator: ", ")
      throw WrongValue(sentence: "it takes one of \(known), and up or down behind it")
    }
    settings.sort = key
    let usual = key != .place && key != .country
    settings.isDescending = words.count == 1 ? usual : words[1] == "down"
  }
}

/// What is wrong with a line of the config file.
struct ConfigMistake: Error, Equatable, CustomStringConvertible {
  var line: Int
  var key: String
  var sentence: String

  var description: String {
    let isWhole = sentence.hasSuffix(".") || sentence.hasSuffix("?")
    return "line \(line), \(key): \(sentence)\(isWhole ? "" : ".")"
  }
}
