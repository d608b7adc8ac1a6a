import Archive
import Imports

/// Articles with the incidents that they would join, for reading.
enum LinkTable {
  private static let columns = [
    TextTable.Column(title: "STATE"), TextTable.Column(title: "SCORE", isRight: true),
    TextTable.Column(title: "ARTICLE", widest: 32, yields: true),
    TextTable.Column(title: "INCIDENT", widest: 40, yields: true),
    TextTable.Column(title: "WHY", widest: 80, yields: true),
  ]

  /// One line for each article, under a head.
  static func text(of entries: [ImportSummary.Entry], width: Int) -> String {
    let rows = entries.map(cells)
    let table = TextTable(columns: columns, sample: rows, width: width)
    return ([table.head] + rows.map(table.line)).map { $0 + "\n" }.joined()
  }

  private static let pairColumns = [
    TextTable.Column(title: "SCORE", isRight: true),
    TextTable.Column(title: "INCIDENT", widest: 36, yields: true),
    TextTable.Column(title: "MAY BE", widest: 36, yields: true),
    TextTable.Column(title: "WHY", widest: 80, yields: true),
  ]

  /// One line for each pair of incidents, under a head.
  static func text(of proposals: [LinkProposal], width: Int) -> String {
    let rows = proposals.map { pair in
      [
        "\(Int((pair.score * 100).rounded())) %", pair.into, pair.from,
        pair.reasons.joined(separator: ", "),
      ]
    }
    let table = TextTable(columns: pairColumns, sample: rows, width: width)
    return ([table.head] + rows.map(table.line)).map { $0 + "\n" }.joined()
  }

  private static func cells(_ entry: ImportSummary.Entry) -> [String] {
    let link = entry.link
    let state = link.state == .proposed ? "proposed" : link.isKnown ? "sure" : "new"
    let percent = link.reasons.isEmpty ? "" : "\(Int((link.score * 100).rounded())) %"
    return [
      state, percent, entry.id, (link.proposed ?? link.incident).key,
      link.reasons.joined(separator: ", "),
    ]
  }
}
