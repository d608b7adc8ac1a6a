import NewsModel
import TextUI

/// What other programs are given to do, and what they gave back.
extension BrowserState {
  /// Takes in the brief that an errand waits for.
  mutating func receiveBrief(_ text: String, of incident: Int64) {
    switch heldErrand {
    case .page: pendingEffects.append(.run(.page(text)))
    case .pipe(let command): pendingEffects.append(.run(.pipe(text, command: command)))
    case nil: break
    }
    heldErrand = nil
  }

  mutating func drainPendingEffects() -> [Effect] {
    defer { pendingEffects = [] }
    return pendingEffects
  }

  /// Goes on after another program has had the terminal.
  mutating func receiveReturn(_ text: String?, _ problem: String?) {
    message = problem.map(Message.failed)
    guard let text, var note = dialog as? NoteState else { return }
    // Editors end the last line, too.
    note.area = TextArea(String(text.reversed().drop { $0.isNewline }.reversed()))
    dialog = note
  }
}
