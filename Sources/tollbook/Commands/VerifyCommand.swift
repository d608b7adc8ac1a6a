import Archive
import ArgumentParser
import NewsModel

/// `tollbook verify`: whether the journal is what it was.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that neither journal nor evidence was changed.",
    discussion: """
      The journal: no entry was changed, taken out or put in between. The evidence: the bytes of every source are still \
      those that came. \
      Every entry holds the SHA-256 of the one before it. Exit code 65 where something is wrong. Entries that were cut \
      off at the end cannot be seen from the chain itself: another desk's copy, or a backup, shows them.
      """)

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open()
    let check = try store.verifyJournal()
    let entries = FigureText.counted(check.entries, "entry", plural: "entries")
    var text = "\(entries) in \(FigureText.counted(check.chains, "chain")): "
    text += check.faults.isEmpty ? "all whole\n" : "\(check.faults.count) NOT WHOLE\n"
    if check.gaps > 0 {
      let count = FigureText.counted(check.gaps, "entry", plural: "entries")
      text += "\(count) from copies of some incidents, without what came before\n"
    }
    for fault in check.faults { text += "  \(fault)\n" }
    let evidence = try store.damagedEvidence()
    text += "\(FigureText.counted(evidence.count, "source")) as evidence: "
    text += evidence.damaged.isEmpty ? "all whole\n" : "\(evidence.damaged.count) NOT WHOLE\n"
    for capture in evidence.damaged {
      text += "  \(capture.sha256), of \(capture.reports.joined(separator: ", "))\n"
    }
    try DataOutput.print(SafeText.visible(text))
    if !check.faults.isEmpty || !evidence.damaged.isEmpty {
      throw EndedWithComplaints(code: .badData)
    }
  }
}
