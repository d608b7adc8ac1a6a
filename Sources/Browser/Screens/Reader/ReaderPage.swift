import NewsModel
import TextUI

/// A report laid out for a width: its head, its text in lines, and where its figures stand in them.
struct ReaderPage: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    case title(String)
    /// The title where the text begins with it: its figures are figures of the text.
    case headline(WrappedLine)
    case about(String)
    case link(String)
    case text(WrappedLine)
    /// A claim whose words have no position in the text, by its number from 1.
    case unplaced(number: Int, String)
    case heading(String)
    /// A sentence that is gone, and one that is new.
    case gone(String)
    case fresh(String)
    case blank
  }

  /// A claim of the report, numbered by its position in the text from 1.
  struct Figure: Equatable, Sendable {
    /// The index in the report's claims.
    var claim: Int
    /// The first line that shows it.
    var line: Int
    /// Where its words stand in the text, in Unicode scalars; nil where they have no position.
    var range: Range<Int>?
  }

  let width: Int
  /// The report's address, which its lines may show in parts.
  let address: String?
  private(set) var lines: [Line] = []
  private(set) var figures: [Figure] = []

  /// An empty page.
  init(width: Int) {
    self.width = width
    address = nil
  }

  /// Adds lines of one kind, wrapped.
  mutating func add(_ texts: [String], _ kind: (String) -> Line) {
    for text in texts {
      lines += text.isEmpty ? [.blank] : TextWrap.lines(text, width: width).map { kind($0.text) }
    }
  }

  /// Adds a text.
  mutating func addText(_ text: String) {
    lines += TextWrap.lines(text, width: width).map(Line.text)
  }

  /// Lays a report out in `width` columns.
  init(_ report: Report, width: Int) {
    self.width = width
    address = report.link
    let wrapped = TextWrap.lines(report.text, width: width)
    let headline = ReaderPage.headline(of: report, wrapped)
    if headline.isEmpty { title(report) }
    lines += headline.map { .headline(wrapped[$0]) }
    about(report)
    let gap = wrapped[headline.upperBound...].prefix { $0.text.allSatisfy(\.isWhitespace) }.count
    let body = headline.isEmpty ? 0 : headline.upperBound + gap
    let firstLine = lines.count
    lines += wrapped[body...].map(Line.text)
    if report.text.isEmpty { lines = lines.dropLast() + [.about("This report has no text.")] }
    name(report.sources)
    number(report.claims, wrapped) { $0 < body ? $0 : firstLine + $0 - body }
  }

  /// The wrapped lines that repeat the title at the head of the text; empty where it begins otherwise.
  private static func headline(of report: Report, _ wrapped: [WrappedLine]) -> Range<Int> {
    let words = report.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var read = ""
    for (index, line) in wrapped.enumerated() {
      let text = line.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      read += (read.isEmpty || text.isEmpty ? "" : " ") + text
      if read == words { return words.isEmpty ? 0..<0 : 0..<index + 1 }
      if !words.hasPrefix(read) { break }
    }
    return 0..<0
  }

  private mutating func title(_ report: Report) {
    let title = report.title.isEmpty ? "(no title)" : report.title
    lines += TextWrap.lines(title, width: width).map { .title($0.text) }
  }

  private mutating func about(_ report: Report) {
    let about = ReportWords.about(report)
    lines += TextWrap.lines(about, width: width).map { .about($0.text) }
    if !report.note.isEmpty {
      lines += TextWrap.lines(report.note, width: width).map { .about($0.text) }
    }
    if let link = report.link { lines += TextWrap.lines(link, width: width).map { .link($0.text) } }
    lines.append(.blank)
  }

  /// The documents that a dataset names, as it names them.
  private mutating func name(_ sources: [NamedSource]) {
    guard !sources.isEmpty else { return }
    lines += [.blank, .heading("Sources that it names")]
    for source in sources {
      lines += TextWrap.lines(source.words, width: width).map { .about($0.text) }
    }
  }

  private mutating func number(
    _ claims: [Claim], _ wrapped: [WrappedLine], position: (Int) -> Int
  ) {
    let length = wrapped.last?.scalars.upperBound ?? 0
    let placed = claims.indices.filter { index in
      guard let range = claims[index].quotation?.range else { return false }
      return range.upperBound <= length && !range.isEmpty
    }.sorted { start(of: claims[$0]) < start(of: claims[$1]) }
    for index in placed {
      guard let range = claims[index].quotation?.range else { continue }
      let line = wrapped.firstIndex { $0.scalars.upperBound > range.lowerBound } ?? 0
      figures.append(Figure(claim: index, line: position(line), range: range))
    }
    list(claims.indices.filter { !placed.contains($0) }, of: claims)
  }

  /// Claims without a position are listed below the text: nothing is lost.
  private mutating func list(_ rest: [Int], of claims: [Claim]) {
    guard !rest.isEmpty else { return }
    lines += [.blank, .heading("Figures without a place in this text")]
    for index in rest {
      figures.append(Figure(claim: index, line: lines.count, range: nil))
      lines.append(.unplaced(number: figures.count, ClaimWords.line(claims[index])))
    }
  }

  private func start(of claim: Claim) -> Int { claim.quotation?.range.lowerBound ?? .max }
}
