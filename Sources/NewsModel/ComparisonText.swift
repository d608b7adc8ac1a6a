/// What a comparison says, in words: one place for the screen, the tables and the exports.
public enum ComparisonText {
  /// The heading of a measure: "Killed".
  public static func measure(_ measure: Measure) -> String {
    let word = measure.rawValue
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Who gives a figure: "a security source (security)", "the report itself". An outlet that speaks in its own voice
  /// has no name of its own; only of another kind is a speaker without a name unnamed ("unnamed (official)").
  public static func speaker(_ claim: Claim) -> String {
    guard let name = claim.speaker.name, !name.isEmpty else {
      return switch claim.speaker.kind {
      case .unattributed: "the report itself"
      case .media, .dataset: "the report itself (\(kind(claim.speaker.kind)))"
      default: "unnamed (\(kind(claim.speaker.kind)))"
      }
    }
    return claim.speaker.kind == .unattributed ? name : "\(name) (\(kind(claim.speaker.kind)))"
  }

  /// A speaker's kind for people: "NGO", "UN", "party to the conflict".
  public static func kind(_ kind: SpeakerKind) -> String {
    switch kind {
    case .ngo: "NGO"
    case .un: "UN"
    case .party: "party to the conflict"
    default: kind.rawValue
    }
  }

  /// What a section's figures come to, and below the primary one of its measure what narrower scopes add to it.
  public static func sentence(_ section: Comparison.Section, in comparison: Comparison) -> String {
    let own = sentence(section)
    guard comparison.primary(section.measure) == section,
      let toll = comparison.toll(section.measure), toll.envelope != section.envelope
    else { return own }
    let why =
      toll.isDerived
      ? "Nobody counts all victims; civilians and security forces come to"
      : "Narrower scopes below state more, so over all:"
    return own + " \(why) \(FigureText.words(toll.envelope))."
  }

  /// What a section's figures come to, in a sentence or three.
  public static func sentence(_ section: Comparison.Section) -> String {
    let counted = section.rows.filter(\.counts)
    guard let envelope = section.envelope else { return "No figure that can be counted." }
    var sentences = [agreement(envelope, counted)]
    if envelope.isOpenAbove { sentences.append("The highest leaves room above.") }
    if envelope.isOpenBelow { sentences.append("The lowest leaves room below.") }
    sentences += Outliers.find(in: section.rows).map { "An outlier: \($0.words)." }
    sentences += section.rows.compactMap(PartCheck.excess).map { "Does not add up: \($0)." }
    let revised = counted.filter { $0.later != nil }.count
    if revised > 0 { sentences.append(revisions(revised)) }
    let proposed = counted.filter { $0.claim.status == .proposed }.count
    if proposed > 0 {
      sentences.append(proposals(proposed, of: counted.count))
    }
    return sentences.joined(separator: " ")
  }

  private static func revisions(_ count: Int) -> String {
    count == 1
      ? "One was later revised by its speaker; it stays in the range."
      : "\(FigureText.grouped(count)) were later revised by their speakers; they stay in the range."
  }

  private static func proposals(_ proposed: Int, of count: Int) -> String {
    let which =
      switch (proposed, count) {
      case (1, 1): "It is"
      case (count, _): "All of them are"
      case (1, _): "One of them is"
      default: "\(FigureText.grouped(proposed)) of them are"
      }
    return which + " proposed by the program and not yet accepted."
  }

  private static func agreement(_ envelope: Envelope, _ counted: [Comparison.Row]) -> String {
    let voices = Set(counted.map(\.voice)).count
    let from =
      "\(FigureText.counted(counted.count, "figure")) "
      + "of \(FigureText.counted(voices, "origin"))"
    guard envelope.isDisputed else { return "\(FigureText.words(envelope)), by \(from)." }
    let range = "\(FigureText.grouped(envelope.low)) to \(FigureText.grouped(envelope.high))"
    let spread =
      FigureText.percent(envelope.spread).map { "; the highest lies \($0) above the lowest" } ?? ""
    return "\(range), by \(from)\(spread); median \(median(envelope.median))."
  }

  /// A median without needless decimals: "77", "88.5".
  public static func median(_ value: Double) -> String {
    let whole = Int(value)
    return Double(whole) == value ? FigureText.grouped(whole) : "\(FigureText.grouped(whole)).5"
  }
}
