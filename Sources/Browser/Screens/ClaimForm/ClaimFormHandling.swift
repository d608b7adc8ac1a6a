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

  /// A change on its way to the archive, in order with all others.
  mutating func ask(_ change: ClaimChange) -> Effect {
    requests.decide(.change(change))
  }
}

extension ClaimFormState: FormDialog {
  static let contexts: [Context] = [.claimForm]
  static let commands = CommandTable.claimFormCommands

  var written: ClaimChange? {
    guard let edited else { return .add(claim, report: report, incident: incident) }
    guard ClaimReading(of: edited) != ClaimReading(of: claim) else { return nil }
    return .edit(claim: edited.id, claim, incident: incident)
  }

  mutating func goToMistake() -> Bool {
    guard let mistake = mistakes.first else { return false }
    field = mistake
    return true
  }

  /// Turns to another sentence of the report, for a claim that is added.
  mutating func runOwn(_ action: Action) -> Bool {
    guard edited == nil, action == .pageUp || action == .pageDown else { return false }
    turnSentence(by: action == .pageUp ? -1 : 1)
    return true
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }
}
