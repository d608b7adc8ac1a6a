import TextUI

/// The list of incidents, what stands over it, or a dialog over a screen: a value that knows its keys, its picture and
/// what it lacks.
///
/// A new one is a folder with its state and this conformance, and a line in `ScreenDirectory`.
protocol Screen: Equatable, Sendable {
  /// Where its keys are pressed; several for one that asks something in between.
  static var contexts: [Context] { get }
  /// The commands that no other screen has; those that many share stand in `CommandTable`.
  static var commands: [Command] { get }
  /// The screen that an action opens over the list of incidents; nil for other actions.
  static func opened(by action: Action) -> (any Screen)?

  /// Which of its contexts takes the next key.
  var context: Context { get }
  /// What its hint line says as it stands now, before help and back; empty for what the commands say.
  var hints: [(action: Action, word: String)] { get }
  /// Rows above the hint line that it takes from the list of incidents.
  var reservedRows: Int { get }
  /// Whether it asks for what it lacks while another screen stands over it.
  var asksFromBelow: Bool { get }

  /// Carries out what a key means; a changed screen is put back by `shell.screens.put` or as `shell.dialog`.
  func run(_ action: Action, in shell: inout BrowserState) -> [Effect]
  /// Takes a key without a command into its line.
  func type(_ key: Key, in shell: inout BrowserState)
  /// Carries out a click of the mouse somewhere on the screen.
  func click(_ position: Canvas.Position, in shell: inout BrowserState) -> [Effect]
  func draw(on canvas: inout Canvas, in shell: BrowserState)
  /// Fits lists and texts to the size of the shell.
  mutating func fit(in shell: BrowserState)

  /// What has to be asked before all of it can be drawn.
  func lacks(in shell: BrowserState) -> [Question]
  /// True while it waits for what it shows; keys are kept until then.
  func isOpening(in shell: BrowserState) -> Bool
  /// Takes in an answer, a failed one too; those to others' questions are none of its business.
  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState)
  /// Makes what it shows of dossiers anew, after one arrived or changed.
  mutating func refresh(in shell: BrowserState)
  /// Asks anew for what it shows, which somebody may have changed.
  mutating func forget()
  /// The incident that keys about one incident are about; nil for none.
  var incidentInHand: Int64? { get }
  /// The list as it was before a dialog began to filter it; nil for a screen that leaves it alone.
  var listBefore: IncidentsState? { get }
  /// What opens it again in the next session; nil where nothing does.
  func memory(in shell: BrowserState) -> ScreenMemory?
  /// The screen of the last session, with the incidents that it showed; nil where it cannot be opened.
  static func reopened(_ memory: ScreenMemory, _ incidents: [Int64]) -> (any Screen)?
  /// Whether it shows this incident by itself.
  func shows(incident: Int64) -> Bool
}

extension Screen {
  static var commands: [Command] { [] }
  static func opened(by action: Action) -> (any Screen)? { nil }

  var context: Context { Self.contexts[0] }
  var hints: [(action: Action, word: String)] { [] }
  var reservedRows: Int { 0 }
  var asksFromBelow: Bool { false }

  func type(_ key: Key, in shell: inout BrowserState) {}
  func click(_ position: Canvas.Position, in shell: inout BrowserState) -> [Effect] { [] }
  mutating func fit(in shell: BrowserState) {}
  func lacks(in shell: BrowserState) -> [Question] { [] }
  func isOpening(in shell: BrowserState) -> Bool { false }
  func receive(_ answer: Answer, to question: Question, in shell: inout BrowserState) {}
  mutating func refresh(in shell: BrowserState) {}
  mutating func forget() {}
  var incidentInHand: Int64? { nil }
  var listBefore: IncidentsState? { nil }
  func memory(in shell: BrowserState) -> ScreenMemory? { nil }
  static func reopened(_ memory: ScreenMemory, _ incidents: [Int64]) -> (any Screen)? { nil }
  func shows(incident: Int64) -> Bool { false }

  fileprivate func equals(_ other: any Screen) -> Bool { (other as? Self) == self }
}

/// Screens over each other, the one on the screen last.
struct ScreenStack: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, Sendable
{
  private var screens: [any Screen] = []

  init() {}

  /// A stack of one or none.
  init(_ screen: (any Screen)?) { screens = screen.map { [$0] } ?? [] }

  var startIndex: Int { screens.startIndex }
  var endIndex: Int { screens.endIndex }

  subscript(index: Int) -> any Screen {
    get { screens[index] }
    set { screens[index] = newValue }
  }

  mutating func replaceSubrange(
    _ range: Range<Int>, with elements: some Collection<any Screen>
  ) {
    screens.replaceSubrange(range, with: elements)
  }

  /// The screen below the uppermost one.
  var belowTop: (any Screen)? { count > 1 ? screens[count - 2] : nil }

  /// The uppermost screen of a kind.
  func topmost<Kind: Screen>(_ kind: Kind.Type) -> Kind? {
    screens.last { $0 is Kind } as? Kind
  }

  /// Shows another screen in the place of the uppermost one.
  mutating func replaceLast(with screen: some Screen) {
    removeLast()
    append(screen)
  }

  /// Puts a changed screen in the place of the uppermost one of its kind; without one, nothing happens.
  mutating func put(_ screen: some Screen) {
    guard let index = lastIndex(of: screen) else { return }
    screens[index] = screen
  }

  private func lastIndex<Kind: Screen>(of screen: Kind) -> Int? {
    screens.lastIndex { $0 is Kind }
  }
}

extension ScreenStack: Equatable {
  static func == (left: ScreenStack, right: ScreenStack) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
  }
}
