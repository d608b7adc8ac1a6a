/// One sentence for the status line, gone with the next key.
struct Message: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case done, failed }

  var text: String
  var kind: Kind

  static func done(_ text: String) -> Message { Message(text: text, kind: .done) }
  static func failed(_ text: String) -> Message { Message(text: text, kind: .failed) }
}
