import TextUI

/// A dialog that stays until the archive has written what it asked for, and says why where it would not.
protocol WritingDialog: Screen {
  var isWriting: Bool { get set }
  /// Why the archive would not take it.
  var failure: String? { get set }
}

extension WritingDialog {
  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .change = question, isWriting else { return }
    guard case .failed(let sentence) = answer else {
      shell.dialog = nil
      return
    }
    var dialog = self
    (dialog.isWriting, dialog.failure) = (false, sentence)
    shell.dialog = dialog
  }
}

/// A form of fields, written as one change.
protocol FormDialog: WritingDialog {
  /// Whether it was to be written once: from then on mistakes are told.
  var hasTried: Bool { get set }
  /// Goes to another field.
  mutating func turn(by step: Int)
  /// Takes another word of the field under the cursor; false for a field of free text.
  mutating func choose(by step: Int) -> Bool
  mutating func type(_ key: Key)
  /// Goes to the first field that cannot be read; false where all can.
  mutating func goToMistake() -> Bool
  /// What the archive is asked to write; nil where nothing was changed.
  var written: ClaimChange? { get }
  /// Carries out a key that other forms do not have; false for none.
  mutating func runOwn(_ action: Action) -> Bool
}

extension FormDialog {
  mutating func runOwn(_ action: Action) -> Bool { false }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var form = self
    switch action {
    case .nextField: form.turn(by: 1)
    case .previousField: form.turn(by: -1)
    case .left: if !form.choose(by: -1) { form.type(.left) }
    case .right: if !form.choose(by: 1) { form.type(.right) }
    case .apply: return save(in: &shell)
    case .back:
      shell.dialog = nil
      return []
    default: guard form.runOwn(action) else { return [] }
    }
    shell.dialog = form
    return []
  }

  /// Has it written, or goes to the first field that cannot be read.
  private func save(in shell: inout BrowserState) -> [Effect] {
    guard !isWriting else { return [] }
    var form = self
    form.hasTried = true
    guard !form.goToMistake() else {
      shell.dialog = form
      return []
    }
    guard let written else {
      shell.dialog = nil
      shell.message = .done("Nothing was changed.")
      return []
    }
    (form.isWriting, form.failure) = (true, nil)
    shell.dialog = form
    return [shell.ask(written)]
  }

  func type(_ key: Key, in shell: inout BrowserState) {
    guard !isWriting else { return }
    var form = self
    form.type(key)
    shell.dialog = form
  }
}
