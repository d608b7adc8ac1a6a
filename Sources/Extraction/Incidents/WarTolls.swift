/// Sets apart the tolls of whole wars that stand in an article without a word that says so: "MORE THAN 70,000 PEOPLE HAVE
/// DIED" below a dozen killed on Monday.
///
/// No incident kills as many and is told of in passing: a figure that only the body gives, and that is twenty times any
/// other, or five thousand and more, is no figure of the incident.
enum WarTolls {
  static func resolve(_ statements: inout [Statement]) {
    let lead = statements.prefix { $0.sentence < 2 }
    for index in statements.indices where statements[index].cue == nil {
      let statement = statements[index]
      guard statement.sentence > 1, statement.mention.measure == .killed,
        let count = statement.mention.bounds.lowestStated, count >= 500,
        !lead.contains(where: { isComparable($0, to: count) })
      else { continue }
      let others = statements.compactMap {
        $0.mention.measure == .killed && $0.cue == nil ? $0.mention.bounds.lowestStated : nil
      }
      let isFarAbove =
        others.contains { $0 > 0 && $0 * 20 <= count }
        && !others.contains { $0 < count && $0 * 20 > count }
      if isFarAbove || count >= 5000 { statements[index].cue = .background }
    }
  }

  private static func isComparable(_ statement: Statement, to count: Int) -> Bool {
    guard statement.mention.measure == .killed, let stated = statement.mention.bounds.highestStated
    else { return false }
    return stated * 10 >= count
  }
}
