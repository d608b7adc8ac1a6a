import Browser
import NewsModel

/// Two datasets over the incidents that both have.
extension FakeWorld {
  static let twoDatasets = [
    DatasetSource(name: "UCDP GED", incidents: 412), DatasetSource(name: "ACLED", incidents: 310),
  ]

  /// Widest difference first: ACLED more, UCDP more, meeting ranges, the same, and one without a figure.
  static let somePairs: [DatasetPair] = {
    func figure(_ low: Int, _ best: Double, _ high: Int) -> Envelope {
      Envelope(low: low, high: high, isOpenAbove: false, isOpenBelow: false, median: best)
    }
    func pair(
      _ index: Int, _ first: Envelope?, _ second: Envelope?, score: Double? = nil
    ) -> DatasetPair {
      let rows = SampleDossiers.all.map(\.summary)
      let proposed = score.map {
        DatasetPair.Proposal(
          incident: rows[(index + 1) % rows.count], score: $0, isReversed: false)
      }
      return DatasetPair(
        incident: rows[index % rows.count], proposed: proposed, first: first, second: second)
    }
    return [
      pair(0, figure(70, 77, 100), figure(131, 131, 131), score: 0.91),
      pair(1, figure(47, 50, 52), figure(12, 12, 12)),
      pair(2, figure(10, 12, 20), figure(15, 15, 15)),
      pair(3, figure(7, 7, 7), figure(7, 7, 7)), pair(4, figure(3, 3, 4), nil),
    ]
  }()

  func pairs(_ query: DatasetPairQuery, offset: Int, limit: Int) -> DatasetPairPage {
    let decided = Set(decidedLinks.map(\.link.into.id))
    let shown = pairs.filter { pair in
      !decided.contains(pair.incident.id) && (query.includesProposed || pair.proposed == nil)
    }
    var totals = DatasetPairTotals()
    for pair in shown {
      totals.add(first: pair.first, second: pair.second, isProposed: pair.proposed != nil)
    }
    totals.onlyFirst = TollSum(incidents: 408, killedLow: 900, killedHigh: 1_100)
    totals.onlySecond = TollSum(incidents: 306, withoutFigure: 306)
    let ordered =
      query.order == .second
      ? shown.sorted { ($0.second?.median ?? -1) > ($1.second?.median ?? -1) } : shown
    return DatasetPairPage(
      query: query, offset: offset, rows: Array(ordered.dropFirst(offset).prefix(limit)),
      totals: totals)
  }
}
