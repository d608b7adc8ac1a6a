import NewsModel
import TextUI

extension PickerState {
  /// Opens the picker of a field over the list.
  static func open(_ field: FacetField, in shell: inout BrowserState) {
    shell.dialog = PickerState(field: field, before: shell.incidents)
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var picker = self
    switch action {
    case .up: picker.move(by: -1)
    case .down: picker.move(by: 1)
    case .pageUp: picker.page(by: -1)
    case .pageDown: picker.page(by: 1)
    case .tick: picker.tick()
    case .exclude: picker.exclude()
    case .apply:
      picker.preview(in: &shell)
      shell.dialog = nil
      return []
    case .back:
      shell.restore(picker.before)
      return []
    default: return []
    }
    shell.dialog = picker
    picker.preview(in: &shell)
    return []
  }

  /// Shows behind the picker what Enter would leave.
  private func preview(in shell: inout BrowserState) {
    guard counts != nil else { return }
    let filter = before.query.filter
    if outcome == canonicalBefore {
      if shell.incidents.filter != before.filter || !before.isFilterOn {
        shell.incidents = before
        shell.refreshList(after: shell.newsBehind)
      }
      return
    }
    shell.incidents.show(filter.with(outcome, for: field))
  }
}

extension PickerState: Screen {
  static let contexts: [Context] = [.picker]

  var listBefore: IncidentsState? { before }

  mutating func fit(in shell: BrowserState) { fit(height: PickerLayout(shell.size).rows.height) }

  func type(_ key: Key, in shell: inout BrowserState) {
    var picker = self
    guard picker.line.handle(key) else { return }
    picker.narrow()
    shell.dialog = picker
    picker.preview(in: &shell)
  }

  func lacks(in shell: BrowserState) -> [Question] {
    counts == nil ? [.facet(field, before.query.filter.without(field))] : []
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .facet(field, let counts) = answer else { return }
    var picker = self
    picker.receive(counts)
    shell.dialog = picker
    picker.preview(in: &shell)
  }
}
