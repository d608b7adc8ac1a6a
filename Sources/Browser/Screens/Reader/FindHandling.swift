import NewsModel
import TextUI

/// The line of `/` in the reader.
extension FindState {
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    guard var reader = shell.screens.last as? ReaderState,
      let dossier = shell.shelf[reader.incident]
    else {
      shell.dialog = nil
      return []
    }
    switch action {
    case .apply:
      shell.dialog = nil
      if line.isEmpty { reader.findAgain(dossier, in: &shell) }
    case .back:
      shell.dialog = nil
      reader.find = ""
    default: return []
    }
    shell.screens.put(reader)
    return []
  }

  /// Goes to the first match while the words are typed.
  private func preview(_ words: String, in shell: inout BrowserState) {
    guard var reader = shell.screens.last as? ReaderState,
      let dossier = shell.shelf[reader.incident],
      dossier.reports.indices.contains(reader.report)
    else { return }
    reader.find = words
    let start = reader.match?.lowerBound ?? 0
    let text = dossier.reports[reader.report].text
    _ = reader.find(in: text, from: start, height: ReaderLayout(shell.size).text.height)
    shell.screens.put(reader)
  }
}

extension FindState: Screen {
  static let contexts: [Context] = [.find]

  func type(_ key: Key, in shell: inout BrowserState) {
    var find = self
    guard find.line.handle(key) else { return }
    shell.dialog = find
    find.preview(find.line.text, in: &shell)
  }
}
