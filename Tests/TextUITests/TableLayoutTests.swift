import Testing
import TextUI

private let columns = [
  TableColumn("DATE", minimum: 10, ideal: 10, rank: 3),
  TableColumn("PLACE", minimum: 6, ideal: 10, flex: 1, rank: 2),
  TableColumn("GROUP", minimum: 4, ideal: 8, rank: 1),
  TableColumn("KILLED", minimum: 6, ideal: 6, alignment: .right, rank: 4),
]

/// Titles and one row at a width.
private func table(_ width: Int) -> [String] {
  let layout = TableLayout(columns, width: width)
  var canvas = Canvas(Size(width: width, height: 2))
  canvas.putTitles(of: layout, x: 0, y: 0)
  for (column, value) in ["2024-09-17", "Tinzaouaten", "JNIM", "412"].enumerated() {
    canvas.put(value, in: column, of: layout, x: 0, y: 1)
  }
  return canvas.text
}

@Suite struct TableLayoutTests {
  @Test func givesTheRestToFlexibleColumns() {
    #expect(
      table(46) == [
        "DATE        PLACE             GROUP     KILLED",
        "2024-09-17  Tinzaouaten       JNIM         412",
      ])
  }

  @Test func shrinksLowRanksFirst() {
    #expect(
      table(36) == [
        "DATE        PLACE       GRO…  KILLED",
        "2024-09-17  Tinzaouat…  JNIM     412",
      ])
  }

  @Test func dropsLowRanksOnNarrowScreens() {
    #expect(table(30)[1] == "2024-09-17  Tinzaouat…     412")
    #expect(table(20)[1] == "2024-09-17     412  ")
    #expect(table(8)[1] == "   412  ")
    #expect(table(4)[1] == " 412")
    #expect(table(1)[1] == "…")
    #expect(table(0)[1] == "")
    #expect(TableLayout([], width: 9).slots == [])
  }
}
