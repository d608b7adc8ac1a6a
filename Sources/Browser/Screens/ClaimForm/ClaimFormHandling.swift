import NewsModel
import TextUI

extension ClaimFormState {
  /// Opens the form for a claim, or for a new one where there is none under the cursor.
  static func open(
    _ claim: Claim?, report: Int, incident: Int64, at place: Int = 0, in shell: inout BrowserState
  ) {
    guard let dossier = shell.shelf[incident], dossier.reports.indices.contains(report),
      shell.mayWrite(incident)
    else { return }
    let report = dossier.reports[report]
    if let claim {
      shell.dialog = ClaimFormState(editing: claim, of: report, in: incident)
    } else {
      shell.dialog = ClaimFormState(addingTo: report, in: incident, at: place)
    }
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
}
