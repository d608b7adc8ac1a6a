import NewsModel
import TextUI

/// The line of `/`: words that the list is searched for while they are typed.
struct SearchState: Equatable, Sendable {
  /// The list as it was, for Esc.
  let before: IncidentsState
  var line: LineEditor

  init(before: IncidentsState) {
    self.before = before
    line = LineEditor(before.query.filter.searchedWords)
  }

  /// The filter with these words instead of the old ones.
  var filter: Filter {
    let typed = line.text.split(separator: " ").joined(separator: " ")
    let rest = before.query.filter.withoutWords
    guard typed.contains(where: { $0.isLetter || $0.isNumber }) else { return rest }
    if let parsed = try? FilterParser.parse(typed), parsed.terms.allSatisfy(\.isWords) {
      return Filter(terms: rest.terms + parsed.terms)
    }
    let words = String(typed.map { $0.isLetter || $0.isNumber ? $0 : " " })
    return Filter(terms: rest.terms + [.words(words, isPhrase: false)])
  }
}

extension Filter {
  /// True for plain words, excluded ones too.
  fileprivate var isWords: Bool {
    switch self {
    case .term(_, .words): true
    case .not(let inner): inner.isWords
    case .all, .and, .or, .term: false
    }
  }
}

/// The line of `/` in the reader.
struct FindState: Equatable, Sendable {
  var line = LineEditor()
}
