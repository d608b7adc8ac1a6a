import NewsModel
import TextUI

/// A claim spelt out: measure, figure, whom it counts, who says so, where from, and what has become of it.
struct ClaimDetails {
  let claim: Claim
  let number: Int
  let of: Int
  let report: Report

  private var statusStyle: Style {
    switch claim.status {
    case .accepted, .edited: Theme.accepted
    case .rejected: Theme.rejected
    case .proposed: Theme.muted
    }
  }

  private var headline: StyledLine {
    StyledLine("\(number)", Theme.disputed).adding(" of \(of)  ", Theme.muted)
      .adding(ClaimWords.headline(claim), Theme.heading)
  }

  private var status: StyledLine {
    StyledLine("\(ClaimWords.sign(claim.status)) \(ClaimWords.status(claim))", statusStyle)
  }

  /// What the claim says, as pairs of a word and its value; only what is known.
  private var facts: [(name: String, value: String)] {
    var facts = [("counts", scope), ("speaker", ComparisonText.speaker(claim))]
    if let origin = claim.origin ?? report.origin { facts.append(("origin", origin)) }
    if let day = claim.asOf { facts.append(("as of", DateText.long(day))) }
    if claim.isBackground { facts.append(("about", "another event or a whole conflict")) }
    if claim.isDenied { facts.append(("denied", "the speaker rejects this figure")) }
    if !claim.note.isEmpty { facts.append(("note", claim.note)) }
    return facts
  }

  private var scope: String {
    guard let whole = claim.partOf else { return claim.scope.rawValue }
    guard report.claims.indices.contains(whole) else { return claim.scope.rawValue + ", a part" }
    return "\(claim.scope.rawValue), a part of \(FigureText.words(report.claims[whole]))"
  }

  /// As a column beside the text.
  func column(width: Int) -> [StyledLine] {
    var lines = [headline, StyledLine()]
    for fact in facts {
      let wrapped = StyledLine.wrapped(fact.value, style(fact.name), width: width, indent: 9)
      for (index, line) in wrapped.enumerated() {
        guard index == 0 else {
          lines.append(line)
          continue
        }
        let name = fact.name + String(repeating: " ", count: max(1, 9 - fact.name.count))
        lines.append(
          StyledLine(name, Theme.muted).adding(line.spans.first?.text ?? "", style(fact.name)))
      }
    }
    lines += [StyledLine()]
    lines += StyledLine.wrapped(status.spans.map(\.text).joined(), statusStyle, width: width)
    if let quotation = claim.quotation {
      lines += [StyledLine()]
      lines += StyledLine.wrapped("“\(quotation.text)”", Theme.figure, width: width)
    }
    return lines
  }

  /// As a few rows below the text.
  func footer(width: Int) -> [StyledLine] {
    let isOneLine = headline.width + 3 + status.width <= width
    var lines = isOneLine ? [headline.adding("   ").adding(status)] : [headline]
    var line = StyledLine()
    for fact in facts {
      let next = "\(fact.name) \(fact.value)"
      if line.width > 0, line.width + 3 + GlyphWidth.columns(of: next) > width {
        lines.append(line)
        line = StyledLine()
      }
      if line.width > 0 { line = line.adding("   ") }
      line = line.adding(fact.name + " ", Theme.muted).adding(fact.value, style(fact.name))
    }
    return lines + [line] + (isOneLine ? [] : [status])
  }

  private func style(_ name: String) -> Style {
    switch name {
    case "speaker": claim.speaker.isParty ? Theme.party : Theme.text
    case "denied", "about": Theme.mistake
    default: Theme.text
    }
  }
}
