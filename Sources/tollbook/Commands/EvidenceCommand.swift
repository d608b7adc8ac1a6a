import Archive
import ArgumentParser
import Browser
import Foundation
import Exports
import Files
import NewsModel

/// `tollbook evidence`: the sources of an incident as they came, for whoever doubts.
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Write the sources of an incident as they came, with a manifest that checks them.",
    discussion: """
      The folder holds each source's bytes under its SHA-256, SHA256SUMS for sha256sum -c, captures.csv with whence, when \
      and by whom they came, and index.html, which shows where each claim's words lie in them.
      """)

  @Argument(help: "The incident's number or key, as tollbook list prints them.")
  var id: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write, which must be empty or new."),
    completion: .directory)
  var output: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let store = try database.open()
    try writeAll(of: try store.dossier(named: id), in: store)
  }

  private func writeAll(of dossier: Dossier, in store: IncidentStore) throws {
    try makeFolder()
    var sums: [String: String] = [:]
    var sources: [String: [EvidencePage.Source]] = [:]
    let others = Set(try store.evidenceElsewhere())
    var damaged = 0
    var elsewhere = 0
    var table = "report,file,sha256,bytes,address,captured,means,author,headers\r\n"
    for report in dossier.reports {
      for record in try store.captures(ofReport: report.key) {
        let bytes = try store.evidence(record.sha256)
        let file = try bytes.map { try write($0, record, &sums) }
        if file == nil {
          if others.contains(record.sha256) { elsewhere += 1 } else { damaged += 1 }
        }
        sources[report.key, default: []].append(EvidencePage.Source(record: record, file: file))
        table += row(report.key, record, file)
      }
    }
    let manifest = sums.sorted { $0.value < $1.value }.map { "\($0.key)  \($0.value)\n" }.joined()
    try write(Array(manifest.utf8), to: "SHA256SUMS")
    try write(Array(table.utf8), to: "captures.csv")
    let page = EvidencePage.html(dossier, sources: sources, moment: FeedText.minute)
    try write(Array(page.utf8), to: "index.html")
    report(dossier, sums.count, damaged, elsewhere)
    if damaged + elsewhere > 0 { throw EndedWithComplaints(code: .badData) }
  }

  private func report(_ dossier: Dossier, _ count: Int, _ damaged: Int, _ elsewhere: Int) {
    let reports = FigureText.counted(dossier.reports.count, "report")
    Words.say(
      "Wrote \(FigureText.counted(count, "source")) of \(reports) to \(output); "
        + "sha256sum -c SHA256SUMS there checks them.")
    if damaged > 0 {
      Words.say(
        "tollbook: \(FigureText.counted(damaged, "source")) cannot be read any more; tollbook verify names them."
      )
    }
    if elsewhere > 0 {
      Words.say(
        "tollbook: the bytes of \(FigureText.counted(elsewhere, "source")) are at another desk; "
          + "tollbook desk sync --bytes brings them.")
    }
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      guard try FileManager.default.contentsOfDirectory(atPath: output).isEmpty else {
        throw Failure(
          .cannotCreate, "\(output) is not empty: evidence goes into a folder of its own.")
      }
    } catch let error as CocoaError {
      throw Failure(creating: output, error)
    }
  }

  /// Writes bytes under their hash, once.
  private func write(_ bytes: [UInt8], _ record: CaptureRecord, _ sums: inout [String: String])
    throws -> String
  {
    if let known = sums[record.sha256] { return known }
    let isPage = record.headers.contains("html") || bytes.prefix(512).contains(UInt8(ascii: "<"))
    let name = record.sha256 + (isPage ? ".html.txt" : ".txt")
    try write(bytes, to: name)
    sums[record.sha256] = name
    return name
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = try WholeFile(path: output + "/" + name, overwrite: false)
    try file.write(bytes)
    try file.finish()
  }

  private func row(_ report: String, _ record: CaptureRecord, _ file: String?) -> String {
    var row = CSVRow()
    for text in [
      report, file ?? "", record.sha256, String(record.size), record.address,
      FeedText.minute(record.moment), record.means, record.author,
      record.headers.replacing("\n", with: "; "),
    ] {
      row.text(text)
    }
    return row.line
  }
}
