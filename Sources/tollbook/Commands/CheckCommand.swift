import Archive
import ArgumentParser
import NewsModel

/// `tollbook check`: whether an archive can be trusted.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Check an archive: its pages, its full-text index, and decisions that apply to nothing.",
    discussion: """
      Reads the whole file and changes nothing. Exit code 65 where the file is damaged. Decisions whose claim or \
      incident has changed or gone are listed; they are kept, and apply again when it comes back. With --repair, \
      indices, full text, packed columns and counts are made anew where they are out of step: they follow from what \
      is stored. Where that itself is damaged, tollbook repair saves what can be saved.
      """)

  @Flag(help: "Make anew what is derived and out of step.")
  var repair = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    var health = try database.open().health()
    if repair, !health.isSound {
      let store = try database.open(for: .change)
      try store.mendDerivedTables()
      health = try store.health()
      Words.say("Indices, full text, packed columns and counts were made anew.")
    }
    try DataOutput.print(Self.page(health))
    if !health.isSound { throw EndedWithComplaints(code: .badData) }
  }

  private static func page(_ health: ArchiveHealth) -> String {
    var lines: [String] = []
    if health.damage.isEmpty {
      lines.append("pages and indices   sound")
    } else {
      lines.append(
        "pages and indices   DAMAGED: check --repair makes indices anew, repair saves what it can")
      lines += health.damage.map { "  " + $0 }
    }
    if health.damage.isEmpty {
      let searched = FigureText.counted(health.searchedIncidents, "incident")
      let unfound = health.unfoundIncidents.map(String.init).joined(separator: ", ")
      lines.append(
        "full-text index     "
          + (unfound.isEmpty ? "finds \(searched) of \(searched) looked for" : "MISSES \(unfound)"))
      lines.append(
        "derived data        "
          + (health.stale.isEmpty
            ? "in step" : "OUT OF STEP: " + health.stale.joined(separator: ", ")))
      lines.append(
        "decisions           "
          + (health.orphans.isEmpty
            ? "all apply"
            : "\(FigureText.counted(health.orphans.count, "decision")) without what it was about"))
    }
    for orphan in health.orphans {
      let about = [orphan.incidentKey, orphan.reportKey, orphan.claimKey].compactMap(\.self)
      lines.append("  \(orphan.decision)  " + about.joined(separator: "  "))
    }
    return lines.map { SafeText.visible($0, keepingLineBreaks: false) + "\n" }.joined()
  }
}
