import NewsModel
import TextUI

/// A tag and how many incidents have it.
public struct TagCount: Equatable, Sendable {
  public var name: String
  public var count: Int

  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

/// The line of `t`: the tags of an incident, or tags to put on and take off several.
struct TagsState: Equatable, Sendable {
  let incidents: [Int64]
  let headline: String
  /// The tags of the one incident; empty for several.
  let before: [String]
  var line: LineEditor
  /// Every tag of the archive; nil until the answer.
  var known: [TagCount]?
  var failure: String?

  init(incidents: [Int64], headline: String, tags: [String]) {
    self.incidents = incidents
    self.headline = headline
    before = tags
    line = LineEditor(tags.map { $0 + ", " }.joined())
  }

  /// What is typed, between commas.
  private var typed: [String] {
    line.text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The tags that the line puts on.
  var adding: [String] {
    typed.filter { !$0.hasPrefix("-") }.filter { tag in !before.contains { Self.same($0, tag) } }
  }

  /// The tags that the line takes off: those of one incident that are no longer in it, and those behind a minus.
  var removing: [String] {
    let minus = typed.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()).trimmed }
    return before.filter { tag in !typed.contains { Self.same($0, tag) } } + minus
  }

  /// The tags that begin like the word before the cursor, the most used first.
  var matches: [TagCount] {
    let word = NameFolding.words(String(lastWord))
    return (known ?? []).filter { tag in
      let folded = NameFolding.words(tag.name)
      return folded.hasPrefix(word) && !typed.dropLast().contains { Self.same($0, tag.name) }
    }
  }

  private var lastWord: Substring {
    let rest = line.text[...].split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    return rest.drop { $0 == " " || $0 == "-" }
  }

  /// Puts the first match in the place of the word that is typed.
  mutating func complete() {
    guard let match = matches.first else { return }
    line.replace(with: String(line.text.dropLast(lastWord.count)) + match.name + ", ")
  }

  private static func same(_ one: String, _ other: String) -> Bool {
    NameFolding.words(one) == NameFolding.words(other)
  }
}

extension TagsState {
  /// Opens the tags of the marked incidents, else of the one in hand.
  static func open(in shell: inout BrowserState) {
    if shell.screens.isEmpty, shell.incidents.marks.count > 1 {
      guard shell.mayWrite(shell.incidents.marks[0].id) else { return }
      shell.dialog = TagsState(
        incidents: shell.incidents.marks.map(\.id),
        headline: FigureText.counted(shell.incidents.marks.count, "marked incident"), tags: [])
      return
    }
    guard let dossier = shell.dossierInHand(for: .tags) else { return }
    shell.dialog = TagsState(
      incidents: [dossier.incident.id], headline: shell.headline(of: dossier.incident),
      tags: dossier.judgement.tags)
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    var tags = self
    switch action {
    case .complete:
      tags.complete()
      shell.dialog = tags
    case .apply:
      shell.dialog = nil
      guard !tags.adding.isEmpty || !tags.removing.isEmpty else { return [] }
      return [shell.ask(.tag(tags.incidents, adding: tags.adding, removing: tags.removing))]
    case .back: shell.dialog = nil
    default: break
    }
    return []
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let inside = canvas.promptBox("Tags", width: 64, height: 13)
    // One row is the line's; two have a headline too.
    guard inside.height > 2 else {
      if inside.height > 1 {
        canvas.put(
          headline, x: inside.x, y: inside.y, style: Theme.heading, maxWidth: inside.width)
      }
      canvas.draw(
        line, x: inside.x, y: inside.y + max(0, inside.height - 1), width: inside.width,
        style: Theme.text)
      return
    }
    canvas.put(
      headline, x: inside.x, y: inside.y, style: Theme.heading, maxWidth: inside.width)
    canvas.draw(
      line, x: inside.x, y: inside.y + 1, width: inside.width, style: Theme.text)
    let hint =
      incidents.count > 1
      ? "commas between tags; -tag takes one off" : "commas between tags; Tab completes"
    canvas.put(hint, x: inside.x, y: inside.y + 2, style: Theme.muted, maxWidth: inside.width)
    for (offset, tag) in matches.prefix(max(0, inside.height - 4)).enumerated() {
      let y = inside.y + 4 + offset
      canvas.put(tag.name, x: inside.x + 2, y: y, style: Theme.text, maxWidth: inside.width - 12)
      canvas.putRight(
        FigureText.grouped(tag.count), right: inside.right, y: y, style: Theme.muted, maxWidth: 8)
    }
  }
}

extension TagsState: Screen {
  static let contexts: [Context] = [.tags]
  static let commands = CommandTable.tagsCommands

  func lacks(in shell: BrowserState) -> [Question] { known == nil ? [.tags] : [] }

  func type(_ key: Key, in shell: inout BrowserState) {
    var tags = self
    guard tags.line.handle(key) else { return }
    shell.dialog = tags
  }

  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {
    guard case .tags(let known) = answer else { return }
    var tags = self
    tags.known = known
    shell.dialog = tags
  }
}
