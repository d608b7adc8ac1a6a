/// What the user pressed, freed of the terminal's encoding.
public enum Key: Hashable, Sendable {
  /// A printable character as typed, capitals and all.
  case character(Character)
  /// Control with a lower-case letter.
  case control(Character)
  /// Escape or Meta with a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)
  /// Text pasted in one go (bracketed paste), as it came.
  case paste(String)
  /// No key, but it comes the same way.
  case mouse(MouseEvent)
}
