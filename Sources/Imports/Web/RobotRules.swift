import Articles

/// What a site's `robots.txt` allows this program (RFC 9309): the longest rule that fits an address decides.
struct RobotRules: Sendable {
  private struct Rule {
    var isAllowed: Bool
    var pattern: [UInt8]
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
        let rule = Rule(isAllowed: key == "allow", pattern: Array(value.utf8))
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
    let letters = Array((path.isEmpty ? "/" : path).utf8)
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

  /// `*` stands for anything, `$` for the end. Each piece between two `*` is taken where it first fits, so that no
  /// pattern costs more than its length times the address's.
  private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == UInt8(ascii: "$")
    let pattern = isWhole ? pattern.dropLast() : pattern[...]
    let pieces = pattern.split(
      separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    var place = 0
    for (number, piece) in pieces.enumerated() {
      if number == pieces.count - 1, isWhole, number > 0 {
        return path.count - piece.count >= place && path.suffix(piece.count).elementsEqual(piece)
      }
      let last = number == 0 ? 0 : path.count - piece.count
      guard last >= place, piece.count <= path.count,
        let found = (place...last).first(where: { path[$0...].starts(with: piece) })
      else { return false }
      place = found + piece.count
    }
    return isWhole ? place == path.count : true
  }
}
