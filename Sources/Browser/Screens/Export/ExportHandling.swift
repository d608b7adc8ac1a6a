import NewsModel
import TextUI

extension BrowserState {
  mutating func run(_ action: Action, in export: ExportState) -> [Effect] {
    var export = export
    guard !export.isWriting || action == .back else { return [] }
    switch action {
    case .nextFormat, .down: export.turn(by: 1)
    case .previousFormat, .up: export.turn(by: -1)
    case .toggleScope: export.isOfFilter.toggle()
    case .toggleAccepted: export.onlyAccepted.toggle()
    case .right: _ = export.path.complete() || export.path.handle(.right)
    case .apply: return write(export)
    case .back:
      guard export.asksToOverwrite else {
        dialog = nil
        return []
      }
      export.existing = nil
    default: return []
    }
    dialog = export
    return []
  }

  private mutating func write(_ export: ExportState) -> [Effect] {
    var export = export
    let path = export.path.text.trimmed
    guard !path.isEmpty else {
      export.failure = "Name a file to write to."
      dialog = export
      return []
    }
    let overwrite = export.asksToOverwrite
    export.existing = nil
    export.failure = nil
    export.isWriting = true
    dialog = export
    let filter = incidents.query.filter
    let order = ExportOrder(
      ids: export.isOfFilter ? [] : export.incidents.map(\.id),
      all: export.isOfFilter ? incidents.query : nil, format: export.format, path: path,
      overwrite: overwrite,
      filter: filter == .all ? "" : incidents.filterText ?? filter.description,
      onlyAccepted: export.onlyAccepted)
    return [requests.ask(.export(order))]
  }
}

extension ExportState: Screen {
  static let contexts: [Context] = [.export, .overwrite]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

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
