import Archive
import ArgumentParser
import NewsModel

/// `tollbook desk confidential`: what readers of a desk may not see.
struct DeskConfidentialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidential",
    abstract: "Keep an incident, report or note from a desk's readers.",
    discussion: """
      It is a decision like others: in the log, at every desk, taken back by u or --open. Readers of a server hold nothing \
      of it in their archives and answers; who had it before keeps it. A folder has no readers: whoever has it has all.
      """)

  @Argument(help: "The incident's number or key.")
  var id: String

  @Option(help: "Only this report of it, by its key.")
  var report: String?

  @Flag(help: "Only its notes.")
  var notes = false

  @Flag(help: "Take it back: readers may see it.")
  var open = false

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    let dossier = try store.dossier(named: id)
    let found = try report.map { key in
      guard let found = dossier.reports.first(where: { $0.key == key }) else {
        throw Failure(
          .noInput,
          "The incident has no report \(key): its reports are "
            + dossier.reports.map(\.key).joined(separator: ", ") + ".")
      }
      return found.id
    }
    try store.set(
      confidential: !open, incident: dossier.incident.id, report: found, notes: notes)
    Words.say(
      open
        ? "Readers may see it from the next exchange on."
        : "From the next exchange on readers see nothing of it.")
  }
}
