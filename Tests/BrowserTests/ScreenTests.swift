import Foundation
import NewsModel
import TestSupport
import TextUI
import Testing

@testable import Browser

/// Every screen at four sizes, with its styles, against files that were looked at.
@Suite struct ScreenTests {
  static let sizes = [
    Size(width: 1, height: 1), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 60), Size(width: 90, height: 44),
  ]

  /// What leads to each screen, in the notation of scenarios.
  static let screens: [(name: String, keys: String)] = [
    ("incidents", "j"), ("country-picker", "c<Down>"), ("group-picker", "ggs"),
    ("filter-mistake", "fcountry:mali kiled>3"), ("sort-menu", "s<Down>"), ("disputes", "D<Down>"),
    ("reader", "j<Enter>nnnn"), ("compare-chart", "j=<Down>"), ("compare-table", "j=<Tab>"),
    ("compare-articles", "j=<Tab><Tab><Tab>"), ("compare-rules", "j=l<Down>"),
    ("compare-history", "j=h<Down><Down>"),
    ("compare-incidents", "mmmm="), ("compare-columns", "mmmm=<Tab><Right>"), ("export", "je"),
    ("help", "?"), ("palette", ":fil"), ("facets", "F"),
    ("claim-form", "j<Enter>nnE<Tab><Tab>x<Tab>"), ("queue", "P<Down>"),
    ("disagreements", "P<S-Tab><Down>"), ("aside", "W<Tab><Down>"), ("feeds", "W<Down>"),
    ("timeline", "T"), ("timeline-months", "T+<Left><Left>"), ("map", "M"),
    ("map-close", "M+++"), ("sources", "S<Tab><Down>"), ("datasets", "B<Down>"),
  ]

  static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  @Test(arguments: screens.map(\.name), sizes)
  func looksAsItDid(_ name: String, _ size: Size) throws {
    let keys = try #require(Self.screens.first { $0.name == name }?.keys)
    var player = Player(size)
    try player.play(keys)
    let file = Self.golden.appendingPathComponent("\(name)-\(size.width)x\(size.height)")
    if let difference = GoldenScreen.difference(player.screen, from: file) {
      Issue.record("\(difference)")
    }
  }

  @Test func scenarios() throws {
    let folder = Self.golden.deletingLastPathComponent().appendingPathComponent("Scenarios")
    let scenarios = Scenario.all(in: folder)
    #expect(!scenarios.isEmpty)
    for scenario in scenarios {
      if let difference = try scenario.difference({ Player($0) }) {
        Issue.record("\(scenario): \(difference)")
      }
    }
  }
}
