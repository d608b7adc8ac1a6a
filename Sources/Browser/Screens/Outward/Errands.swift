import NewsModel
import TextUI

/// What waits for the brief of an incident.
enum HeldErrand: Equatable, Sendable {
  case page
  case pipe(command: String)
}

/// The line of `|`: a command of the shell that takes the incident.
struct PipeLine: Equatable, Sendable {
  let incident: Int64
  let headline: String
  var line = LineEditor()
}

extension PipeLine {
  /// Asks for the command that takes the incident in hand.
  static func open(in shell: inout BrowserState) {
    guard let dossier = shell.dossierInView(for: .pipe) else { return }
    shell.dialog = PipeLine(
      incident: dossier.incident.id, headline: shell.headline(of: dossier.incident))
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .apply:
      let command = line.text.trimmed
      guard !command.isEmpty else {
        shell.message = .failed("Write a command, as in  wc -w  or  mail -s brief ana@example.org.")
        return []
      }
      shell.dialog = nil
      shell.heldErrand = .pipe(command: command)
      return [shell.requests.ask(.brief(incident: incident))]
    case .back: shell.dialog = nil
    default: break
    }
    return []
  }

  /// The report's text in the reader, else the incident's brief, in the pager.
  static func page(in shell: inout BrowserState) -> [Effect] {
    guard let dossier = shell.dossierInView(for: .pager) else { return [] }
    if let reader = shell.screens.last as? ReaderState,
      dossier.reports.indices.contains(reader.report)
    {
      let report = dossier.reports[reader.report]
      let lines = [report.title, ReportWords.about(report), report.link ?? "", "", report.text]
      return [.run(.page(lines.map(Harmless.text).joined(separator: "\n") + "\n"))]
    }
    shell.heldErrand = .page
    return [shell.requests.ask(.brief(incident: dossier.incident.id))]
  }
}

/// Text for other programs, without what a terminal would obey.
enum Harmless {
  /// The text line by line, with nothing in it that acts.
  static func text(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in String(HarmlessText(String(line)).map(\.character)) }
      .joined(separator: "\n")
  }
}

extension PipeLine: Screen {
  static let contexts: [Context] = [.pipeLine]
  static let commands = CommandTable.pipeCommands

  func type(_ key: Key, in shell: inout BrowserState) {
    var pipe = self
    if pipe.line.handle(key) { shell.dialog = pipe }
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Pipe the brief to a command", width: 72)
    canvas.put(headline, x: inside.x, y: inside.y, style: Theme.muted, maxWidth: inside.width)
    canvas.put("| ", x: inside.x, y: inside.y + 1, style: Theme.key, maxWidth: inside.width)
    canvas.draw(line, x: inside.x + 2, y: inside.y + 1, width: inside.width - 2)
    canvas.put(
      "sh -c, with the Markdown of the incident as its input", x: inside.x, y: inside.y + 2,
      style: Theme.muted, maxWidth: inside.width)
  }
}
