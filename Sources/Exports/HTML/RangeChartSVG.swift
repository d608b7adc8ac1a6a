import NewsModel

/// The range chart of one measure and scope as SVG: a line for each claim, its parts below it, the envelope last.
///
/// Shape carries what colour would: a filled mark is an exact figure, a hollow one a hedged figure, a bar a range, an
/// arrow an end without a limit, a dashed mark a part. Every mark has its figure beside it in words. Attributes say how it
/// looks, so that programs that read no style sheet (converters, mail) draw it alike; the page's sheet may refine them.
struct RangeChartSVG {
  /// How wide a screen the drawing is for.
  enum Form {
    /// Labels stand before the marks.
    case wide
    /// For a phone: labels stand above the marks.
    case narrow
  }

  /// The drawing's width, and the least and most of it that labels take; the plot has what labels and words leave.
  private let width: Int
  private static let labelWidths = 180...430
  private let wordsWidth: Int
  private let lineHeight: Int
  /// How far below its label a mark stands.
  private let drop: Int
  /// What a letter takes of a line, on average.
  private static let letterWidth = 6.6

  /// The strokes of bars; those of hollow marks; those of parts.
  private static let ink = " stroke=\"#1b1b1b\""
  private static let hollow = " fill=\"white\" stroke=\"#1b1b1b\" stroke-width=\"1.5\""
  private static let dashed = " stroke-dasharray=\"3 3\""

  private let section: Comparison.Section
  private let dossier: Dossier
  private let scale: ChartScale
  private let labelWidth: Int
  /// Where the plot begins.
  private let left: Int
  private let plotWidth: Int

  init(_ section: Comparison.Section, of dossier: Dossier, form: Form = .wide) {
    self.section = section
    self.dossier = dossier
    let rows = section.rows.flatMap { [$0] + $0.parts }
    let longest = section.rows.map { Self.label($0, of: dossier).count }.max() ?? 0
    let wanted = Int(Double(longest) * Self.letterWidth) + 12
    let isWide = form == .wide
    (width, wordsWidth) = isWide ? (840, 160) : (360, 110)
    (lineHeight, drop) = isWide ? (24, 0) : (40, 16)
    labelWidth =
      isWide ? min(max(wanted, Self.labelWidths.lowerBound), Self.labelWidths.upperBound) : width
    left = isWide ? labelWidth : 8
    plotWidth = width - wordsWidth - left
    let greatest = rows.compactMap(\.claim.bounds.highestStated).max() ?? 0
    // Room behind the greatest figure for an open end.
    scale = ChartScale(
      greatest: greatest + greatest / 8 + 1, origin: left, length: plotWidth)
  }

  /// The drawing, or nothing where no claim states a figure.
  var svg: String {
    guard section.envelope != nil else { return "" }
    var lines: [String] = []
    var y = 24
    for row in section.rows {
      lines.append(line(row, label: Self.label(row, of: dossier), y: y, isPart: false))
      y += lineHeight
      for part in row.parts {
        lines.append(
          line(part, label: "└ of them \(part.claim.scope.rawValue)", y: y, isPart: true))
        y += lineHeight
      }
    }
    if let envelope = section.envelope {
      lines.append(self.envelope(envelope, y: y))
      y += lineHeight
    }
    let title = HTMLWords.text(
      "\(ComparisonText.measure(section.measure)), \(section.scope.rawValue): "
        + ComparisonText.sentence(section))
    return """
      <svg viewBox="0 0 \(width) \(y + 8)" role="img" aria-label="\(title)" \
      font-family="sans-serif" font-size="13">
      \(axis(height: y))
      \(lines.joined(separator: "\n"))
      </svg>
      """
  }

  private static func label(_ row: Comparison.Row, of dossier: Dossier) -> String {
    let report = dossier.reports[row.report]
    let outlet = report.displayName
    let seen = row.reportCount > 1 ? " ×\(row.reportCount)" : ""
    guard let name = row.claim.speaker.name else {
      // What a copy says in its own voice its origin says.
      let isOwn = row.voice == outlet || row.voice == report.voice && report.origin == nil
      return (isOwn ? outlet : "\(row.voice), \(outlet)") + seen
    }
    let party = row.claim.speaker.isParty ? " (party)" : ""
    return "\(name)\(party)\(seen), \(outlet)"
  }

