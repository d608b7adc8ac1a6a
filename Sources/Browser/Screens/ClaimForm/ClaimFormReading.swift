import NewsModel

/// What the form comes to: a claim, or what is wrong with a field in words.
extension ClaimFormState {
  func text(_ field: Field) -> String { lines[field]?.text.trimmed ?? "" }

  /// A field's mistake, nil where it can be read.
  func mistake(_ field: Field) -> String? {
    switch field {
    case .low, .high:
      if case .failure = count(field) { return "not a number: write digits, or leave it empty" }
      if field == .high, let low = number(.low), let high = number(.high), low > high {
        return "lower than the low end, \(FigureText.grouped(low))"
      }
      if field == .low, !qualifier.isVague, number(.low) == nil, number(.high) == nil {
        return "a number is missing here or below"
      }
      return nil
    case .qualifier:
      guard qualifier.isVague, number(.low) != nil || number(.high) != nil else { return nil }
      return "“\(qualifier.rawValue)” has no number: empty low and high"
    case .scope: return text(.scope).isEmpty ? "say whom it counts, as in everyone" : nil
    case .speaker:
      let needsName = kind == .party && text(.speaker).isEmpty
      return needsName ? "name the side that speaks" : nil
    case .asOf:
      let written = text(.asOf)
      return written.isEmpty || Day(iso: written) != nil
        ? nil : "not a date: write it as 2024-09-19"
    default: return nil
    }
  }

  var mistakes: [Field] { Field.allCases.filter { mistake($0) != nil } }

  private struct NoNumber: Error {}

  /// The number in a field, nil for an empty one. Commas and spaces between digits are allowed.
  private func count(_ field: Field) -> Result<Int?, NoNumber> {
    let digits = text(field).filter { $0 != "," && $0 != " " }
    if digits.isEmpty { return .success(nil) }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
      number <= 1_000_000_000
    else { return .failure(NoNumber()) }
    return .success(number)
  }

  private func number(_ field: Field) -> Int? { try? count(field).get() }

  /// The figure with the qualifier that fits its ends.
  private var figure: (bounds: Bounds, qualifier: Qualifier) {
    let (low, high) = (number(.low), number(.high))
    switch (qualifier, low, high) {
    case (.moreThan, let low?, _), (.atLeast, let low?, _):
      return (Bounds(low: low, high: high == low ? nil : high), qualifier)
    case (.upTo, _, let high?), (.fewerThan, _, let high?):
      return (Bounds(low: low == high ? nil : low, high: high), qualifier)
    case (.exact, let low?, nil): return (Bounds(low: low, high: nil), .atLeast)
    case (.exact, nil, let high?): return (Bounds(low: nil, high: high), .upTo)
    case (.exact, let low?, let high?) where low != high:
      return (Bounds(low: low, high: high), .between)
    case (.between, let low?, let high?) where low == high: return (Bounds(low), .exact)
    default: return (Bounds(low: low, high: high), qualifier)
    }
  }

  /// The claim as the fields say it now, mistakes left out.
  var claim: Claim {
    var claim =
      edited
      ?? Claim(
        measure: measure, bounds: .unknown, rule: "analyst",
        quotation: sentences.indices.contains(sentence) ? sentences[sentence] : nil,
        status: .accepted)
    claim.measure = measure
    (claim.bounds, claim.qualifier) = figure
    claim.scope = Scope(text(.scope))
    let name = text(.speaker)
    claim.speaker = Speaker(name: name.isEmpty ? nil : name, kind: kind)
    claim.asOf = Day(iso: text(.asOf))
    claim.isBackground = isBackground
    claim.isDenied = isDenied
    if edited != nil { claim.proposal = nil }
    return claim
  }
}
