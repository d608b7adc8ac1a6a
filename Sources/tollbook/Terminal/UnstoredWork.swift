import Browser
import NewsModel

/// What the user decided in the last moment and was not stored before the program had to end.
struct UnstoredWork: Equatable {
  private var decisions = 0
  private var exports: [String] = []
  private var imports: [String] = []
  /// What the archive or the disk said, in the order in which it was said.
  private var reasons: [String] = []

  var isEmpty: Bool { decisions == 0 && exports.isEmpty && imports.isEmpty }

  /// Notes a write that failed for a reason, or one that had not ended in time (nil).
  mutating func add(_ write: Question, because reason: String?) {
    switch write {
    case .export(let order): exports.append(order.path)
    case .importFiles(let path): imports.append(path)
    // What a fetch has not stored comes with the next one, and what a desk has stays there.
    case .openLink, .fetch, .fetchFromDesk: return
    default: decisions += 1
    }
    if let reason, !reasons.contains(reason) { reasons.append(reason) }
  }

  /// Notes what another has.
  mutating func formUnion(_ other: UnstoredWork) {
    decisions += other.decisions
    exports += other.exports
    imports += other.imports
    reasons += other.reasons.filter { !reasons.contains($0) }
  }

  /// One sentence: what was not stored, and why.
  var sentence: String {
    let why =
      reasons.isEmpty ? "the archive did not answer in time." : reasons.joined(separator: " ")
    return "\(words) not stored: \(why)"
  }

  /// One sentence: what was not stored because the archive that was open is no longer at its path, where `isWhole` says
  /// that nothing of what was stored before stands in a log there.
  func sentence(ofGone path: String, isWhole: Bool) -> String {
    let since = isEmpty ? "nothing was decided since" : "\(words) not stored"
    let rest = isWhole ? "" : ", but for what stands in \(path)-wal"
    return "\(path) was moved or deleted while it was open: \(since), and what was stored before "
      + "went with it\(rest)."
  }

  /// What was not stored, with the verb.
  private var words: String {
    var lost: [String] = []
    if decisions > 0 { lost.append(FigureText.counted(decisions, "decision")) }
    lost += exports.map { "the export to \($0)" }
    lost += imports.map { "the import of \($0)" }
    let verb = decisions + exports.count + imports.count == 1 ? "was" : "were"
    return "\(lost.joined(separator: " and ")) \(verb)"
  }
}
