import NewsModel
import ReferenceData

/// The user's own rules for what comes in as news: words, outlets and countries to keep or to drop.
///
/// What a rule keeps goes into the queue whether it tells of violence or not; what one drops is left out, and counted.
/// Where both speak, keeping wins.
public struct IntakeRules: Hashable, Sendable {
  /// What is done with an article, and by which of the rules.
  public enum Verdict: Hashable, Sendable {
    case keep(String)
    case drop(String)
  }

  /// What rules can look at.
  public enum Field: String, CaseIterable, Sendable {
    case words, outlets, countries
  }

  /// A line of the rules that says nothing.
  public struct Mistake: Error, Hashable, CustomStringConvertible {
    public var line: Int
    public var key: String
    var sentence: String

    public var description: String { "line \(line), \(key): \(sentence)." }
  }

  private struct Rule: Hashable, Sendable {
    var isKeeping: Bool
    var field: Field
    /// As it was written.
    var text: String
    /// In the form in which it is compared: folded words, or a country's code.
    var value: String
    /// Stands for every word that begins so.
    var isBeginning = false

    var name: String { "\(isKeeping ? "keep" : "drop").\(field.rawValue): \(text)" }
  }

  private var rules: [Rule] = []

  /// How many rules there are.
  public var count: Int { rules.count }

  /// The keys that a line can begin with.
  public static let keys = ["keep", "drop"].flatMap { verb in
    Field.allCases.map { "\(verb).\($0.rawValue)" }
  }

  /// No rules.
  public init() {}

  /// The rules of a text: `drop.words = football, transfer window`, one key a line, `#` before remarks.
  ///
  /// - Parameter text: the rule file's.
  /// - Throws: `Mistake`.
  public init(_ text: String) throws {
    // As editors save it: with a byte order mark, and lines that end in any way.
    let lines = text.drop { $0 == "\u{FEFF}" }.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = IntakeRules.trimmed(line)
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      guard let sign = words.firstIndex(of: "=") else {
        throw Mistake(line: index + 1, key: words, sentence: "“=” is missing")
      }
      let key = IntakeRules.trimmed(words[..<sign])
      let parts = key.split(separator: ".").map(String.init)
      guard parts.count == 2, parts[0] == "keep" || parts[0] == "drop",
        let field = Field(rawValue: parts[1])
      else {
        throw Mistake(
          line: index + 1, key: key,
          sentence: "there is no such rule; there are \(IntakeRules.keys.joined(separator: ", "))")
      }
      for value in words[words.index(after: sign)...].split(separator: ",") {
        do {
          let value = IntakeRules.trimmed(value)
          guard !value.isEmpty else { continue }
          try rules.append(IntakeRules.rule(parts[0] == "keep", field, value))
        } catch let wrong as WrongValue {
          throw Mistake(line: index + 1, key: key, sentence: wrong.sentence)
        }
      }
    }
  }

  private struct WrongValue: Error { var sentence: String }

  private static func rule(_ isKeeping: Bool, _ field: Field, _ value: String) throws -> Rule {
    var rule = Rule(isKeeping: isKeeping, field: field, text: value, value: "")
    switch field {
    case .countries:
      guard let country = CountryTable.shared.find(value) else {
        throw WrongValue(sentence: "there is no country “\(value)”")
      }
      rule.value = country.code
    case .words:
      rule.isBeginning = value.hasSuffix("*")
      rule.value = NameFolding.words(value)
    case .outlets: rule.value = NameFolding.words(value)
    }
    guard !rule.value.isEmpty else {
      throw WrongValue(sentence: "“\(value)” has no letters to look for")
    }
    return rule
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }).reversed())
  }

  // MARK: Judging

  /// What the rules say of an article.
  ///
  /// - Parameters:
  ///   - title: its title.
  ///   - text: its words.
  ///   - outlet: who published it.
  ///   - link: its address, whose host is a name of the outlet, too.
  ///   - countries: ISO 3166-1 alpha-3 codes of where its incidents happened.
  /// - Returns: nil where no rule speaks of it.
  public func verdict(
    title: String?, text: String, outlet: String?, link: String?, countries: Set<String>
  ) -> Verdict? {
    guard !rules.isEmpty else { return nil }
    let article = Facts(
      words: " \(NameFolding.words((title ?? "") + " \n " + text)) ",
      outlets: [outlet, LinkHost.name(of: link)].compactMap { $0.map { NameFolding.words($0) } },
      countries: countries)
    if let rule = rules.first(where: { $0.isKeeping && article.fits($0) }) {
      return .keep(rule.name)
    }
    return rules.first { !$0.isKeeping && article.fits($0) }.map { .drop($0.name) }
  }

  private struct Facts {
    var words: String
    var outlets: [String]
    var countries: Set<String>

    func fits(_ rule: Rule) -> Bool {
      switch rule.field {
      case .words: words.contains(" \(rule.value)\(rule.isBeginning ? "" : " ")")
      case .outlets: outlets.contains { $0 == rule.value || $0.hasSuffix(" " + rule.value) }
      // Dropped is only what happened nowhere else.
      case .countries:
        rule.isKeeping ? countries.contains(rule.value) : countries == [rule.value]
      }
    }
  }
}
