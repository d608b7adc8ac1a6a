import Testing
import TextUI

/// A stroke on an axis from 0 to 20 at two figures a column.
private func stroke(_ low: Double?, _ high: Double?, mark: Double? = nil) -> String {
  let axis = ChartAxis(from: 0, to: 20, width: 11)
  var canvas = Canvas(Size(width: 11, height: 1))
  canvas.draw(RangeStroke(low: low, high: high, mark: mark), on: axis, x: 0, y: 0)
  return canvas.text[0]
}

private func axis(_ low: Double, _ high: Double, _ width: Int) -> String {
  var canvas = Canvas(Size(width: width, height: 1))
  canvas.drawLabels(of: ChartAxis(from: low, to: high, width: width), x: 0, y: 0)
  return canvas.text.first ?? ""
}

@Suite struct RangeStrokeTests {
  @Test func drawsClosedAndOpenRanges() {
    #expect(stroke(4, 12, mark: 8) == "  ┣━◆━┫    ")
    #expect(stroke(4, 12) == "  ┣━━━┫    ")
    #expect(stroke(4, nil) == "  ┣━━━━━━━▶")
    #expect(stroke(nil, 12) == "◀━━━━━┫    ")
    #expect(stroke(nil, nil, mark: 4) == "           ")
  }

  @Test func drawsSingleFiguresAndShortRanges() {
    #expect(stroke(8, 8) == "    ◆      ")
    #expect(stroke(0, 0) == "◆          ")
    #expect(stroke(8, 8.5) == "    ┃      ")
    #expect(stroke(20, nil) == "          ▶")
    #expect(stroke(nil, 0) == "◀          ")
    #expect(stroke(2, 4) == " ┣┫        ")
  }

  @Test func leavesOutAMarkThatIsNotOnIt() {
    #expect(stroke(4, 8, mark: 18) == "  ┣━┫      ")
  }

  @Test func drawsABandToHalfAColumn() {
    let axis = ChartAxis(from: 0, to: 20, width: 11)
    func band(_ low: Double, _ high: Double) -> String {
      let (start, glyphs) = RangeStroke(low: low, high: high).band(on: axis)
      return String(repeating: "·", count: start) + String(glyphs)
    }
    #expect(band(4, 9) == "··━━━")
    #expect(band(5, 8) == "··╺━╸")
    #expect(band(4, 4) == "··╸")
  }
}

@Suite struct ChartAxisTests {
  @Test func choosesRoundTicks() {
    #expect(ChartAxis(from: 0, to: 112, width: 60).ticks == [0, 20, 40, 60, 80, 100, 120])
    #expect(ChartAxis(from: 47, to: 131, width: 20).ticks == [0, 50, 100, 150])
    #expect(ChartAxis(from: 3, to: 3, width: 20).ticks == [3, 4])
    #expect(ChartAxis(from: 0, to: 800_000, width: 30).ticks == [0, 500_000, 1_000_000])
  }

  @Test func writesLabelsThatDoNotTouch() {
    #expect(axis(0, 40, 21) == "0         20       40")
    #expect(axis(0, 3000, 17) == "0           5,000")
    #expect(axis(0, 9, 1) == "0")
    #expect(axis(0, 9, 0) == "")
  }

  @Test func survivesFiguresThatAreNoFigures() {
    let axis = ChartAxis(from: .nan, to: .infinity, width: 10)
    #expect(axis.column(5) <= 9)
    #expect(ChartAxis(from: 0, to: 1e300, width: 10).ticks.count <= 11)
    #expect(ChartAxis(from: 0, to: 10, width: 0).column(5) == 0)
  }
}

@Suite struct BarStrokeTests {
  @Test(arguments: [
    (0.0, ""), (0.01, "▏"), (1, "▊"), (4, "███"), (3, "██▎"), (8, "██████"), (99, "██████"),
  ])
  func drawsEighthsOfAColumn(value: Double, bar: String) {
    #expect(BarStroke.horizontal(value, of: 8, width: 6) == bar)
  }

  @Test func standsUpright() {
    #expect(BarStroke.vertical(12, of: 16, height: 2) == ["█", "▄"])
    #expect(BarStroke.vertical(0, of: 16, height: 2) == [" ", " "])
    #expect(BarStroke.vertical(1, of: 0, height: 0) == [])
  }
}