  private func axis(height: Int) -> String {
    scale.ticks.map { tick in
      let x = scale.x(Double(tick))
      return """
        <line class="grid" stroke="#d5d7da" x1="\(x)" y1="14" x2="\(x)" y2="\(height - 12)"/>\
        <text class="tick" fill="#5f6368" font-size="11" text-anchor="middle" \
        x="\(x)" y="10">\(FigureText.grouped(tick))</text>
        """
    }.joined(separator: "\n")
  }

  private func line(_ row: Comparison.Row, label: String, y: Int, isPart: Bool) -> String {
    let claim = row.claim
    let room = Double(labelWidth - 12) / Self.letterWidth
    let short = Self.shortened(label, to: Int(room))
    let kind = isPart ? "part" : row.counts ? "counts" : "aside"
    let words = claim.bounds.isUnknown ? "“\(FigureText.words(claim))”" : FigureText.words(claim)
    return """
      <g class="\(kind)" stroke-width="2"\(isPart ? Self.dashed : "")><text x="\(isPart ? 14 : 0)" y="\(y + 4)">\(HTMLWords.text(short))</text>\
      \(mark(claim, y: y + drop))\
      <text class="words" x="\(left + plotWidth + 10)" y="\(y + drop + 4)">\
      \(HTMLWords.text(words))</text></g>
      """
  }

  private func mark(_ claim: Claim, y: Int) -> String {
    guard let low = claim.bounds.lowestStated, let high = claim.bounds.highestStated else {
      return ""
    }
    let isSoft = claim.qualifier == .about || claim.qualifier == .closerTo
    var marks = ""
    if low != high || claim.bounds.low == nil || claim.bounds.high == nil {
      marks += bar(
        from: claim.bounds.low == nil ? 0 : low, to: claim.bounds.high == nil ? nil : high, y: y)
    }
    if low == high {
      let x = scale.x(Double(low))
      marks +=
        "<path class=\"\(isSoft ? "soft" : "mark")\"\(isSoft ? Self.hollow : "") "
        + "d=\"M\(x - 5) \(y)L\(x) \(y - 5)L\(x + 5) \(y)L\(x) \(y + 5)Z\"/>"
    }
    return marks
  }

  /// A bar with ends; an arrow where there is no upper limit.
  private func bar(from low: Int, to high: Int?, y: Int) -> String {
    let start = scale.x(Double(low))
    let end = high.map { scale.x(Double($0)) } ?? left + plotWidth - 4
    let tip =
      high == nil
      ? "<path class=\"mark\" d=\"M\(end - 8) \(y - 5)L\(end) \(y)L\(end - 8) \(y + 5)Z\"/>"
      : "<line class=\"bar\"\(Self.ink) x1=\"\(end)\" y1=\"\(y - 5)\" x2=\"\(end)\" y2=\"\(y + 5)\"/>"
    return "<line class=\"bar\"\(Self.ink) x1=\"\(start)\" y1=\"\(y)\" x2=\"\(end)\" y2=\"\(y)\"/>"
      + "<line class=\"bar\"\(Self.ink) x1=\"\(start)\" y1=\"\(y - 5)\" x2=\"\(start)\" y2=\"\(y + 5)\"/>"
      + tip
  }

  private func envelope(_ envelope: Envelope, y: Int) -> String {
    let low = scale.x(Double(envelope.low))
    let high =
      envelope.isOpenAbove
      ? left + plotWidth - 4 : scale.x(Double(envelope.high))
    return """
      <g class="envelope"><text x="0" y="\(y + 4)">envelope of what counts</text>\
      <rect fill="#0b5394" fill-opacity=".35" x="\(low)" y="\(y + drop - 6)" width="\(max(3, high - low))" height="12"/>\
      <text class="words" x="\(left + plotWidth + 10)" y="\(y + drop + 4)">\
      \(HTMLWords.text(FigureText.words(envelope)))</text></g>
      """
  }

  private static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
