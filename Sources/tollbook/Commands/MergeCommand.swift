import Archive
import ArgumentParser
import Foundation
import NewsModel

/// `tollbook merge`: takes another desk's journal in.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Take another desk's decisions in: what tollbook log --format journal wrote there.",
    discussion: """
      Both sides' decisions stand. Where two analysts decided differently without knowing of each other, both are kept, \
      the earlier one is shown meanwhile, and tollbook merge says what is left to settle. A journal that was changed or \
      has lost an entry is refused whole, and named.
      """)

  @Argument(help: "Journals, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open(for: .change)
    for path in paths {
      let added = try store.merge(JournalLines.read(path))
      Words.say("\(path): \(FigureText.counted(added, "new decision")).")
    }
    let open = try await store.disagreements()
    for disagreement in open {
      let sides = disagreement.entries.map { "\($0.author): \($0.words)" }.joined(separator: "; ")
      Words.say("open: \(disagreement.headline): \(sides)")
    }
    if !open.isEmpty {
      Words.say(
        "\(FigureText.counted(open.count, "disagreement")) to settle: deciding once more settles it."
      )
    }
  }
}
