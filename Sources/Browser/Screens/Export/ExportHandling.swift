import NewsModel

extension BrowserState {
  mutating func run(_ action: Action, in export: ExportState) -> [Effect] {
    var export = export
    guard !export.isWriting || action == .back else { return [] }
    switch action {
    case .nextFormat, .down: export.turn(by: 1)
    case .previousFormat, .up: export.turn(by: -1)
    case .toggleAccepted: export.onlyAccepted.toggle()
    case .apply: return write(export)
    case .back:
      guard export.asksToOverwrite else {
        dialog = nil
        return []
      }
      export.existing = nil
    default: return []
    }
    dialog = .export(export)
    return []
  }

  private mutating func write(_ export: ExportState) -> [Effect] {
    var export = export
    let path = export.path.text.trimmed
    guard !path.isEmpty else {
      export.failure = "Name a file to write to."
      dialog = .export(export)
      return []
    }
    let overwrite = export.asksToOverwrite
    export.existing = nil
    export.failure = nil
    export.isWriting = true
    dialog = .export(export)
    let filter = incidents.query.filter
    return [
      .export(
        ids: export.incidents.map(\.id), format: export.format, path: path, overwrite: overwrite,
        filter: filter == .all ? "" : incidents.filterText ?? filter.description,
        onlyAccepted: export.onlyAccepted, revision: requests.ask(.export))
    ]
  }
}
