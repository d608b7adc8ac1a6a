import Articles

/// What a site's `robots.txt` allows this program (RFC 9309): the longest rule that fits an address decides.
struct RobotRules: Sendable {
  private struct Rule {
    var isAllowed: Bool
    var pattern: [Character]
  }

  private var rules: [Rule] = []

  /// Everything is allowed.
  static let none = RobotRules(text: "", agent: "")

  /// - Parameters:
  ///   - text: the file.
  ///   - agent: the program's name in it.
  init(text: String, agent: String) {
    var own: [Rule] = []
    var others: [Rule] = []
    var agents: [String] = []
    var isInRules = false
    var hasOwn = false
    for line in text.prefix(500_000).split(whereSeparator: \.isNewline) {
      let bare = line.prefix { $0 != "#" }
      guard let colon = bare.firstIndex(of: ":") else { continue }
      let key = PageText.collapsed(String(bare[..<colon])).lowercased()
      let value = PageText.collapsed(String(bare[bare.index(after: colon)...]))
      switch key {
      case "user-agent":
        if isInRules { agents = [] }
        isInRules = false
        agents.append(value.lowercased())
        if agents.last == agent { hasOwn = true }
      case "allow", "disallow":
        isInRules = true
        guard !value.isEmpty else { continue }
        let rule = Rule(isAllowed: key == "allow", pattern: Array(value))
        if agents.contains(agent) { own.append(rule) }
        if agents.contains("*") { others.append(rule) }
      default: break
      }
    }
    rules = hasOwn ? own : others
  }

  /// Whether an address may be asked for.
  ///
  /// - Parameter path: the address behind its host, from `/`.
  /// - Returns: true where no rule fits.
  func allows(_ path: String) -> Bool {
    let letters = Array(path.isEmpty ? "/" : path)
    var best: Rule?
    for rule in rules where RobotRules.fits(rule.pattern, letters) {
      guard let known = best else {
        best = rule
        continue
      }
      if rule.pattern.count > known.pattern.count
        || (rule.pattern.count == known.pattern.count && rule.isAllowed)
      {
        best = rule
      }
    }
    return best?.isAllowed ?? true
  }

  /// `*` stands for anything, `$` for the end.
  private static func fits(_ pattern: [Character], _ path: [Character]) -> Bool {
    let isWhole = pattern.last == "$"
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    var places: Set<Int> = [0]
    for letter in pattern {
      if letter == "*" {
        places = Set((places.min() ?? 0)...path.count)
      } else {
        places = Set(places.lazy.filter { $0 < path.count && path[$0] == letter }.map { $0 + 1 })
      }
      if places.isEmpty { return false }
    }
    return isWhole ? places.contains(path.count) : true
  }
}
