import NewsModel
import TextUI

/// A report laid out for a width: its head, its text in lines, and where its figures stand in them.
struct ReaderPage: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    case title(String)
    case about(String)
    case link(String)
    case text(WrappedLine)
    /// A claim whose words have no place in the text, by its number from 1.
    case unplaced(number: Int, String)
    case heading(String)
    case blank
  }

  /// A claim of the report, numbered by its place in the text from 1.
  struct Figure: Equatable, Sendable {
    /// The index in the report's claims.
    var claim: Int
    /// The first line that shows it.
    var line: Int
    /// Where its words stand in the text, in Unicode scalars; nil where they have no place.
    var range: Range<Int>?
  }

  let width: Int
  private(set) var lines: [Line] = []
  private(set) var figures: [Figure] = []

  /// Lays a report out in `width` columns; `isPlain` leaves the figures out.
  init(_ report: Report, width: Int, isPlain: Bool = false) {
    self.width = width
    head(report)
    let firstLine = lines.count
    let wrapped = TextWrap.lines(report.text, width: width)
    lines += wrapped.map(Line.text)
    if report.text.isEmpty { lines = lines.dropLast() + [.about("This report has no text.")] }
    name(report.sources)
    if !isPlain { number(report.claims, wrapped, firstLine: firstLine) }
  }

  private mutating func head(_ report: Report) {
    let title = report.title.isEmpty ? "(no title)" : report.title
    lines += TextWrap.lines(title, width: width).map { .title($0.text) }
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

  private mutating func number(_ claims: [Claim], _ wrapped: [WrappedLine], firstLine: Int) {
    let length = wrapped.last?.scalars.upperBound ?? 0
    let placed = claims.indices.filter { index in
      guard let range = claims[index].quotation?.range else { return false }
      return range.upperBound <= length && !range.isEmpty
    }.sorted { start(of: claims[$0]) < start(of: claims[$1]) }
    for index in placed {
      guard let range = claims[index].quotation?.range else { continue }
      let line = wrapped.firstIndex { $0.scalars.upperBound > range.lowerBound } ?? 0
      figures.append(Figure(claim: index, line: firstLine + line, range: range))
    }
    list(claims.indices.filter { !placed.contains($0) }, of: claims)
  }

  /// Claims without a place are listed below the text: nothing is lost.
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
