import NewsModel

/// Why a published rule comes to its numbers for an incident: the rule, its source, its steps, and every claim that it
/// took or left out.
struct RulesExplanation {
  let lines: [StyledLine]

  /// - Parameters:
  ///   - entry: the rule with what it makes of the incident.
  ///   - dossier: the incident, whose reports are named.
  ///   - width: columns of the screen for each line.
  init(_ entry: CompareRules.Entry, of dossier: Dossier, width: Int) {
    let (lens, reading, width) = (entry.lens, entry.reading, max(1, width))
    var lines = [
      StyledLine("\(lens.name), \(reading.measure.rawValue)  ", Theme.heading)
        .adding(LensText.short(reading), Theme.figure)
    ]
    lines += StyledLine.wrapped(lens.rule, width: width)
    lines += StyledLine.wrapped("Source: \(lens.source).", Theme.muted, width: width)
    for step in reading.steps { lines += StyledLine.wrapped(step, Theme.text, width: width) }
    for (title, uses, isTaken) in [
      ("Taken", reading.counted, true), ("Left out", reading.dropped, false),
    ]
    where !uses.isEmpty {
      lines.append(StyledLine(title, Theme.heading))
      lines += uses.flatMap { use in
        StyledLine.wrapped(
          (isTaken ? "+ " : "- ") + LensText.words(use, in: dossier),
          isTaken ? Theme.accepted : Theme.muted, width: width, indent: 2)
      }
    }
    self.lines = lines
  }
}
