import NewsModel
import TextUI

/// The dialog of `:import`: a path, and how far the import is.
struct ImportDialog: Equatable, Sendable {
  var path: PathLine
  /// How far it is, in words; nil while none runs.
  private(set) var progress: String?
  /// Whether Esc has asked it to end.
  private(set) var isStopping = false
  /// What went wrong with the last try.
  private(set) var failure: String?

  init(path: String = "") { self.path = PathLine(path) }

  var isRunning: Bool { progress != nil }

  mutating func begin() { (progress, failure, isStopping) = ("reading…", nil, false) }

  mutating func stop() { isStopping = true }

  /// Takes in how far it is; nothing where none runs.
  mutating func receive(progress words: String) {
    if isRunning { progress = words }
  }

  mutating func fail(_ sentence: String?) { (progress, failure) = (nil, sentence) }
}

extension ImportDialog {
  /// Opens the dialog; a path that was typed behind the command is imported at once.
  static func open(path: String = "", in shell: inout BrowserState) -> [Effect] {
    guard shell.mayWrite(-1) else { return [] }
    let form = ImportDialog(path: path)
    shell.dialog = form
    return path.isEmpty ? [] : form.begin(in: &shell)
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var dialog = self
    switch action {
    case .apply where !dialog.isRunning: return dialog.begin(in: &shell)
    case .complete where !dialog.isRunning:
      if !dialog.path.complete() { shell.message = .done("No file or folder begins so.") }
    case .back where dialog.isRunning:
      dialog.stop()
      shell.dialog = dialog
      return [.stopImport]
    case .back:
      shell.dialog = nil
      return []
    case .right: _ = dialog.path.complete() || dialog.path.handle(.right)
    default: return []
    }
    shell.dialog = dialog
    return []
  }

  private func begin(in shell: inout BrowserState) -> [Effect] {
    var dialog = self
    let path = dialog.path.text.trimmed
    guard !path.isEmpty else {
      dialog.fail("Name a file or a folder.")
      shell.dialog = dialog
      return []
    }
    dialog.begin()
    shell.dialog = dialog
    return [shell.requests.ask(.importFiles(path: path))]
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let width = min(shell.size.width, 76)
    let inner = max(1, width - 4)
    var lines = [StyledLine("From", Theme.muted), StyledLine()]
    if let progress {
      lines.append(StyledLine(isStopping ? "stopping…" : progress, Theme.filter))
      lines.append(StyledLine("Esc stops it; what is stored stays.", Theme.muted))
    } else if let failure {
      lines += StyledLine.wrapped(failure, Theme.mistake, width: inner, limit: 3)
    } else {
      lines += StyledLine.wrapped(
        "A file or a folder: articles (text, HTML), UCDP, ACLED, GTD, GDELT, tables, archives of such, "
          + "JSON Lines. The same again changes nothing.", Theme.muted, width: inner, limit: 4)
    }
    let inside = canvas.questionBox("Import", width: width, height: lines.count + 2)
    canvas.put(lines, in: inside)
    let (x, room) = (inside.x + 5, inside.width - 5)
    if isRunning {
      canvas.put(path.text, x: x, y: inside.y, style: Theme.muted, maxWidth: room)
    } else {
      canvas.draw(path, x: x, y: inside.y, width: room, style: Theme.heading)
    }
  }
}

extension ImportDialog: Screen {
  static let contexts: [Context] = [.importFiles]
  static let commands = CommandTable.importCommands

  func type(_ key: Key, in shell: inout BrowserState) {
    var dialog = self
    guard !isRunning, dialog.path.handle(key) else { return }
    dialog.fail(nil)
    shell.dialog = dialog
  }

  func lacks(in shell: BrowserState) -> [Question] { isRunning ? [] : path.lacks }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var dialog = self
    switch (answer, question) {
    case (.paths(let paths), .paths(let text)): dialog.path.receive(paths, for: text)
    case (.imported, .importFiles):
      shell.dialog = nil
      return
    case (.failed(let sentence), .importFiles): dialog.fail(sentence)
    default: return
    }
    shell.dialog = dialog
  }
}
