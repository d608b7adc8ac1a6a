import NewsModel
import TextUI

/// A list of values with counts from which some are ticked; used for countries and groups.
struct PickerState: Equatable, Sendable {
  let field: FacetField
  /// The list as it was, for Esc.
  let before: IncidentsState
  var line = LineEditor()
  /// Every value under the current filter, most frequent first; nil while they are being counted.
  private(set) var counts: [FacetCount]?
  private var typeAhead = TypeAhead([])
  private(set) var choice: FacetChoice
  /// The choice that the filter made before, in the archive's names.
  private(set) var canonicalBefore: FacetChoice
  /// The rows on the screen: those that the typed text finds.
  private(set) var rows: [Row] = [.any]
  private(set) var cursor = ListCursor(count: 1)
  /// False until the user does something: opening a picker changes no filter.
  private var isTouched = false

  enum Row: Equatable, Sendable {
    /// No choice for this field.
    case any
    case value(FacetCount)
  }

  init(field: FacetField, before: IncidentsState) {
    self.field = field
    self.before = before
    choice = before.query.filter.choice(for: field)
    canonicalBefore = choice
  }

  /// Takes in the counts and puts the cursor on what is chosen already.
  mutating func receive(_ counts: [FacetCount]) {
    self.counts = counts
    typeAhead = TypeAhead(counts)
    adoptNames()
    narrow()
    guard line.isEmpty else { return }
    cursor.select(rows.firstIndex { isIncluded($0) || isExcluded($0) } ?? 0)
  }

  /// Lists again what the typed text finds, the best match first.
  mutating func narrow() {
    isTouched = isTouched || !line.isEmpty
    guard let counts else { return }
    rows =
      line.isEmpty
      ? [.any] + counts.map(Row.value)
      : typeAhead.best(for: line.text).map(Row.value)
    cursor.setCount(rows.count)
    cursor.home()
  }

  // MARK: Cursor

  var current: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  mutating func move(by step: Int) {
    isTouched = true
    cursor.move(by: step)
  }

  mutating func page(by pages: Int) {
    isTouched = true
    cursor.page(by: pages)
  }

  mutating func fit(height: Int) { cursor.setHeight(height) }

  // MARK: Choice

  mutating func tick() { turn(\.included, against: \.excluded) }

  mutating func exclude() { turn(\.excluded, against: \.included) }

  private mutating func turn(
    _ list: WritableKeyPath<FacetChoice, [String]>,
    against other: WritableKeyPath<FacetChoice, [String]>
  ) {
    guard case .value(let count) = current else { return }
    isTouched = true
    if choice[keyPath: list].contains(count.value) {
      choice[keyPath: list].removeAll { $0 == count.value }
    } else {
      choice[keyPath: other].removeAll { $0 == count.value }
      choice[keyPath: list].append(count.value)
    }
  }

  func isIncluded(_ row: Row) -> Bool {
    if case .value(let count) = row { choice.included.contains(count.value) } else { false }
  }

  func isExcluded(_ row: Row) -> Bool {
    if case .value(let count) = row { choice.excluded.contains(count.value) } else { false }
  }

  /// What Enter would apply now: nothing on “any”, the ticked values, else the one under the cursor.
  var outcome: FacetChoice {
    guard isTouched else { return choice }
    return switch current {
    case .any where counts != nil: FacetChoice()
    case .value(let count) where choice.isEmpty: FacetChoice(included: [count.value])
    default: choice
    }
  }

  /// A filter may say "Mali" or "gsim" where the archive counts "MLI" and "JNIM": both are the same choice.
  private mutating func adoptNames() {
    choice.included = choice.included.map(canonical)
    choice.excluded = choice.excluded.map(canonical)
    canonicalBefore = choice
  }

  private func canonical(_ value: String) -> String {
    typeAhead.value(named: value) ?? value
  }
}
