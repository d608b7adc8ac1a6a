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

extension BrowserState {
  /// Opens the note of the incident in hand.
  mutating func openNote() {
    guard let dossier = dossierInHand(for: .note) else { return }
    dialog = NoteState(
      incident: dossier.incident.id, headline: headlineInHand(dossier.incident),
      note: dossier.judgement.note)
  }

  mutating func run(_ action: Action, in note: NoteState) -> [Effect] {
    var note = note
    switch action {
    case .apply:
      guard !note.isWriting else { return [] }
      let text = note.area.text.trimmed
      guard text != note.before else {
        dialog = nil
        return []
      }
      note.isWriting = true
      note.failure = nil
      dialog = note
      return [ask(.note(text, incident: note.incident))]
    case .editor: return [.run(.edit(note.area.text))]
    case .back where note.area.text.trimmed == note.before || note.asksToLeave: dialog = nil
    case .back:
      note.asksToLeave = true
      dialog = note
    default: break
    }
    return []
  }

  func draw(_ note: NoteState, on canvas: inout Canvas) {
    let width = min(size.width, 78)
    let height = min(Frame(size).body.height, 14)
    let rect = Rect(
      x: (size.width - width) / 2, y: Frame(size).body.y, width: width, height: height)
    let inside = canvas.panel(rect, title: "Note")
    canvas.put(
      note.headline, x: inside.x, y: inside.y, style: Theme.heading, maxWidth: inside.width)
    let text = Rect(
      x: inside.x, y: inside.y + 1, width: inside.width, height: max(0, inside.height - 2))
    canvas.draw(note.area, in: text, style: Theme.text)
    let words =
      note.failure
      ?? (note.isWriting
        ? "saving…"
        : note.asksToLeave
          ? "Not saved. Ctrl-S saves it, Esc again leaves it." : "")
    let style = note.failure == nil && !note.asksToLeave ? Theme.muted : Theme.mistake
    canvas.put(words, x: inside.x, y: inside.bottom - 1, style: style, maxWidth: inside.width)
  }
}

extension NoteState: WritingDialog {
  static let contexts: [Context] = [.note]
  static let commands = CommandTable.noteCommands

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var note = self
    guard !isWriting, note.area.handle(key) else { return }
    note.asksToLeave = false
    note.failure = nil
    shell.dialog = note
  }
}
