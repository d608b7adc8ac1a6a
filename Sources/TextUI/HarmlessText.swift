/// One glyph of a text as it may be shown.
public struct Glyph: Hashable, Sendable {
  /// A printable glyph with at most four marks on it.
  public var character: Character
  /// 1 or 2 columns.
  public var width: Int
  /// The Unicode scalars of the source that it stands for, dropped ones after it included.
  public var scalars: Range<Int>
}

/// A text made fit for a terminal, glyph by glyph: the one place that outside text passes on its
/// way to the canvas.
///
/// Controls become control pictures of one column, so an escape sequence is seen and does
/// nothing. Bidirectional controls, joiners and other format characters are dropped; unassigned
/// and private scalars become `�`. A glyph is one spacing scalar with the marks that follow it,
/// which is how terminals count columns: sequences that only some terminals join (flags,
/// families, skin tones) are taken apart or simplified.
public struct HarmlessText: Sequence, Sendable {
  let text: String

  public init(_ text: String) { self.text = text }

  public func makeIterator() -> Iterator { Iterator(text.unicodeScalars) }

  /// Whether a text is printable ASCII from end to end, one column a byte.
  static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
  }

  public struct Iterator: IteratorProtocol {
    private var source: String.UnicodeScalarView.Iterator
    private var ahead: Unicode.Scalar?
    private var offset = 0

    init(_ scalars: String.UnicodeScalarView) {
      source = scalars.makeIterator()
      ahead = source.next()
    }

    public mutating func next() -> Glyph? {
      let start = offset
      while let scalar = nextScalar() {
        switch Treatment(of: scalar) {
        case .dropped: continue
        case .mark: return glyph("\u{25CC}", first: scalar, width: 1, from: start)
        case .shown(let shown, let width):
          return glyph(shown, first: nil, width: width, from: start)
        }
      }
      return nil
    }

    private mutating func nextScalar() -> Unicode.Scalar? {
      guard let scalar = ahead else { return nil }
      ahead = source.next()
      offset += 1
      return scalar
    }

    /// Collects the marks that stand on a base, and swallows what is dropped after it.
    private mutating func glyph(
      _ base: Unicode.Scalar, first: Unicode.Scalar?, width: Int, from start: Int
    ) -> Glyph {
      if first == nil,
        ahead.map({ 0x20 <= $0.value && $0.value < 0x300 && $0.value != 0xAD }) ?? true
      {
        return Glyph(character: Character(base), width: width, scalars: start..<offset)
      }
      var marks: [Unicode.Scalar] = first.map { [$0] } ?? []
      loop: while let scalar = ahead {
        switch Treatment(of: scalar) {
        case .shown: break loop
        case .dropped: break
        case .mark: if marks.count < Self.mostMarks { marks.append(scalar) }
        }
        _ = nextScalar()
      }
      return Glyph(
        character: Self.character(base, marks), width: width, scalars: start..<offset)
    }

    /// ncurses keeps five scalars in a cell.
    private static let mostMarks = 4

    private static func character(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> Character {
      guard !marks.isEmpty else { return Character(base) }
      var joined = String.UnicodeScalarView()
      joined.append(base)
      joined.append(contentsOf: marks)
      let text = String(joined)
      return text.count == 1 ? text.first ?? Character(base) : Character(base)
    }
  }

  /// What becomes of a scalar on its way to the screen.
  enum Treatment {
    case shown(Unicode.Scalar, width: Int)
    case mark
    case dropped
  }
}

extension HarmlessText.Treatment {
  init(of scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: self = .shown(scalar, width: 1)
    case 0..<0x20: self = .shown(Self.picture(value), width: 1)
    case 0x7F: self = .shown("\u{2421}", width: 1)
    case 0x85, 0x2028, 0x2029: self = .shown("\u{2424}", width: 1)
    case 0x9B: self = .shown("\u{241B}", width: 1)
    case 0x80..<0xA0: self = .shown("\u{FFFD}", width: 1)
    // Variation selectors ask for widths that terminals do not agree on; skin tones likewise.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF: self = .dropped
    // A flag is shown as its two letters.
    case 0x1F1E6...0x1F1FF: self = .shown(Self.letter(value), width: 1)
    default: self.init(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    // Letters and marks that show nothing of themselves: tags, selectors, Hangul's fillers.
    if scalar.properties.isDefaultIgnorableCodePoint {
      self = .dropped
      return
    }
    if GlyphWidth.isMark(scalar) {
      self = .mark
      return
    }
    switch scalar.properties.generalCategory {
    case .format: self = .dropped
    case .unassigned, .privateUse, .surrogate, .control: self = .shown("\u{FFFD}", width: 1)
    default: self = .shown(scalar, width: GlyphWidth.columns(of: scalar))
    }
  }

  private static func picture(_ control: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control) ?? "\u{FFFD}"
  }

  private static func letter(_ indicator: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(indicator - 0x1F1E6 + 0x41) ?? "\u{FFFD}"
  }
}
