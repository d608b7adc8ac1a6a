import TextUI

/// A line in which a path is typed, with what it could be completed to.
struct PathLine: Equatable, Sendable {
  var line: LineEditor
  /// Paths that begin as this text does; nil until they are known.
  private(set) var known: (text: String, paths: [String])?

  init(_ text: String = "") { line = LineEditor(text) }

  static func == (left: PathLine, right: PathLine) -> Bool {
    left.line == right.line && left.known?.text == right.known?.text
      && left.known?.paths == right.known?.paths
  }

  var text: String { line.text }

  /// The question for its completions, where that was not answered yet.
  var lacks: [Question] {
    text.isEmpty || known?.text == text ? [] : [.paths(text)]
  }

  mutating func receive(_ paths: [String], for text: String) {
    if text == line.text { known = (text, paths) }
  }

  mutating func handle(_ key: Key) -> Bool { line.handle(key) }

  /// What is missing of the first path that begins so, shown behind the cursor; empty where there is none.
  var rest: String {
    guard let known, known.text == text, line.cursor == text.count,
      let path = known.paths.first(where: { $0.hasPrefix(text) && $0.count > text.count })
    else { return "" }
    return String(path.dropFirst(text.count))
  }

  /// Puts in what all paths that begin so have in common, at least as far as `rest` where there is one path only.
  ///
  /// - Returns: false where nothing is to be completed.
  mutating func complete() -> Bool {
    guard let known, known.text == text, line.cursor == text.count else { return false }
    let paths = known.paths.filter { $0.hasPrefix(text) && $0.count > text.count }
    guard var common = paths.first else { return false }
    for path in paths { common = String(zip(common, path).prefix { $0 == $1 }.map(\.0)) }
    line.replace(with: common.count > text.count ? common : paths[0])
    return true
  }
}

extension Canvas {
  /// Draws a path that is being typed, with the rest of the first completion in a paler colour.
  mutating func draw(_ path: PathLine, x: Int, y: Int, width: Int, style: Style) {
    draw(path.line, x: x, y: y, width: width, style: style)
    let rest = path.rest
    guard !rest.isEmpty, let cursor, cursor.y == y else { return }
    put(rest, x: cursor.x, y: y, style: Theme.muted, maxWidth: x + width - cursor.x)
  }
}
