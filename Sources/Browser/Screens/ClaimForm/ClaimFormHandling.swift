import NewsModel
import TextUI

extension BrowserState {
  /// Opens the form for a claim, or for a new one where there is none under the cursor.
  mutating func openForm(_ claim: Claim?, report: Int, incident: Int64, at place: Int = 0) {
    guard let dossier = shelf[incident], dossier.reports.indices.contains(report),
      mayWrite(incident)
    else { return }
    let report = dossier.reports[report]
    if let claim {
      dialog = ClaimFormState(editing: claim, of: report, in: incident)
    } else {
      dialog = ClaimFormState(addingTo: report, in: incident, at: place)
    }
  }

  mutating func run(_ action: Action, in form: ClaimFormState) -> [Effect] {
    var form = form
    switch action {
    case .nextField: form.turnField(by: 1)
    case .previousField: form.turnField(by: -1)
    case .left: if !form.choose(by: -1) { form.type(.left) }
    case .right: if !form.choose(by: 1) { form.type(.right) }
    case .pageUp where form.edited == nil: form.turnSentence(by: -1)
    case .pageDown where form.edited == nil: form.turnSentence(by: 1)
    case .apply: return save(form)
    case .back:
      dialog = nil
      return []
    default: return []
    }
    dialog = form
    return []
  }

  /// Writes the claim, or goes to the first field that cannot be read.
  private mutating func save(_ form: ClaimFormState) -> [Effect] {
    guard !form.isWriting else { return [] }
    var form = form
    form.hasTried = true
    if let field = form.mistakes.first {
      form.field = field
      dialog = form
      return []
    }
    if let edited = form.edited, ClaimReading(of: edited) == ClaimReading(of: form.claim) {
      dialog = nil
      message = .done("Nothing was changed.")
      return []
    }
    form.isWriting = true
    form.failure = nil
    dialog = form
    let change: ClaimChange =
      if let edited = form.edited {
        .edit(claim: edited.id, form.claim, incident: form.incident)
      } else {
        .add(form.claim, report: form.report, incident: form.incident)
      }
    return [ask(change)]
  }

  /// A change on its way to the archive, in order with all others.
  mutating func ask(_ change: ClaimChange) -> Effect {
    requests.decide(.change(change))
  }
}

extension ClaimFormState: WritingDialog {
  static let contexts: [Context] = [.claimForm]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }

  static let commands = CommandTable.claimFormCommands

  func type(_ key: Key, in shell: inout BrowserState) {
    guard !isWriting else { return }
    var form = self
    form.type(key)
    shell.dialog = form
  }
}
