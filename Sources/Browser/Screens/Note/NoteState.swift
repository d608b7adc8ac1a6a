import NewsModel
import TextUI

/// The analyst's note on an incident, being written.
struct NoteState: Equatable, Sendable {
  let incident: Int64
  let headline: String
  let before: String
  var area: TextArea
  var isWriting = false
  /// Why the archive would not take it.
  var failure: String?
  /// Esc was pressed with changes that are not stored.
  var asksToLeave = false

  init(incident: Int64, headline: String, note: String) {
    self.incident = incident
    self.headline = headline
    before = note
    area = TextArea(note)
  }
}

extension NoteState {
  /// Opens the note of the incident in hand.
  static func open(in shell: inout BrowserState) {
    guard let dossier = shell.dossierInHand(for: .note) else { return }
    shell.dialog = NoteState(
      incident: dossier.incident.id, headline: shell.headline(of: dossier.incident),
      note: dossier.judgement.note)
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var note = self
    switch action {
    case .apply:
      guard !note.isWriting else { return [] }
      let text = note.area.text.trimmed
      guard text != note.before else {
        shell.dialog = nil
        return []
      }
      note.isWriting = true
      note.failure = nil
      shell.dialog = note
      return [shell.ask(.note(text, incident: note.incident))]
    case .editor: return [.run(.edit(note.area.text))]
    case .back where note.area.text.trimmed == note.before || note.asksToLeave: shell.dialog = nil
    case .back:
      note.asksToLeave = true
      shell.dialog = note
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Note", width: 78, height: 14)
    // On a very low screen the text goes before its headline and before what is said below it.
    let head = inside.height > 1 ? 1 : 0
    let foot = inside.height > 2 || failure != nil || isWriting || asksToLeave ? 1 : 0
    if head > 0 {
      canvas.put(
        headline, x: inside.x, y: inside.y, style: Theme.heading, maxWidth: inside.width)
    }
    let text = Rect(
      x: inside.x, y: inside.y + head, width: inside.width,
      height: max(0, inside.height - head - foot))
    canvas.draw(area, in: text, style: Theme.text)
    let words =
      failure
      ?? (isWriting
        ? "saving…"
        : asksToLeave
          ? "Not saved. Ctrl-S saves it, Esc again leaves it." : "")
    let style = failure == nil && !asksToLeave ? Theme.muted : Theme.mistake
    canvas.put(words, x: inside.x, y: inside.bottom - 1, style: style, maxWidth: inside.width)
  }
}

extension NoteState: WritingDialog {
  static let contexts: [Context] = [.note]
  static let commands = CommandTable.noteCommands

  func type(_ key: Key, in shell: inout BrowserState) {
    var note = self
    guard !isWriting, note.area.handle(key) else { return }
    note.asksToLeave = false
    note.failure = nil
    shell.dialog = note
  }
}
