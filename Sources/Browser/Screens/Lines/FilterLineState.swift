import NewsModel
import TextUI

/// The line of `f`: the filter written out, tried with every letter. A mistake leaves the last good filter in force.
struct FilterLineState: Equatable, Sendable {
  /// The list as it was, for Esc.
  let before: IncidentsState
  var line: LineEditor
  /// What is wrong with the text now.
  private(set) var mistake: Mistake?
  /// The last filter that could be read.
  private(set) var filter: Filter
  /// The names that Tab goes round, and the text before the first one was put in.
  private var round: CompletionRound?
  /// The values of the field that is being typed, with counts; nil until they are known.
  private(set) var help: ValueHelp?
  /// What is known of the value that is being typed; nil where none is.
  private(set) var finding: ValueHelp.Finding?

  /// Where the filter cannot be read, and what would fit there.
  struct Mistake: Equatable, Sendable {
    var message: String
    /// In characters from the start of the line.
    var position: Int
    var expected: [String]
  }

  init(before: IncidentsState) {
    self.before = before
    filter = before.query.filter
    line = LineEditor(before.filterText ?? FilterLineState.text(of: before.filter))
  }

  /// A filter in its own language, empty for every incident.
  static func text(of filter: Filter) -> String {
    filter == .all ? "" : filter.description
  }

  /// Reads the text again; the last good filter stays where that fails.
  mutating func read() {
    round = nil
    readText()
  }

  /// The value that is being typed, where the archive can count the values of its field.
  var typed: (term: TypedTerm, subject: ValueHelp.Subject)? {
    guard let term = TypedTerm(text: line.text, cursor: line.cursor),
      let subject = ValueHelp.Subject(term)
    else { return nil }
    return (term, subject)
  }

  /// The counts that are wanted of it: those under the rest of the filter.
  var lacks: [Question] {
    guard let (term, subject) = typed else { return [] }
    // What is typed may have been words a letter ago: the rest is read for itself.
    let rest = (try? FilterParser.parse(term.rest)) ?? filter
    let question = subject.question(under: rest)
    return help?.answers(question) == true ? [] : [question]
  }

  mutating func receive(_ help: ValueHelp) {
    self.help = help
    look()
  }

  /// "No country here is called “zzz”.", where nothing is.
  var unknownValue: String? {
    guard let (term, subject) = typed, case .nothing(let near)? = finding else { return nil }
    return MissedName(field: subject.field, typed: term.part, near: near.map(\.label)).sentence
  }

  private mutating func look() {
    guard let (term, subject) = typed, let help, help.subject == subject else {
      finding = nil
      return
    }
    finding = help.finding(term.part)
  }

  private mutating func readText() {
    defer { look() }
    do throws(FilterSyntaxError) {
      filter = try FilterParser.parse(line.text)
      mistake = nil
    } catch {
      mistake = Mistake(
        message: error.message, position: error.position, expected: error.expected)
    }
  }

  /// Puts in the next name of a field that begins like the word before the cursor.
  mutating func complete() {
    var next = round ?? values ?? CompletionRound(text: line.text, cursor: line.cursor)
    guard let (text, cursor) = next.step() else { return }
    line.replace(with: text)
    while line.cursor > cursor, line.handle(.left) {}
    round = next
    readText()
  }

  /// The values that fit, or that may have been meant, in the place of what is typed of one.
  private var values: CompletionRound? {
    guard let (term, subject) = typed, let help, help.subject == subject, let finding else {
      return nil
    }
    let counts =
      switch finding {
      case .matches(let counts), .nothing(let counts): counts
      }
    var tail = line.text.dropFirst(line.cursor)
    if tail.first == "\"" { tail = tail.dropFirst() }
    return CompletionRound(
      head: String(line.text.prefix(term.start)), names: counts.map(help.text(of:)),
      tail: String(tail))
  }
}

/// Tab in the filter line: the fields that fit, or the values of the field that stands there, one after the other.
struct CompletionRound: Equatable, Sendable {
  /// The fields of the filter language as they are typed.
  static let fields = FilterField.allCases.flatMap(\.completions)
  /// Whole terms of those whose values are known words.
  static let values = FilterField.allCases.flatMap(\.valueCompletions)

  private let head: String
  private let tail: String
  private let names: [String]
  private var index = 0

  init(head: String, names: [String], tail: String) {
    (self.head, self.names, self.tail) = (head, names, tail)
  }

  init(text: String, cursor: Int) {
    let typed = text.prefix(cursor)
    let stop = typed.lastIndex { $0 == " " || $0 == "(" || $0 == "-" }
    let start = stop.map { text.index(after: $0) } ?? text.startIndex
    let word = typed[start...].lowercased()
    head = String(typed[..<start])
    tail = String(text.dropFirst(cursor))
    let all = word.contains(":") ? Self.values : Self.fields
    names = all.filter { $0.hasPrefix(word) }
  }

  /// The text with the next name and the place behind it; nil when none fits.
  mutating func step() -> (text: String, cursor: Int)? {
    guard !names.isEmpty else { return nil }
    let text = head + names[index % names.count]
    index += 1
    return (text + tail, text.count)
  }
}
