/// Insertions between two dashes: "64 civilians — nearly half of them children — were killed".
struct DashedInsertion {
  let units: [Unit]

  /// The items with commas for dashes where what stands between them parts a phrase from its verb.
  func opened(_ items: [Item]) -> [Item] {
    var items = items
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

  private func isStop(_ item: Item) -> Bool {
    if case .stop = item { return true }
    return false
  }

  private func isDash(_ item: Item) -> Bool {
    guard case .stop(let unit) = item else { return false }
    return CharacterClass.dashes.contains(units[unit].word)
  }
}
