import NewsModel
import TextUI

/// What the reader shows of a report.
enum ReaderView: Equatable, Sendable {
  /// Its text with its figures.
  case figures
  /// The text as its bytes came, with what was set aside.
  case source
  /// What has changed since the page was read the time before.
  case changes

  func next(hasEarlier: Bool) -> ReaderView {
    switch self {
    case .figures: .source
    case .source: hasEarlier ? .changes : .figures
    case .changes: .figures
    }
  }
}

extension ReaderPage {
  /// A report as its bytes came: whence, when and by whom, its text, and what was set aside.
  init(asItCame source: ReportSource?, of report: Report, width: Int) {
    self.init(width: width)
    guard let source else {
      add(["opening…"], Line.about)
      return
    }
    guard let capture = source.capture else {
      add(
        [
          "The bytes of this report are not here: not kept, or at another desk (desk sync --bytes)."
        ], Line.about)
      return
    }
    add(
      [
        "As it came: \(capture.address)",
        "\(FeedText.minute(capture.moment)) UTC by \(capture.means), \(capture.author) · \(FigureText.counted(capture.size, "byte"))",
        "SHA-256 \(capture.sha256)",
      ], Line.about)
    add(capture.headers.split(separator: "\n").map(String.init), Line.about)
    add([""], Line.about)
    if source.text.isEmpty { add(["Its bytes cannot be read as a text."], Line.about) }
    addText(source.text)
    // The headline stands above the figures' text, and is read.
    let setAside = source.setAside.filter { $0 != report.title }
    guard !setAside.isEmpty else { return }
    add(["", "Set aside: no figure is read from this"], Line.heading)
    add(setAside, Line.about)
  }

  /// What has changed in a report: what is gone, what is new, and the sentences around them.
  init(changesOf source: ReportSource?, of report: Report, width: Int) {
    self.init(width: width)
    guard let source else {
      add(["opening…"], Line.about)
      return
    }
    guard let changes = source.changes else {
      add(["This page was read once."], Line.about)
      return
    }
    let number = report.edition?.number ?? 2
    add(["What has changed from version \(number - 1) to version \(number)", ""], Line.heading)
    guard changes.contains(where: \.isChange) else {
      add(["No sentence has changed."], Line.about)
      return
    }
    var skipped = 0
    for (index, change) in changes.enumerated() {
      switch change {
      case .gone(let words): add(["− " + words], Line.gone)
      case .new(let words): add(["+ " + words], Line.fresh)
      case .same(let words):
        let around = changes[max(0, index - 1)...min(changes.count - 1, index + 1)]
        guard around.contains(where: \.isChange) else {
          skipped += 1
          continue
        }
        if skipped > 0 { add(["  …"], Line.about) }
        add(["  " + words], Line.about)
      }
      skipped = 0
    }
  }
}
