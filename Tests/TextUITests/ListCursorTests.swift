import Testing
import TextUI

/// Expects cursor, first row in view, and the row behind the last in view after some moves.
private func expect(
  _ count: Int?, _ height: Int, _ expected: [Int], at location: SourceLocation = #_sourceLocation,
  _ moves: (inout ListCursor) -> Void
) {
  var cursor = ListCursor(count: count, height: height)
  moves(&cursor)
  let visible = cursor.visible
  #expect(
    [cursor.index, visible.lowerBound, visible.upperBound] == expected, sourceLocation: location)
}

@Suite struct ListCursorTests {
  @Test func keepsContextAroundTheCursor() {
    expect(100, 10, [7, 0, 10]) { $0.move(by: 7) }
    expect(100, 10, [8, 1, 11]) { $0.move(by: 8) }
    expect(100, 10, [45, 43, 53]) {
      $0.move(by: 50); $0.move(by: -5)
    }
    expect(100, 1, [8, 8, 9]) { $0.move(by: 8) }
    expect(100, 2, [8, 7, 9]) { $0.move(by: 8) }
  }

  @Test func stopsAtTheEnds() {
    expect(100, 10, [0, 0, 10]) { $0.move(by: -1) }
    expect(100, 10, [99, 90, 100]) {
      $0.move(by: .max); $0.move(by: .max)
    }
    expect(100, 10, [0, 0, 10]) { $0.move(by: .min) }
    expect(3, 10, [2, 0, 3]) { $0.end() }
    expect(0, 10, [0, 0, 0]) { $0.move(by: 3) }
    expect(0, 0, [0, 0, 0]) { $0.page(by: 1) }
  }

  @Test func pagesWithOneRowOfOverlap() {
    expect(100, 10, [9, 7, 17]) { $0.page(by: 1) }
    expect(100, 10, [14, 9, 19]) {
      $0.move(by: 5); $0.page(by: 1)
    }
    expect(100, 10, [21, 14, 24]) {
      $0.move(by: 30); $0.page(by: -1)
    }
    expect(100, 10, [99, 90, 100]) {
      $0.end(); $0.page(by: 1)
    }
    expect(100, 10, [0, 0, 10]) {
      $0.home(); $0.page(by: -1)
    }
  }

  @Test func worksWhileTheLengthIsUnknown() {
    expect(nil, 10, [1000, 993, 1003]) { $0.move(by: 1000) }
    var unknown = ListCursor(height: 10)
    let known = unknown.end()
    #expect(!known)
    unknown.move(by: 1000)
    unknown.setCount(20)
    #expect([unknown.index, unknown.top] == [19, 10])
  }

  @Test func staysOnItsRowWhenRowsComeBefore() {
    expect(100, 10, [55, 50, 60]) {
      $0.move(by: 5); $0.shift(by: 50)
    }
    expect(100, 10, [5, 0, 10]) {
      $0.move(by: 55); $0.shift(by: -50)
    }
    expect(100, 10, [0, 0, 10]) {
      $0.move(by: 5); $0.shift(by: -50)
    }
  }

  @Test func keepsTheCursorInViewWhenTheScreenShrinks() {
    expect(100, 10, [9, 8, 11]) {
      $0.move(by: 9); $0.setHeight(3)
    }
    expect(100, 10, [99, 80, 100]) {
      $0.end(); $0.setHeight(20)
    }
    expect(100, 10, [9, 9, 9]) {
      $0.move(by: 9); $0.setHeight(0)
    }
  }
}
