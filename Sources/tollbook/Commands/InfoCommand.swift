import Archive
import ArgumentParser
import NewsModel

/// `tollbook info`: what the archive holds and where it came from.
struct InfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what the archive holds, where it came from, and under which terms.")

  @Option(help: "text for reading; json or jsonl for programs, csv with a row for each import.")
  var format = PageFormat.text

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if format == .markdown { throw ValidationError("info is written as text, json, jsonl or csv.") }
  }

  func run() async throws {
    let store = try database.open()
    let info = try store.info()
    switch format {
    case .text, .markdown:
      try DataOutput.print(InfoCommand.page(info, evidence: try store.evidenceSize()))
    case .json, .jsonl: try DataOutput.print(ArchiveInfoOutput.json(info))
    case .csv: try DataOutput.print(ArchiveInfoOutput.csv(info))
    }
  }

  private static func page(
    _ info: ArchiveInfo, evidence: (count: Int, packed: Int, unpacked: Int)
  ) -> String {
    let days = info.firstDay.flatMap { first in
      info.lastDay.map { "\(first.iso) to \($0.iso)" }
    }
    let facts: [(String, String)] = [
      ("program", ProgramVersion.words),
      ("archive", info.path),
      ("size", FigureText.grouped((info.bytes + 1023) / 1024) + " KB"),
      ("schema", info.schema.joined(separator: "; ")),
      ("incidents", FigureText.grouped(info.incidents) + (days.map { ", " + $0 } ?? "")),
      ("reports", FigureText.grouped(info.reports)),
      ("claims", FigureText.grouped(info.claims)),
      ("countries", FigureText.grouped(info.countries)),
      ("groups", FigureText.grouped(info.groups)),
      ("decisions", FigureText.grouped(info.decisions)),
      ("evidence", sources(evidence)),
    ]
    var lines = facts.filter { !$0.1.isEmpty }.map { name, value in
      TextTable.fit(name, to: 11) + SafeText.visible(value, keepingLineBreaks: false)
    }
    if !info.imports.isEmpty { lines += ["", "imports, latest first"] }
    for done in info.imports {
      let counts = "\(done.added) added, \(done.updated) updated, \(done.unchanged) unchanged"
      let release = done.source.version.map { "release " + $0 }
      let facts = [
        done.moment, done.source.format, done.source.name, release, done.source.licence, counts,
      ]
      let line = "  " + facts.compactMap { $0 }.joined(separator: " · ")
      lines.append(SafeText.visible(line, keepingLineBreaks: false))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "12 sources, 310 KB packed"; empty for none.
  private static func sources(_ size: (count: Int, packed: Int, unpacked: Int)) -> String {
    guard size.count > 0 else { return "" }
    return "\(FigureText.counted(size.count, "source")), "
      + "\(FigureText.grouped((size.packed + 1023) / 1024)) KB packed"
  }
}
