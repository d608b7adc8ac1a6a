/// A sentence of a text that was changed.
public enum TextChange: Hashable, Sendable {
  case same(String)
  case gone(String)
  case new(String)

  /// More sentences are not compared: the texts stand one behind the other then.
  private static let most = 3_000

  /// The sentences of two texts, in the order of the later one; what is gone stands before what came for it.
  ///
  /// - Parameters:
  ///   - earlier: the text as it was.
  ///   - later: as it is.
  /// - Returns: all sentences of both, the common ones once.
  public static func between(_ earlier: String, _ later: String) -> [TextChange] {
    let (old, new) = (sentences(of: earlier), sentences(of: later))
    guard old.count + new.count <= most else {
      return old.map(TextChange.gone) + new.map(TextChange.new)
    }
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [TextChange] = []
    var place = 0
    for (index, sentence) in new.enumerated() {
      while removed.contains(place) {
        changes.append(.gone(old[place]))
        place += 1
      }
      if inserted.contains(index) {
        changes.append(.new(sentence))
      } else {
        changes.append(.same(sentence))
        place += 1
      }
    }
    return changes + old[min(place, old.count)...].map(TextChange.gone)
  }

  /// Whether anything is gone or new.
  public var isChange: Bool { if case .same = self { false } else { true } }

  /// The sentences of a text, line by line, blanks at their ends left out.
  static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var sentence = ""
      var mayEnd = false
      for character in line {
        if mayEnd, character.isWhitespace {
          sentences.append(sentence)
          (sentence, mayEnd) = ("", false)
          continue
        }
        sentence.append(character)
        if ".!?…".contains(character) {
          mayEnd = true
        } else if !"\"”’»)]".contains(character) {
          mayEnd = false
        }
      }
      sentences.append(sentence)
    }
    return sentences.map { String($0.drop { $0.isWhitespace }) }.filter { !$0.isEmpty }
  }
}
