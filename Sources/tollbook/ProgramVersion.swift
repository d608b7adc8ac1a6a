import Archive
import CBuildFacts

/// Which program this is. The number stands here and nowhere else.
enum ProgramVersion {
  static let number = "0.2.0"

  /// "tollbook 0.2.0 (commit 1a2b3c4d5e6f, archive schema 8)"; a build without a repository names no commit.
  static var words: String {
    let commit = String(cString: build_commit())
    let facts =
      (commit.isEmpty ? [] : ["commit \(commit)"]) + [
        "archive schema \(IncidentStore.schemaVersion)"
      ]
    return "tollbook \(number) (\(facts.joined(separator: ", ")))"
  }
}
