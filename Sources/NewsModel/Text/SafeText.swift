/// Text from outside on its way to standard output and to exports: it is shown, and never acts.
///
/// The one place for this outside the canvas. The canvas has its own (`HarmlessText` in `TextUI`): cells can show an
/// escape as `␛` and keep what follows it, while a line that somebody pipes on had better lose the whole sequence. Both drop
/// the same unseen characters; a test holds them against each other.
/// Linear in the text's length.
public enum SafeText {
  /// The text without anything that a terminal would obey or that the eye could not see.
  ///
  /// - Whole escape sequences (CSI, OSC, DCS and their kin, in 7 or 8 bits) are dropped. One that never ends on its line
  ///   loses only its head, which is shown as `␛`: words behind it are kept.
  /// - Other C0 controls and DEL become their pictures (`␇`); C1 controls are dropped.
  /// - Bidirectional overrides, isolates and marks, zero-width and other invisible characters (tags, variation selectors,
  ///   fillers) are dropped.
  ///   Joiners stay inside scripts and emoji that need them.
  /// - CR LF, CR, NEL and the Unicode separators are line breaks.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - keepingLineBreaks: Whether line breaks and tabs stay; otherwise each becomes a space.
  /// - Returns: Text that is safe to print.
  public static func visible(_ text: String, keepingLineBreaks: Bool = true) -> String {
    if isPlain(text, keepingLineBreaks: keepingLineBreaks) { return text }
    var filter = VisibleFilter(text, keepingLineBreaks: keepingLineBreaks)
    return filter.run()
  }

  /// A text cell for a spreadsheet: visible, and never taken for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@` (plain or full-width), a tab or a carriage return gets a leading apostrophe
  /// (OWASP, "CSV Injection"). Cells of numbers must not come through here: `-8.0` is text to this function.
  public static func cell(_ text: String, keepingLineBreaks: Bool = true) -> String {
    let shown = visible(text, keepingLineBreaks: keepingLineBreaks)
    // The raw text is asked too: a tab or return in front may have become something harmless that a reader turns back.
    let starters = [shown.unicodeScalars.first, text.unicodeScalars.first].compactMap(\.self)
    return starters.contains(where: formulaStarters.contains) ? "'" + shown : shown
  }

  private static let formulaStarters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Whether the text is printable ASCII, and so its own visible form.
  private static func isPlain(_ text: String, keepingLineBreaks: Bool) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) || (keepingLineBreaks && (byte == 0x0A || byte == 0x09))
    }
  }
}

/// One pass over the scalars of a text.
private struct VisibleFilter {
  private let scalars: String.UnicodeScalarView
  private let keepingLineBreaks: Bool
  private var index: String.UnicodeScalarView.Index
  private var result: [UInt8] = []
  /// The last scalar that was kept, to judge joiners by.
  private var previous: Unicode.Scalar = " "
  /// Up to here no string sequence ends: looked for once, so that many open heads stay linear.
  private var openUntil: String.UnicodeScalarView.Index?

  init(_ text: String, keepingLineBreaks: Bool) {
    scalars = text.unicodeScalars
    self.keepingLineBreaks = keepingLineBreaks
    index = text.unicodeScalars.startIndex
  }

  mutating func run() -> String {
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar.value {
      case 0x20..<0x7F: keep(scalar)
      case 0x09: keep(keepingLineBreaks ? scalar : " ")
      case 0x0D:
        if index < scalars.endIndex, scalars[index] == "\n" { continue }
        keep(keepingLineBreaks ? "\n" : " ")
      case 0x0A, 0x85, 0x2028, 0x2029: keep(keepingLineBreaks ? "\n" : " ")
      case 0x1B: escape()
      case 0x9B: controlSequence(head: nil)
      case 0x90, 0x98, 0x9D...0x9F: stringSequence(head: nil)
      case 0x00..<0x20: keep(picture(of: scalar.value))
      case 0x7F: keep("\u{2421}")
      case 0x80..<0xA0: break
      default: keepVisible(scalar)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      result.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      result.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    }
    previous = scalar
  }

  private func picture(of control: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + control) ?? "\u{FFFD}"
  }

  private mutating func keepVisible(_ scalar: Unicode.Scalar) {
    if scalar.properties.isNoncharacterCodePoint { return keep("\u{FFFD}") }
    guard isUnseen(scalar) else { return keep(scalar) }
    switch scalar.value {
    case 0x200C, 0x200D:
      if previous.value >= 0x0600 { keep(scalar) }
    // Mongolian letters take their form from what stands behind them.
    case 0x180B...0x180F:
      if (0x1800...0x18AF).contains(previous.value) { keep(scalar) }
    case 0x2800: keep(" ")
    // Arabic and Syriac number and verse signs are format characters that are seen.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2: keep(scalar)
    default: break
    }
  }

  /// Format characters, and letters and marks that show nothing of themselves: tags, variation selectors, Hangul's
  /// fillers (Unicode's `Default_Ignorable_Code_Point`), Braille's blank.
  private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xAD
      && (scalar.properties.generalCategory == .format
        || scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800)
  }

  /// An escape was read: drops the sequence behind it (ECMA-48), or shows the escape.
  private mutating func escape() {
    guard index < scalars.endIndex else { return keep(picture(of: 0x1B)) }
    let kind = scalars[index]
    switch kind {
    case "[":
      index = scalars.index(after: index)
      controlSequence(head: picture(of: 0x1B))
    case "]", "P", "X", "^", "_":
      index = scalars.index(after: index)
      stringSequence(head: picture(of: 0x1B))
    default:
      var end = index
      while end < scalars.endIndex, (0x20..<0x30).contains(scalars[end].value) {
        end = scalars.index(after: end)
      }
      guard end < scalars.endIndex, (0x30..<0x7F).contains(scalars[end].value) else {
        return keep(picture(of: 0x1B))
      }
      index = scalars.index(after: end)
    }
  }

  /// Behind CSI: parameters, intermediates and the final letter are dropped.
  private mutating func controlSequence(head: Unicode.Scalar?) {
    var end = index
    while end < scalars.endIndex, (0x20..<0x40).contains(scalars[end].value) {
      end = scalars.index(after: end)
    }
    guard end < scalars.endIndex, (0x40..<0x7F).contains(scalars[end].value) else {
      if let head { keep(head) }
      index = end
      return
    }
    index = scalars.index(after: end)
  }

  /// Behind OSC, DCS, SOS, PM or APC: dropped up to its terminator on the same line.
  private mutating func stringSequence(head: Unicode.Scalar?) {
    if let openUntil, index < openUntil {
      if let head { keep(head) }
      return
    }
    var end = index
    while end < scalars.endIndex {
      let scalar = scalars[end]
      let next = scalars.index(after: end)
      if scalar.value == 0x07 || scalar.value == 0x9C {
        index = next
        return
      }
      if scalar.value == 0x1B, next < scalars.endIndex, scalars[next] == "\\" {
        index = scalars.index(after: next)
        return
      }
      if scalar == "\n" || scalar == "\r" { break }
      end = next
    }
    openUntil = end
    if let head { keep(head) }
  }
}
