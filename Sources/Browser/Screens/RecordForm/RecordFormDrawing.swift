import NewsModel
import TextUI

extension RecordForm {
  /// The form in the middle of the screen: a row for each field, and what the source says below it.
  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox(title, width: 84, height: rows.count + 4)
    RecordFormPicture(form: self, rect: inside).draw(on: &canvas)
  }
}

/// Draws the inside of the form.
struct RecordFormPicture {
  let form: RecordForm
  let rect: Rect

  /// Thirteen columns, less where the box is narrow: what is typed has the most room.
  private var labelWidth: Int { min(13, max(4, rect.width / 2 - 2)) }

  func draw(on canvas: inout Canvas) {
    let footer = rect.height > form.rows.count / 2 + 1 ? 2 : 0
    let room = max(1, rect.height - footer)
    let first = max(0, min(form.cursor - room + 1, form.rows.count - room))
    for (offset, index) in form.rows.indices.dropFirst(first).prefix(room).enumerated() {
      draw(index, y: rect.y + offset, on: &canvas)
    }
    if footer > 0 { canvas.put(footerLine, x: rect.x, y: rect.bottom - 1, maxWidth: rect.width) }
  }

  /// What is wrong, what is under way, or what the source says of the row under the cursor.
  private var footerLine: StyledLine {
    if let failure = form.failure { return StyledLine(failure, Theme.mistake) }
    if form.isWriting { return StyledLine("saving…", Theme.muted) }
    let row = form.current
    if row.field == .grade, let grade = form.suggestedGrade {
      return StyledLine(
        "the claims alone suggest \(grade.rawValue); another grade needs its reason", Theme.muted)
    }
    if let source = row.source {
      let words = source.isEmpty ? "nothing" : source
      return StyledLine("corrected; the source says \(words)", Theme.muted)
    }
    if row.isChanged, !row.before.isEmpty {
      return StyledLine("was \(row.before)", Theme.muted)
    }
    return StyledLine(row.field.example, Theme.muted)
  }

  private func draw(_ index: Int, y: Int, on canvas: inout Canvas) {
    let row = form.rows[index]
    let isCurrent = index == form.cursor
    if isCurrent { canvas.put("▸", x: rect.x, y: y, style: Theme.key) }
    let label = row.field.label + (row.source == nil ? "" : " *")
    canvas.put(
      label, x: rect.x + 2, y: y, style: isCurrent ? Theme.heading : Theme.muted,
      maxWidth: labelWidth)
    let x = rect.x + 2 + labelWidth
    let mistake = form.hasTried || (!isCurrent && row.isChanged) ? form.mistake(row) : nil
    let needed = mistake.map { GlyphWidth.columns(of: $0) + 3 } ?? 0
    let room = min(rect.right - x, max(8, rect.right - x - needed))
    draw(row, isCurrent: isCurrent, x: x, y: y, width: room, on: &canvas)
    if let mistake {
      canvas.putRight(
        "✗ " + mistake, right: rect.right, y: y, style: Theme.mistake, maxWidth: needed)
    }
  }

  private func draw(
    _ row: RecordForm.Row, isCurrent: Bool, x: Int, y: Int, width: Int, on canvas: inout Canvas
  ) {
    if row.field.choices != nil {
      let words = row.text.isEmpty ? "none" : row.text
      let style = isCurrent ? Theme.heading : row.text.isEmpty ? Theme.muted : Theme.text
      canvas.put(isCurrent ? "‹ \(words) ›" : words, x: x, y: y, style: style, maxWidth: width)
    } else if isCurrent, !form.isWriting {
      canvas.draw(row.line, x: x, y: y, width: width, style: Theme.heading)
    } else {
      let style = row.text.isEmpty ? Theme.muted : Theme.text
      let isNew = form.purpose == .make
      let empty = isNew ? row.field.example : "—"
      canvas.put(row.text.isEmpty ? empty : row.text, x: x, y: y, style: style, maxWidth: width)
    }
  }
}
