/// Brackets around a number that stands for itself: "rose to (31) people, while (103) others were injured". Grammar reads a
/// sentence as if they were not there; "fifteen (15) people" keeps them.
enum BracketedNumbers {
  static func removed(from units: [Unit]) -> [Unit] {
    guard units.contains(where: { $0.isMark("(") }) else { return units }
    var removed: Set<Int> = []
    for index in units.indices.dropLast(3) {
      guard index > 0, units[index].isMark("("), units[index + 1].isDigits,
        units[index + 2].isMark(")"), units[index + 3].kind == .word,
        // "Salman Omar (43) was killed": his age.
        !units[index - 1].isCapitalised || units[index - 1].is(.preposition),
        !units[index - 1].isDigits, !units[index - 1].is([.number, .multiplier]),
        !units[index - 1].is([.person, .countNoun])
      else { continue }
      removed.formUnion([index, index + 2])
    }
    return removed.isEmpty
      ? units : units.indices.filter { !removed.contains($0) }.map { units[$0] }
  }
}
