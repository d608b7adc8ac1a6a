import Archive
import ArgumentParser
import Imports
import NewsModel

/// `tollbook repair`: what can be saved of a damaged archive, in a new file.
struct RepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Save what can be saved of a damaged archive.",
    discussion: """
      The damaged file is only read; the new one appears when it is whole, and is never written over another. What \
      analysts decided is saved first, then reports, claims, incidents, evidence, feeds; indices, full text, packed \
      columns and counts are made anew. What was not saved is listed, with exit code 65. Rows of datasets come back \
      by importing their files again.
      """)

  @Argument(help: "The file to make.")
  var file: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let report = try IncidentStore.repair(database.path, into: file)
    // Names of countries and groups come with the program.
    let store = try ArchiveOpener.open(path: file, isUsual: false, for: .change).store
    let isSound = try store.health().isSound
    try DataOutput.print(Self.page(report))
    let saved = report.saved.first { $0.what == "incidents" }?.count ?? 0
    let incidents = FigureText.counted(saved, "incident")
    guard isSound else {
      Words.say("Saved \(incidents) to \(file), but what was saved does not fit together.")
      throw EndedWithComplaints(code: .badData)
    }
    guard !report.isWhole else {
      return Words.say("Saved \(incidents) to \(file); nothing is known to be lost.")
    }
    Words.say("Saved \(incidents) to \(file); what is listed above was not saved.")
    throw EndedWithComplaints(code: .badData)
  }

  private static func page(_ report: RepairReport) -> String {
    var lines = ["saved"]
    lines += report.saved.map { "  \(FigureText.grouped($0.count)) \($0.what)" }
    if !report.lost.isEmpty { lines.append("not saved, or not whole") }
    for loss in report.lost {
      let count = loss.count.map { FigureText.grouped($0) + " " } ?? ""
      lines.append("  \(count)\(loss.what)")
      lines += loss.names.map { "    \($0)" }
      if let count = loss.count, count > loss.names.count, !loss.names.isEmpty {
        lines.append("    and \(FigureText.grouped(count - loss.names.count)) more")
      }
    }
    return lines.map { SafeText.visible($0, keepingLineBreaks: false) + "\n" }.joined()
  }
}
