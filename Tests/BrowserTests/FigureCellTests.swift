import NewsModel
import TextUI
import Testing

@testable import Browser

/// Figures in narrow places: unknown is never zero, and disagreement shows without colour.
@Suite struct FigureCellTests {
  private func cell(_ bounds: Bounds..., width: Int = 20) -> String {
    let cell = KilledCell(Envelope(of: bounds), width: width)
    return [cell.low, cell.stroke, cell.high].compactMap(\.self).joined(separator: " ")
  }

  @Test func unknownIsNeverZero() {
    #expect(cell(.unknown) == "— ")
    #expect(cell(Bounds(0)) == "0 ")
  }

  @Test func oneFigureStandsAlone() {
    #expect(cell(Bounds(12), Bounds(12)) == "12 ")
    #expect(cell(Bounds(low: 500, high: nil)) == "500 +")
    #expect(cell(Bounds(low: nil, high: 50)) == "≤50 ")
  }

  @Test func noFigureIsCut() {
    #expect(cell(Bounds(11_000), Bounds(12_500), width: 15) == "11,000 – 12,500")
    #expect(cell(Bounds(1_200_000), Bounds(2_500_000), width: 17) == "1,200,000 – …")
    #expect(cell(Bounds(22), Bounds(low: 1_080, high: nil), width: 9) == "22 – 1,080+")
    #expect(cell(Bounds(2), Bounds(low: 197, high: nil), width: 9) == "2 – 197+")
    let envelope = Envelope(of: [Bounds(1_200), Bounds(1_500)])
    #expect(FigureText.short(envelope, width: 11) == "1,200–1,500")
    #expect(FigureText.short(envelope, width: 8) == "1,200–…")
  }

  @Test func theWiderTheFiguresLieApartTheLongerTheStroke() {
    #expect(cell(Bounds(100), Bounds(103)) == "100 ┣◆┫ 103")
    #expect(cell(Bounds(70), Bounds(77), Bounds(100)) == "70 ┣◆━━┫ 100")
    #expect(cell(Bounds(10), Bounds(90)) == "10 ┣━━━◆━━┫ 90")
  }

  @Test func openEndsHaveArrows() {
    #expect(cell(Bounds(35), Bounds(low: 100, high: nil)).hasSuffix("▶ 100+"))
    #expect(cell(Bounds(low: nil, high: 50), Bounds(500)).hasPrefix("≤50 ◀"))
  }

  @Test func figuresWithoutAPlaceInTheTextAreListedBelowIt() {
    var report = Report(key: "r", title: "T", text: "Nothing is said of numbers.")
    report.claims = [Claim(measure: .killed, bounds: Bounds(7), rule: "dataset")]
    let page = ReaderPage(report, width: 40)
    #expect(page.figures.map(\.range) == [nil])
    #expect(page.lines.last == .unplaced(number: 1, "killed: 7"))
  }

  @Test func figuresAreNumberedByTheirPlaceInTheText() {
    let report = SampleDossiers.bamako.reports[3]
    let page = ReaderPage(report, width: 72)
    #expect(page.figures.map(\.claim) == [0, 1, 2, 3, 4, 5])
    #expect(page.figures.map(\.line) == page.figures.map(\.line).sorted())
  }

  @Test func aPartIsIndentedBelowItsWholeAndNeverSetAgainstIt() {
    let chart = CompareChart(Comparison(of: SampleDossiers.bamako))
    let killed = chart.comparison.sections[0]
    #expect(killed.envelope?.low == 70)
    #expect(killed.envelope?.high == 100)
    let parts = chart.lines.filter { if case .claim(_, true, _) = $0 { true } else { false } }
    #expect(parts.count == 2)
  }
}
