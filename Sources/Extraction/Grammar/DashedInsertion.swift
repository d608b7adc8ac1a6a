/// Insertions between two dashes: "64 civilians — nearly half of them children — were killed", "Two soldiers — Ali Omar, 29, and
/// Hassan Ali, a father of two — were killed".
struct DashedInsertion {
  let units: [Unit]

  /// The items with commas for dashes where what stands between them parts a phrase from its verb.
  func opened(_ items: [Item]) -> [Item] {
    var items = named(items)
    for first in items.indices.dropFirst() where isDash(items[first]) {
      guard items[first - 1].phrase != nil,
        let second = items.indices[(first + 1)...].prefix(12).first(where: { isStop(items[$0]) }),
        isDash(items[second]), second + 1 < items.count, items[second + 1].verb?.isFinite == true,
        !items[first + 1..<second].contains(where: { $0.verb?.isFinite == true })
      else { continue }
      items[first] = .comma(items[first].units.lowerBound)
      items[second] = .comma(items[second].units.lowerBound)
    }
    return items
  }

  /// The items with the names of those whom a number counts put aside.
  private func named(_ items: [Item]) -> [Item] {
    for first in items.indices.dropFirst().dropLast(2) where isDash(items[first]) {
      guard let counted = items[first - 1].phrase, counted.form == .counted, counted.isPerson,
        let name = items[first + 1].phrase, name.form == .name || name.isTitled,
        let second = items.indices[(first + 2)...].prefix(36).first(where: { isDash(items[$0]) }),
        second + 1 < items.count, let verb = items[second + 1].verb,
        verb.isFinite || verb.measure != nil,
        !items[first + 1..<second].contains(where: { $0.verb?.measure != nil })
      else { continue }
      let aside = items[first].units.lowerBound..<items[second].units.upperBound
      return items[..<first] + [.aside(aside)] + named(Array(items[(second + 1)...]))
    }
    return items
  }

  private func isStop(_ item: Item) -> Bool {
    if case .stop = item { return true }
    return false
  }

  private func isDash(_ item: Item) -> Bool {
    guard case .stop(let unit) = item else { return false }
    return CharacterClass.dashes.contains(units[unit].word)
  }
}
