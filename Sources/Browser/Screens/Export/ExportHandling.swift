import NewsModel
import TextUI

extension ExportState {
  /// Opens the dialog for the incident that is read, whatever is marked.
  static func open(_ incident: Int64, in shell: inout BrowserState) {
    guard let row = shell.summary(of: incident) else { return }
    shell.dialog = ExportState([row], shell.formats, as: shell.lastExport)
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var export = self
    guard !export.isWriting || action == .back else { return [] }
    switch action {
    case .nextFormat, .down: export.turn(by: 1)
    case .previousFormat, .up: export.turn(by: -1)
    case .toggleScope: export.toggleScope(ofFilter: shell.incidents.total)
    case .toggleAccepted: export.onlyAccepted.toggle()
    case .right: _ = export.path.complete() || export.path.handle(.right)
    case .apply: return export.write(in: &shell)
    case .back:
      guard export.asksToOverwrite else {
        shell.dialog = nil
        return []
      }
      export.existing = nil
    default: return []
    }
    shell.dialog = export
    return []
  }

  private func write(in shell: inout BrowserState) -> [Effect] {
    var export = self
    let path = export.path.text.trimmed
    guard !path.isEmpty else {
      export.failure = "Name a file to write to."
      shell.dialog = export
      return []
    }
    let overwrite = export.asksToOverwrite
    export.existing = nil
    export.failure = nil
    export.isWriting = true
    shell.dialog = export
    let filter = shell.incidents.query.filter
    let order = ExportOrder(
      ids: export.isOfFilter ? [] : export.incidents.map(\.id),
      all: export.isOfFilter ? shell.incidents.query : nil, format: export.format, path: path,
      overwrite: overwrite,
      filter: filter == .all ? "" : shell.incidents.filterText ?? filter.description,
      onlyAccepted: export.onlyAccepted)
    return [shell.requests.ask(.export(order))]
  }
}

extension ExportState: Screen {
  static let contexts: [Context] = [.export, .overwrite]

  static let commands = CommandTable.exportCommands

  var context: Context { asksToOverwrite ? .overwrite : .export }

  func type(_ key: Key, in shell: inout BrowserState) {
    var export = self
    guard !export.isWriting, export.path.handle(key) else { return }
    export.failure = nil
    shell.dialog = export
  }

  func lacks(in shell: BrowserState) -> [Question] {
    isWriting || asksToOverwrite ? [] : path.lacks
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    var export = self
    if case .paths(let paths) = answer, case .paths(let text) = question {
      export.path.receive(paths, for: text)
      shell.dialog = export
      return
    }
    guard case .export(let order) = question else { return }
    export.isWriting = false
    switch answer {
    case .exported:
      shell.lastExport = LastExport(order)
      shell.dialog = nil
      return
    case .exportExists(let path): export.existing = path
    case .failed(let sentence): export.failure = sentence
    default:
      shell.dialog = nil
      return
    }
    shell.dialog = export
  }
}
