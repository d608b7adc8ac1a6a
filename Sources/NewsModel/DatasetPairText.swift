/// What two datasets come to, in sentences for the screen and for standard error.
extension DatasetPairTotals {
  /// How many incidents both have and how their figures lie; what each states together; what only one of them has.
  public func sentences(_ first: String, _ second: String) -> [String] {
    [relations(first, second), sums(first, second), rest(first, second)].compactMap(\.self)
  }

  private func relations(_ first: String, _ second: String) -> String {
    let number = proposed == both ? "all" : FigureText.grouped(proposed) + " of them"
    let open = proposed > 0 ? ", \(number) proposed" : ""
    let parts = [
      ("= the same", equal), ("≈ ranges meet", meeting), ("▼ \(first) more", firstMore),
      ("▲ \(second) more", secondMore), ("… no figure of one", withoutFigure),
    ]
    .filter { $0.1 > 0 }.map { "\($0.0) \(FigureText.grouped($0.1))" }
    let counted = FigureText.counted(both, "incident") + " in both" + open
    return parts.isEmpty ? counted + "." : counted + ": " + parts.joined(separator: ", ") + "."
  }

  private func sums(_ first: String, _ second: String) -> String? {
    guard both > withoutFigure else { return nil }
    return "Killed where both say: \(first) \(firstKilled.words), "
      + "\(second) \(secondKilled.words)."
  }

  private func rest(_ first: String, _ second: String) -> String {
    let ones = [(first, onlyFirst), (second, onlySecond)].map { name, sum in
      let killed = sum.hasFigures ? ", \(sum.killedWords) killed" : ""
      return "only \(name): \(FigureText.counted(sum.incidents, "incident"))\(killed)"
    }
    let words = ones.joined(separator: "; ") + "."
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension DatasetSum {
  /// "1,200 (1,100–1,500)", or one number where all agree.
  public var words: String {
    let middle = FigureText.grouped(Int(best.rounded()))
    guard low != high else { return middle }
    return "\(middle) (\(FigureText.grouped(low))–\(FigureText.grouped(high)))"
  }
}

extension TollSum {
  fileprivate var killedWords: String {
    killedLow == killedHigh
      ? FigureText.grouped(killedLow)
      : "\(FigureText.grouped(killedLow))–\(FigureText.grouped(killedHigh))"
  }
}

extension DatasetPairOrder {
  /// What the screen calls it.
  public func words(_ first: String, _ second: String) -> String {
    switch self {
    case .difference: "widest difference first"
    case .share: "widest in percent first"
    case .first: "most killed in \(first) first"
    case .second: "most killed in \(second) first"
    case .date: "newest first"
    }
  }
}
