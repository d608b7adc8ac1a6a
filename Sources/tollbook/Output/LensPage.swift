import NewsModel

/// What published rules make of an incident's claims, for reading in a terminal.
struct LensPage {
  private let dossier: Dossier
  private let lenses: [any CodebookLens]
  private let width: Int

  /// - Parameters:
  ///   - dossier: the incident.
  ///   - lenses: the rules that are explained; none for one line on all of them.
  ///   - width: the columns of the page.
  init(_ dossier: Dossier, lenses: [any CodebookLens], width: Int) {
    self.dossier = dossier
    self.lenses = lenses
    self.width = width
  }

  /// The page's lines; an empty one closes it.
  var lines: [String] {
    lenses.isEmpty ? summary : lenses.flatMap(explained)
  }

  private var summary: [String] {
    let measures = Set(dossier.reports.flatMap(\.claims).map(\.measure))
    let lines = [Measure.killed, .wounded].filter(measures.contains).flatMap { measure in
      let words = LensText.line(measure, of: dossier, options: .init())
      return Paragraph.lines("\(measure.rawValue): \(words)", width: width, indent: "  ")
    }
    return lines.isEmpty ? [] : ["UNDER PUBLISHED RULES"] + lines + [""]
  }

  private func explained(_ lens: any CodebookLens) -> [String] {
    var lines = ["UNDER THE RULE OF \(lens.name.uppercased())"]
    lines += Paragraph.lines(lens.rule, width: width)
    lines += Paragraph.lines("Source: \(lens.source).", width: width)
    for measure in lens.measures {
      guard let reading = lens.reading(measure, of: dossier) else { continue }
      lines.append("")
      lines += Paragraph.lines(
        "\(measure.rawValue): \(LensText.short(reading))", width: width, indent: "  ")
      for step in reading.steps { lines += Paragraph.lines(step, width: width, indent: "    ") }
      for use in reading.counted { lines += self.use("+", use) }
      for use in reading.dropped { lines += self.use("-", use) }
    }
    return lines + [""]
  }

  private func use(_ sign: String, _ use: LensReading.Use) -> [String] {
    Paragraph.lines(
      "\(sign) \(LensText.words(use, in: dossier))", width: width, indent: "    ")
  }
}
