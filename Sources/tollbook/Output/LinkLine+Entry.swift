import Exports
import Imports

extension LinkLine {
  /// An article, and where an import would put it.
  init(_ entry: ImportSummary.Entry) {
    let link = entry.link
    self.init(
      id: entry.id, incident: (link.proposed ?? link.incident).key, score: link.score,
      reasons: link.reasons, state: link.state.rawValue)
  }
}
