import NewsModel
import TextUI
import Testing

@testable import Browser

@Suite("Two datasets side by side")
struct DatasetsTests {
  @Test func standAsColumnsWithTheWidestDifferenceFirst() throws {
    var player = Player(Size(width: 160, height: 40))
    try player.play("B")
    for words in [
      "UCDP GED and ACLED", "1 of 5 in both", "77 (70–100)", "▲ +54", "▼ -38", "≈ +3", "91 %",
      "5 incidents in both, 1 of them proposed: = the same 1, ≈ ranges meet 1, ▼ UCDP GED more 1",
      "Only UCDP GED: 408 incidents, 900–1,100 killed; only ACLED: 306 incidents.",
    ] {
      #expect(player.text.contains(words), "\(words)")
    }
    // One that gives no figure is not 0.
    #expect(player.text.contains("—"))
  }

  @Test func enterComparesTheIncidentOrBothOfAProposedPair() throws {
    func opened(_ keys: String) throws -> [Int64]? {
      var player = Player()
      try player.play(keys)
      guard let compare = player.state.screens.last as? CompareState else { return nil }
      return compare.ids
    }
    let rows = SampleDossiers.all.map(\.summary.id)
    #expect(try opened("B<Enter>") == [rows[0], rows[1]])
    #expect(try opened("Bj<Enter>") == [rows[1]])
  }

  @Test func theOrderTurnsWithOneKey() throws {
    var player = Player()
    try player.play("B")
    #expect(player.text.contains("widest difference first"))
    try player.play("sss")
    #expect(player.text.contains("most killed in ACLED first"))
  }

  @Test func proposedPairsCanBeLeftOut() throws {
    var player = Player()
    try player.play("Bv")
    #expect(player.text.contains("1 of 4 in both   joined only"))
    #expect(!player.text.contains("91 %"))
    try player.play("v")
    #expect(player.text.contains("91 %"))
  }

  @Test func aPairIsDecidedWithOneKeyAndTheListReadAgain() throws {
    var player = Player()
    let rows = SampleDossiers.all.map(\.summary)
    player.world.links = [ProposedLink(into: rows[0], from: rows[1], score: 0.91, reasons: [])]
    try player.play("Bx")
    #expect(player.text.contains("1 of 4 in both"))
    let last = player.world.asked.last
    guard case .datasetPairs = last else {
      Issue.record("not read again: \(String(describing: last))")
      return
    }
    try player.play("a")
    #expect(player.text.contains("Both stand under one incident already"))
  }

  @Test func moreThanTwoAreChosenFrom() throws {
    var player = Player()
    player.world.datasets.append(DatasetSource(name: "GTD", incidents: 9))
    try player.play("B")
    #expect(player.text.contains("Which two datasets?"))
    try player.play("<Enter>")
    #expect(player.text.contains("UCDP GED, and beside it?"))
    // The same again lets it go.
    try player.play("<Enter>")
    #expect(player.text.contains("Which two datasets?"))
    try player.play("G<Enter>k<Enter>")
    #expect(player.text.contains("GTD and ACLED"))
    try player.play("B")
    #expect(player.text.contains("Which two datasets?"))
    try player.play("q")
    #expect(player.state.screens.isEmpty)
  }

  @Test func oneDatasetIsToldToBeTooFew() throws {
    var player = Player()
    player.world.datasets.removeLast()
    try player.play("B")
    #expect(player.text.contains("fewer than two datasets"))
  }

  @Test func onlyRowsAroundTheCursorAreAskedFor() throws {
    var player = Player()
    let pair = player.world.pairs[1]
    player.world.pairs = Array(repeating: pair, count: 2_000)
    try player.play("BG")
    guard let datasets = player.state.screens.last as? DatasetsState else {
      Issue.record("no datasets")
      return
    }
    #expect(datasets.held?.offset == 1_899)
    #expect(datasets.held?.rows.count == 101)
    #expect(datasets.current == pair)
  }

  @Test(arguments: [(1, 1), (3, 2), (20, 4), (80, 24), (160, 50)])
  func fitAnyScreen(_ width: Int, _ height: Int) throws {
    var player = Player()
    try player.play("B")
    player.resize(Size(width: width, height: height))
    #expect(player.screen.size == Size(width: width, height: height))
  }
}
