internal import Foundation

/// Who decides, as the journal names it.
public enum Author {
  /// `$TOLLBOOK_AUTHOR`, else the name of the system's account, without what would break a line.
  public static var ofSystem: String {
    named(getenv("TOLLBOOK_AUTHOR").map { String(cString: $0) }) ?? named(NSUserName())
      ?? "somebody"
  }

  /// A name as the journal takes it, nil where nothing is left of it.
  public static func named(_ text: String?) -> String? {
    let name = (text ?? "").split { $0.isWhitespace || $0.isNewline || $0 == "@" }
      .joined(separator: " ")
    let kept = String(name.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.prefix(80))
    return kept.isEmpty ? nil : kept
  }
}
