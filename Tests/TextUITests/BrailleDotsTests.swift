import TextUI
import Testing

struct BrailleDotsTests {
  private func rows(_ dots: BrailleDots) -> [String] {
    var canvas = Canvas(dots.size)
    canvas.draw(dots, x: 0, y: 0)
    return canvas.text
  }

  @Test func dotsStandWhereUnicodeHasThem() {
    var dots = BrailleDots(Size(width: 2, height: 1))
    for (x, y) in [(0, 0), (1, 3), (2, 1), (3, 2)] { dots.dot(x, y) }
    #expect(rows(dots) == ["⢁⠢"])
  }

  @Test func linesAreStraight() {
    var dots = BrailleDots(Size(width: 3, height: 1))
    dots.line(from: (0, 0), to: (5, 0))
    dots.line(from: (0, 3), to: (0, 1))
    #expect(rows(dots) == ["⡏⠉⠉"])
  }

  @Test(arguments: [(-1e9, -1e9, 1e9, 1e9), (0, -5, 0, 1e12), (-3, 2, 1e6, 2)])
  func longLinesAreCutOff(_ x: Double, _ y: Double, _ right: Double, _ bottom: Double) {
    var dots = BrailleDots(Size(width: 4, height: 4))
    dots.line(from: (x, y), to: (right, bottom))
    #expect(rows(dots).joined().contains { $0 != " " })
  }

  @Test func whatLiesOutsideIsNotDrawn() {
    var dots = BrailleDots(Size(width: 2, height: 2))
    dots.line(from: (-5, -5), to: (-1, 20))
    dots.line(from: (9, 0), to: (4.5, 30))
    dots.dot(-1, 0)
    dots.dot(0, 8)
    #expect(rows(dots) == ["  ", "  "])
    #expect(dots.glyph(5, 5) == nil)
    var none = BrailleDots(Size(width: 0, height: 0))
    none.line(from: (0, 0), to: (5, 5))
    #expect(none.glyph(0, 0) == nil)
  }
}
