/// What a mouse did over a cell of the screen.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The left button went down, went up, or was moved while down.
    case press, release, drag
    case wheelUp, wheelDown
  }

  public var kind: Kind
  /// Counted from 0 at the left and at the top.
  public var position: Canvas.Position

  public init(_ kind: Kind, at position: Canvas.Position) {
    self.kind = kind
    self.position = position
  }
}
