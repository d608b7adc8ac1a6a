import NewsModel
import TextUI

extension BrowserState {
  mutating func openPicker(_ field: FacetField) {
    dialog = PickerState(field: field, before: incidents)
  }

  mutating func run(_ action: Action, in picker: PickerState) {
    var picker = picker
    switch action {
    case .up: picker.move(by: -1)
    case .down: picker.move(by: 1)
    case .pageUp: picker.page(by: -1)
    case .pageDown: picker.page(by: 1)
    case .tick: picker.tick()
    case .exclude: picker.exclude()
    case .apply:
      previewPicker(picker)
      dialog = nil
      return
    case .back:
      restore(picker.before)
      return
    default: return
    }
    dialog = picker
    previewPicker(picker)
  }

  /// Shows behind the picker what Enter would leave.
  mutating func previewPicker(_ picker: PickerState) {
    guard picker.counts != nil else { return }
    let filter = picker.before.query.filter
    if picker.outcome == picker.canonicalBefore {
      if incidents.filter != picker.before.filter || !picker.before.isFilterOn {
        restoreList(picker.before)
      }
      return
    }
    filterList(by: filter.with(picker.outcome, for: picker.field))
  }

  /// Closes the dialog and puts the list back as it was, rows, cursor and all.
  mutating func restore(_ before: IncidentsState) {
    dialog = nil
    restoreList(before)
  }

  private mutating func restoreList(_ before: IncidentsState) {
    incidents = before
  }
}

extension PickerState: Screen {
  static let contexts: [Context] = [.picker]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  mutating func fit(in shell: BrowserState) { fit(height: PickerLayout(shell.size).rows.height) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var picker = self
    guard picker.line.handle(key) else { return }
    picker.narrow()
    shell.dialog = picker
    shell.previewPicker(picker)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    counts == nil ? [.facet(field, before.query.filter.without(field))] : []
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .facet(field, let counts) = answer else { return }
    var picker = self
    picker.receive(counts)
    shell.dialog = picker
    shell.previewPicker(picker)
  }
}
