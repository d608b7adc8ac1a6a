/// How figures are written for people, in one place for the screen, the tables and the exports.
///
/// Short forms fit a column: `77`, `70+` (more than, at least), `≤50` (up to), `<50` (fewer than), `~100` (about),
/// `50–60`, `dozens`, and `—` where no number is known. Unknown is never written as 0, nor as `…`, the sign of a cut.
public enum FigureText {
  /// What stands for an unknown figure in a column.
  public static let unknown = "—"

  /// The short form of a claim's figure.
  public static func short(_ bounds: Bounds, _ qualifier: Qualifier = .exact) -> String {
    switch (bounds.low, bounds.high) {
    case (nil, nil):
      return qualifier.isVague && qualifier != .unknown ? qualifier.rawValue : unknown
    case (let low?, nil): return grouped(low) + "+"
    case (nil, let high?): return (qualifier == .fewerThan ? "<" : "≤") + grouped(high)
    case (let low?, let high?):
      let range = low == high ? grouped(low) : grouped(low) + "–" + grouped(high)
      return qualifier == .about || qualifier == .closerTo ? "~" + range : range
    }
  }

  /// The short form of a claim's figure.
  public static func short(_ claim: Claim) -> String { short(claim.bounds, claim.qualifier) }

  /// What replaced a figure: "77", "70–100", "withdrawn".
  public static func short(_ later: Comparison.LaterFigure) -> String {
    later.change == .withdrawn ? "withdrawn" : short(later.bounds)
  }

  /// The short form of what claims come to, `—` for none: `70–100`, `77`, `100+`, `70–100+`, `≤50`, `≤50–100`.
  public static func short(_ envelope: Envelope?) -> String {
    guard let envelope else { return unknown }
    let low = (envelope.isOpenBelow ? "≤" : "") + grouped(envelope.low)
    let end = envelope.isOpenAbove ? "+" : ""
    return envelope.isDisputed ? low + "–" + grouped(envelope.high) + end : low + end
  }

  /// The short form in some columns: where it does not fit, the low figure with the sign that more follows, so that no
  /// figure is ever cut.
  public static func short(_ envelope: Envelope?, width: Int) -> String {
    let whole = short(envelope)
    guard whole.count > width, let envelope, envelope.isDisputed else { return whole }
    return (envelope.isOpenBelow ? "≤" : "") + grouped(envelope.low) + "–…"
  }

  /// A claim's figure in the words of its qualifier: "more than 70", "up to 50", "50 to 60", "dozens", "no number".
  public static func words(_ bounds: Bounds, _ qualifier: Qualifier = .exact) -> String {
    switch (bounds.low, bounds.high) {
    case (nil, nil): return vagueWords(qualifier)
    case (let low?, nil):
      return (qualifier == .moreThan ? "more than " : "at least ") + grouped(low)
    case (nil, let high?):
      return (qualifier == .fewerThan ? "fewer than " : "up to ") + grouped(high)
    case (let low?, let high?):
      let range = low == high ? grouped(low) : grouped(low) + " to " + grouped(high)
      return approximation(qualifier) + range
    }
  }

  /// A claim's figure in the words of its qualifier.
  public static func words(_ claim: Claim) -> String { words(claim.bounds, claim.qualifier) }

  /// What claims come to, in words: "70 to 100", "77", "at least 100", "70 to 100 or more", "up to 50".
  public static func words(_ envelope: Envelope?) -> String {
    guard let envelope else { return "unknown" }
    let low = grouped(envelope.low)
    guard envelope.isDisputed else {
      if envelope.isOpenAbove && envelope.isOpenBelow { return "about \(low)" }
      if envelope.isOpenAbove { return "at least \(low)" }
      return envelope.isOpenBelow ? "up to \(low)" : low
    }
    let range = "\(low) to \(grouped(envelope.high))"
    return (envelope.isOpenBelow ? "up to \(low), and \(range)" : range)
      + (envelope.isOpenAbove ? " or more" : "")
  }

  /// A spread in percent ("43 %"), nil where there is none to speak of (one figure, or a low of 0).
  public static func percent(_ spread: Double?) -> String? {
    guard let spread, spread.isFinite else { return nil }
    return "\(grouped(Int(min(max(spread * 100, -1e15), 1e15).rounded()))) %"
  }

  /// A spread in percent in some columns: one that does not fit is more than what does ("> 999 %").
  public static func percent(_ spread: Double?, width: Int) -> String? {
    guard let whole = percent(spread), whole.count > width else { return percent(spread) }
    let nines = (1...6).map { grouped(Int(String(repeating: "9", count: $0)) ?? 9) }
    return nines.reversed().map { "> \($0) %" }.first { $0.count <= width } ?? ">"
  }

  /// A share in percent with its sign ("+4 %", "-20 %"), and 0 without one.
  public static func signedPercent(_ share: Double) -> String {
    let percent = Int(min(max(share * 100, -1e15), 1e15).rounded())
    return (percent > 0 ? "+" : "") + "\(grouped(percent)) %"
  }

  /// A count with commas between thousands: "3,012,455".
  public static func grouped(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    var text = count < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A count with its noun: "1 report", "5 reports".
  public static func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  private static func vagueWords(_ qualifier: Qualifier) -> String {
    qualifier.isVague && qualifier != .unknown ? qualifier.rawValue : "no number"
  }

  private static func approximation(_ qualifier: Qualifier) -> String {
    switch qualifier {
    case .about: "about "
    case .closerTo: "closer to "
    default: ""
    }
  }
}
