import NewsModel
import TextUI

extension ClaimFormState {
  /// The form in the middle of the screen: the sentence, the fields, and what they come to.
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let title = edited == nil ? "Add a claim" : "Edit the claim"
    let inside = canvas.promptBox(title, width: 78, height: 20)
    ClaimFormPicture(form: self, rect: inside).draw(on: &canvas)
  }
}

/// Draws the inside of the form.
struct ClaimFormPicture {
  let form: ClaimFormState
  let rect: Rect

  /// Thirteen columns, less where the box is narrow: what is typed has the most room.
  private var labelWidth: Int { min(13, max(4, rect.width / 2 - 2)) }

  func draw(on canvas: inout Canvas) {
    let fields = ClaimFormState.Field.allCases
    let spare = rect.height - fields.count
    let sentence = self.sentence(lines: max(0, spare - 4))
    if spare >= 5 {
      canvas.put(sentence, in: Rect(x: rect.x, y: rect.y, width: rect.width, height: spare - 4))
    }
    let top = rect.y + (spare >= 5 ? spare - 3 : 0)
    let room = max(0, min(fields.count, rect.bottom - top))
    let first = max(0, min(form.field.rawValue - room + 1, fields.count - room))
    for (offset, field) in fields.dropFirst(first).prefix(room).enumerated() {
      draw(field, y: top + offset, on: &canvas)
    }
    if spare >= 5 {
      canvas.put(outcome, in: Rect(x: rect.x, y: rect.bottom - 2, width: rect.width, height: 2))
    }
  }

  private func sentence(lines limit: Int) -> [StyledLine] {
    guard form.sentences.indices.contains(form.sentence) else {
      return [StyledLine("This claim has no place in the text.", Theme.muted)]
    }
    let words = "“\(form.sentences[form.sentence].text)”"
    return StyledLine.wrapped(words, Theme.figure, width: rect.width - 2, limit: max(1, limit))
  }

  /// What the claim reads like, and what it was.
  private var outcome: [StyledLine] {
    if let failure = form.failure { return [StyledLine(failure, Theme.mistake)] }
    if form.isWriting { return [StyledLine("saving…", Theme.muted)] }
    var lines: [StyledLine] = []
    if form.mistakes.isEmpty {
      lines.append(
        StyledLine("reads  ", Theme.muted).adding(ClaimWords.line(form.claim), Theme.heading))
    } else {
      lines.append(StyledLine("reads  …", Theme.muted))
    }
    guard let edited = form.edited else {
      let place = "sentence \(form.sentence + 1) of \(form.sentences.count)"
      return lines + [StyledLine(place, Theme.muted)]
    }
    let before = edited.proposal.map { $0.words(against: ClaimReading(of: edited)) } ?? ""
    let first = before.isEmpty ? "" : "; first proposed: \(before)"
    return lines + [StyledLine("was    \(ClaimWords.line(edited))\(first)", Theme.muted)]
  }

  private func draw(_ field: ClaimFormState.Field, y: Int, on canvas: inout Canvas) {
    let isCurrent = field == form.field
    if isCurrent { canvas.put("▸", x: rect.x, y: y, style: Theme.key) }
    canvas.put(
      field.title, x: rect.x + 2, y: y, style: isCurrent ? Theme.heading : Theme.muted,
      maxWidth: labelWidth)
    let x = rect.x + 2 + labelWidth
    let mistake = isShown(field) ? form.mistake(field) : nil
    let needed = mistake.map { GlyphWidth.columns(of: $0) + 3 } ?? 0
    let room = min(rect.right - x, max(8, rect.right - x - needed))
    if let line = form.lines[field] {
      if isCurrent, !form.isWriting {
        canvas.draw(line, x: x, y: y, width: room, style: Theme.heading)
      } else {
        let words = line.isEmpty ? field.emptyWord : line.text
        canvas.put(
          words, x: x, y: y, style: line.isEmpty ? Theme.muted : Theme.text, maxWidth: room)
      }
    } else {
      let words = isCurrent ? "‹ \(form.choice(field)) ›" : form.choice(field)
      canvas.put(words, x: x, y: y, style: isCurrent ? Theme.heading : Theme.text, maxWidth: room)
    }
    if let mistake {
      canvas.putRight(
        "✗ " + mistake, right: rect.right, y: y, style: Theme.mistake, maxWidth: needed)
    }
  }

  /// While a field is being typed its mistake waits.
  private func isShown(_ field: ClaimFormState.Field) -> Bool {
    if form.hasTried { return true }
    return field != form.field && form.lines[field]?.isEmpty == false
  }
}

extension ClaimFormState.Field {
  var title: String {
    switch self {
    case .kind: "speaker is"
    case .asOf: "as of"
    case .background: "other event"
    default: "\(self)"
    }
  }

  /// What an empty field means.
  fileprivate var emptyWord: String {
    switch self {
    case .low, .high: "open"
    case .speaker: "the report itself"
    case .asOf: "not said"
    default: ""
    }
  }
}

extension ClaimFormState {
  /// What a field of choices shows.
  fileprivate func choice(_ field: Field) -> String {
    switch field {
    case .measure: measure.rawValue
    case .qualifier: qualifier.rawValue
    case .kind: ComparisonText.kind(kind)
    case .background:
      isBackground ? "yes, of another event or a whole conflict" : "no, of this event"
    case .denied: isDenied ? "yes, the speaker rejects it" : "no"
    default: ""
    }
  }
}
