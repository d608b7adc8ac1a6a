import NewsModel

/// A text with marks where a claim must be found: `A bomb [killed 12 people](killed 12) in Kabul.`
///
/// In brackets stand words of the claim's quotation, in parentheses what it claims:
/// measure, figure, then what is to be checked beside it, in this order and each optional:
/// the scope's words, `@ speaker`, `; part`, `; denied`, `; background`, `; other` (of another incident).
/// Figures: `12`, `>70` more than, `>=5` at least, `<=15` up to, `<5` fewer than, `~100` about, `90-100`, or a vague
/// word (`dozens`). A sentence without a mark must give no claim.
///
/// Behind `==>` stands what the whole text must give, parted by semicolons: `country MLI; place Gao; group JNIM target`.
/// Such a line is about these, and its figures are not compared unless it has marks too.
public struct MarkedText: Sendable {
  /// One expected claim.
  public struct Mark: Hashable, Sendable {
    /// Scalar offsets of the bracketed words in `text`.
    public var range: Range<Int>
    public var measure: String
    public var figure: String
    /// Nil when the mark does not say.
    public var scope: String?
    public var speaker: String?
    public var flags: Set<String>
  }

  public private(set) var text = ""
  public private(set) var marks: [Mark] = []
  /// What stands behind `==>`, in its order: "country" and "MLI".
  public private(set) var facts: [Fact] = []

  /// Something expected of the whole text.
  public struct Fact: Hashable, Sendable {
    public var key: String
    public var value: String
  }

  /// Reads the notation; brackets without parentheses right behind them are part of the text.
  public init(_ marked: String) {
    let sides = Self.sides(of: marked)
    facts = sides.facts.split(separator: ";").compactMap { Self.fact($0) }
    var scalars = Array(sides.text.unicodeScalars)[...]
    var plain = String.UnicodeScalarView()
    var count = 0
    var open: Int?
    while let scalar = scalars.popFirst() {
      if scalar == "[" {
        open = count
      } else if scalar == "]", scalars.first == "(", let start = open,
        let end = scalars.firstIndex(of: ")")
      {
        let body = String(String.UnicodeScalarView(scalars[scalars.startIndex + 1..<end]))
        marks.append(Self.mark(body, range: start..<count))
        scalars = scalars[(end + 1)...]
        open = nil
      } else {
        plain.append(scalar)
        count += 1
      }
    }
    text = String(plain)
  }

  private static func sides(of marked: String) -> (text: String, facts: String) {
    var text: [Substring] = []
    var rest = marked.split(separator: " ", omittingEmptySubsequences: false)[...]
    while let word = rest.popFirst() {
      if word == "==>" { return (text.joined(separator: " "), rest.joined(separator: " ")) }
      text.append(word)
    }
    return (marked, "")
  }

  private static func fact(_ words: Substring) -> Fact? {
    let sides = trimmed(words).split(separator: " ", maxSplits: 1)
    guard let key = sides.first else { return nil }
    return Fact(key: String(key), value: sides.count > 1 ? String(sides[1]) : "")
  }

  private static func mark(_ body: String, range: Range<Int>) -> Mark {
    var parts = body.split(separator: ";").map { trimmed($0) }
    let head = parts.removeFirst()
    let sides = head.split(separator: "@", maxSplits: 1).map { trimmed($0) }
    let words = sides[0].split(separator: " ").map(String.init)
    return Mark(
      range: range, measure: words.first ?? "", figure: words.count > 1 ? words[1] : "",
      scope: words.count > 2 ? words[2...].joined(separator: " ") : nil,
      speaker: sides.count > 1 ? sides[1] : nil, flags: Set(parts))
  }

  private static func trimmed(_ words: Substring) -> String {
    words.split(separator: " ").joined(separator: " ")
  }
}

extension Claim {
  /// The claim's figure in the notation of marks.
  public var markedFigure: String {
    switch (bounds.low, bounds.high, qualifier) {
    case (nil, nil, _): return qualifier.rawValue
    case (let low?, nil, .moreThan): return ">\(low)"
    case (let low?, nil, _): return ">=\(low)"
    case (nil, let high?, .fewerThan): return "<\(high)"
    case (nil, let high?, _): return "<=\(high)"
    case (let low?, let high?, _) where low != high: return "\(low)-\(high)"
    case (let low?, _, .about): return "~\(low)"
    case (let low?, _, _): return "\(low)"
    }
  }
}
