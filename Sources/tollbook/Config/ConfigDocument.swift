import Browser
import NewsModel

/// The config file with everything as it is without one, and what each line takes.
enum ConfigDocument {
  static let text = """
    # tollbook's config: $XDG_CONFIG_HOME/tollbook/config, else ~/.config/tollbook/config.
    # Every line here says what holds without it. tollbook config checks the file.

    # Colours: auto (light where the terminal says that its ground is light, mono with NO_COLOR),
    # \(ThemeChoice.allCases.map(\.rawValue).joined(separator: ", ")).
    theme = auto

    # The list's columns, from left to right: \(BrowserSettings.columnNames.joined(separator: ", ")).
    # A narrow screen leaves some of them out; # in the browser chooses them there.
    columns = \(BrowserSettings.columnNames.joined(separator: ", "))

    # The order that the browser begins with, up or down:
    # \(SortKey.allCases.map(\.rawValue).joined(separator: ", ")).
    order = date down

    # The filter that it begins with, where the last session left none (tollbook help filters).
    filter =

    # The mouse: its wheel, clicks on rows, heads and hints, the divider between list and pane. The terminal's own
    # selection then needs Shift.
    mouse = no

    # Links that the terminal opens (OSC 8): auto (where it is known to take them), yes, no.
    links = auto

    # In what distances are written: km, mi.
    units = km

    # How long Esc alone waits for the rest of a key's sequence, in milliseconds; slow lines need more.
    esc-patience = 50

    # Code without seeing what others have decided, as with tollbook browse --blind.
    blind = no

    # Who decides, as the journal names it; $TOLLBOOK_AUTHOR goes before it. Empty: the system's name.
    author =

    # Keys: key.SCREEN.COMMAND = KEYS, in the place of all keys that the command had; blanks between several.
    # Letters stand for themselves, <C-x>, <A-x>, <F5>, <Enter>, <Space>, <Tab>, <Up>, <PgDn> for others.
    # A key that means something else there is told, with its line. tollbook config --keys names them all.
    # key.incidents.mark = m <Space>

    """

  /// Every command with its keys, as lines of the file.
  static var keys: String {
    BrowserSettings.keyLines.map { "\($0)\n" }.joined()
  }
}
