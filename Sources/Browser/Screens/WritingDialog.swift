/// A dialog that stays until the archive has written what it asked for, and says why where it would not.
protocol WritingDialog: Screen {
  var isWriting: Bool { get set }
  /// Why the archive would not take it.
  var failure: String? { get set }
}

extension WritingDialog {
  func take(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
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
