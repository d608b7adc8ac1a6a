import NewsModel
import TextUI

/// The reader of one incident's reports.
struct ReaderState: Equatable, Sendable {
  let incident: Int64
  private(set) var report = 0
  /// The figure under the cursor: an index into the page's figures.
  private(set) var figure: Int?
  private(set) var top = 0
  private(set) var view = ReaderView.figures
  /// The report as it came, for the views that show it; nil until the answer.
  private(set) var source: ReportSource?
  /// What was searched in the text last.
  var find = ""
  /// Where the match under the cursor stands in the text, in Unicode scalars.
  private(set) var match: Range<Int>?
  /// The report as it is laid out, nil until its dossier is here.
  private(set) var page: ReaderPage?
  /// What to open at, until the dossier is here.
  private var wanted: DossierPosition?
  /// The report to open at its first undecided claim, by its row number, until the dossier is here.
  private var wantedReport: Int64?

  init(incident: Int64, at wanted: DossierPosition? = nil) {
    self.incident = incident
    self.wanted = wanted
    report = wanted?.report ?? 0
  }

  init(incident: Int64, openReport report: Int64) {
    self.incident = incident
    wantedReport = report
  }

  // MARK: Layout

  /// Lays the report out again for a width, and keeps what is in view.
  mutating func lay(_ dossier: Dossier, layout: ReaderLayout) {
    if let index = dossier.reports.firstIndex(where: { $0.id == wantedReport }) { report = index }
    report = max(0, min(report, dossier.reports.count - 1))
    guard dossier.reports.indices.contains(report) else { return }
    let isFirst = page == nil
    let current = currentClaim
    page = page(of: dossier.reports[report], width: layout.text.width)
    if let wanted {
      figure = page?.figures.firstIndex { $0.claim == wanted.claim }
      self.wanted = nil
    } else if wantedReport != nil {
      wantedReport = nil
      showOpenClaim(of: dossier, height: layout.text.height)
      return
    } else if isFirst {
      figure = page?.figures.isEmpty == false ? 0 : nil
      return
    } else if let current {
      figure = page?.figures.firstIndex { $0.claim == current } ?? page?.figures.indices.last
    }
    showFigure(height: layout.text.height)
  }

  /// The claim under the cursor: an index into the report's claims.
  private var currentClaim: Int? {
    guard let figure, let page, page.figures.indices.contains(figure) else { return nil }
    return page.figures[figure].claim
  }

  /// Goes to a claim of this report.
  mutating func select(claim: Int, height: Int) {
    guard let index = page?.figures.firstIndex(where: { $0.claim == claim }) else { return }
    figure = index
    showFigure(height: height)
  }

  /// Goes to the next undecided claim from the cursor on, round the end; stays on one that is undecided.
  mutating func showOpenClaim(of dossier: Dossier, height: Int) {
    guard let page, dossier.reports.indices.contains(report) else { return }
    let claims = dossier.reports[report].claims
    let open = page.figures.indices.filter { claims[page.figures[$0].claim].status == .proposed }
    figure = open.first { $0 >= figure ?? 0 } ?? open.first ?? page.figures.indices.first
    showFigure(height: height)
  }

  /// Keeps the view on the page.
  mutating func fit(height: Int) {
    top = max(0, min(top, (page?.lines.count ?? 0) - max(1, height)))
  }

  mutating func scroll(by lines: Int, height: Int) {
    top += lines
    fit(height: height)
  }

  // MARK: Figures and reports

  /// Goes to another figure of this report; false at its ends.
  mutating func turnFigure(by step: Int, height: Int) -> Bool {
    let count = page?.figures.count ?? 0
    let next = figure.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    guard (0..<count).contains(next) else { return false }
    figure = next
    showFigure(height: height)
    return true
  }

  /// Goes to another report, to its first or last figure.
  mutating func open(_ report: Int, atEnd: Bool, dossier: Dossier, layout: ReaderLayout) {
    self.report = report
    (top, match, page) = (0, nil, nil)
    if source?.report != dossier.reports[report].key { (source, view) = (nil, .figures) }
    lay(dossier, layout: layout)
    guard let count = page?.figures.count, count > 0 else {
      figure = nil
      return
    }
    figure = atEnd ? count - 1 : 0
    if atEnd { showFigure(height: layout.text.height) }
  }

  /// Goes on to the next view of the report, round to its figures.
  mutating func turnView(_ dossier: Dossier, layout: ReaderLayout) {
    guard dossier.reports.indices.contains(report) else { return }
    view = view.next(hasEarlier: (dossier.reports[report].edition?.number ?? 1) > 1)
    (top, match, page) = (0, nil, nil)
    lay(dossier, layout: layout)
  }

  /// Takes in the report as it came.
  mutating func receive(_ source: ReportSource, _ dossier: Dossier, layout: ReaderLayout) {
    guard dossier.reports.indices.contains(report), dossier.reports[report].key == source.report
    else { return }
    self.source = source
    page = nil
    lay(dossier, layout: layout)
  }

  private func page(of report: Report, width: Int) -> ReaderPage {
    switch view {
    case .figures: ReaderPage(report, width: width)
    case .source: ReaderPage(asItCame: source, of: report, width: width)
    case .changes: ReaderPage(changesOf: source, of: report, width: width)
    }
  }

  /// Scrolls as little as brings the figure's line into the middle of the view.
  private mutating func showFigure(height: Int) {
    guard let page, let figure, page.figures.indices.contains(figure) else { return }
    show(line: page.figures[figure].line, height: height)
  }

  private mutating func show(line: Int, height: Int) {
    let margin = min(3, max(0, height - 1) / 3)
    if line < top + margin || line >= top + height - margin { top = line - height / 3 }
    fit(height: height)
  }

  // MARK: Search

  /// Goes to the next position of the searched words behind `start`, or to the one before it, round the end or the beginning;
  /// false when there is none.
  mutating func find(
    in text: String, from start: Int, isBackward: Bool = false, height: Int
  ) -> Bool {
    let positions = TextSearch.positions(of: find, in: text)
    let near =
      isBackward
      ? positions.last { $0.lowerBound < start } ?? positions.last
      : positions.first { $0.lowerBound >= start } ?? positions.first
    guard let next = near else {
      match = nil
      return false
    }
    match = next
    let line = page?.lines.firstIndex {
      switch $0 {
      case .headline(let line), .text(let line): line.scalars.upperBound > next.lowerBound
      default: false
      }
    }
    show(line: line ?? 0, height: height)
    return true
  }
}

/// Finds words in a text without regard to case and accents.
enum TextSearch {
  /// Where the words stand, in Unicode scalars; words that are shorter than a letter stand nowhere.
  static func positions(of words: String, in text: String) -> [Range<Int>] {
    let wanted = folded(words.trimmed)
    let scalars = folded(text)
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
    var positions: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= scalars.count {
      if scalars[index] == wanted[0], scalars[index..<(index + wanted.count)].elementsEqual(wanted)
      {
        positions.append(index..<(index + wanted.count))
        index += wanted.count
      } else {
        index += 1
      }
    }
    return positions
  }

  /// One scalar for one scalar, so that offsets stay.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      if scalar.isASCII { return scalar.properties.isUppercase ? lower(scalar) : scalar }
      return lower(scalar)
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let folded = LetterFolding.fold(String(scalar)).unicodeScalars
    return folded.count == 1 ? folded.first ?? scalar : scalar
  }
}
