import Imports
import Testing
import TextUI

@testable import tollbook

/// The bar of an import says what it can in the columns that there are, and is never wrapped.
@Suite struct ImportBarTests {
  private static let progress = DatasetProgress(
    name: "/data/ged251.csv", rows: 158_208, consumed: 41_000, size: 100_000)

  @Test func `A wide terminal shows everything, a narrow one what matters most`() {
    #expect(
      ImportBar.words(Self.progress, seconds: 6.5, columns: 100)
        == "ged251.csv  ━━━━━━━━━───────────────  41 %  158,208 rows  24,339/s  10 s left")
    #expect(
      ImportBar.words(Self.progress, seconds: 6.5, columns: 60)
        == "ged251.csv  ━━━━────────  41 %  24,339/s  10 s left")
    #expect(
      ImportBar.words(Self.progress, seconds: 6.5, columns: 40)
        == "━━━━────────  41 %  24,339/s  10 s left")
    #expect(ImportBar.words(Self.progress, seconds: 6.5, columns: 20) == "41 %  10 s left")
  }

  @Test(arguments: 0...120) func `It is shorter than the terminal`(_ columns: Int) {
    for size in [nil, 100_000] {
      var progress = Self.progress
      progress.name = "数据.csv"
      progress.size = size
      let words = ImportBar.words(progress, seconds: 90, columns: columns)
      #expect(words.isEmpty || GlyphWidth.columns(of: words) < columns)
    }
  }
}
