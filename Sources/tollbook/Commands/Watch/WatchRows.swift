import Archive
import Browser
import NewsModel

/// Watches and what they tell, as rows.
enum WatchRows {
  static let none = "Nothing is watched yet: tollbook watch add NAME FILTER watches a filter."

  static func list(_ store: IncidentStore) async throws -> DataTable {
    let watches = try await store.watches()
    return DataTable(
      columns: [
        .init("name", .init(title: "WATCH")), .init("filter", .init(title: "FILTER", yields: true)),
        .init("seen", .init(title: "LAST ASKED, UTC")),
      ],
      rows: watches.map {
        [.text($0.name), .text($0.text), .text($0.seen.map(FeedText.minute) ?? "never")]
      })
  }

  static func news(_ matches: [WatchMatch]) -> DataTable {
    DataTable(
      columns: [
        .init("what", .init(title: "WHAT")), .init("date", .init(title: "ON")),
        .init("place", .init(title: "PLACE", yields: true)),
        .init("killed", .init(title: "KILLED", isRight: true)),
        .init("before", .init(title: "BEFORE", isRight: true)),
        .init("claims", .init(title: "NEW CLAIMS", isRight: true)),
        .init("outlets", .init(title: "BY", yields: true)),
        .init("title", .init(title: "TITLE", yields: true)), .init("key"), .init("killedLow"),
        .init("killedHigh"), .init("killedLowBefore"), .init("killedHighBefore"),
      ],
      rows: matches.map { match in
        let row = match.incident
        return [
          .text(words(match.kind)), .text(DateText.short(row.date)),
          .text(
            [row.place ?? row.admin1, row.countryName].compactMap(\.self).joined(separator: ", ")),
          .text(FigureText.short(row.killed)),
          .text(match.before.map { FigureText.short($0) } ?? ""), .number(match.claims),
          .text(match.outlets.joined(separator: ", ")), .text(row.title), .text(row.key),
          .number(row.killed?.low), .number(row.killed?.high), .number(match.before?.low),
          .number(match.before?.high),
        ]
      })
  }

  private static func words(_ kind: WatchMatch.Kind) -> String {
    switch kind {
    case .incident: "new incident"
    case .spread: "wider spread"
    case .claims: "new claims"
    }
  }

  /// The watch of a name.
  ///
  /// - Throws: `Failure` where there is none.
  static func find(_ name: String, _ watches: [Watch]) throws -> Watch {
    if let watch = watches.first(where: { $0.name == name }) { return watch }
    let known = watches.map(\.name)
    throw Failure(
      .usage,
      known.isEmpty
        ? none
        : "no watch is called '\(name)'." + Suggestion.words(for: name, among: known)
          + " There are \(known.joined(separator: ", ")).")
  }
}
