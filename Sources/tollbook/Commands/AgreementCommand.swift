import Archive
import ArgumentParser
import Browser
import NewsModel

/// `tollbook agreement`: how far two coders agree, and in what they differ.
struct AgreementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract:
      "Measure how far two authors agree: Cohen's kappa, Krippendorff's alpha, and what they differ in.",
    discussion: """
      Counted is what both have decided and not taken back: claims (accepted, rejected, edited), the figures that both \
      take from claims that neither rejects (with alpha for ratios too, of the middle of a range), corrected fields, \
      grades, and pairs of incidents joined or kept apart. Notes, tags and stars are not. A coefficient is unknown where \
      both have used one value throughout. tollbook browse --blind keeps coders from seeing each other's decisions.
      """)

  @Argument(help: "The first author; may be left out where only two have decided anything.")
  var first: String?

  @Argument(help: "The second author.")
  var second: String?

  @Option(
    help: ArgumentHelp(
      "Another desk's decisions beside those of the archive, as tollbook log --format journal or export --format jsonl wrote them; nothing is taken in.",
      valueName: "file"), completion: .file())
  var with: String?

  @Flag(help: "Give out the list of differences; table has it below the measures anyway.")
  var differences = false

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if (first == nil) != (second == nil) {
      throw ValidationError("Name two authors, or none where only two have decided anything.")
    }
  }

  func run() async throws {
    let store = try database.open()
    let entries =
      try store.journalEntries().entries + (with.map { try JournalLines.read($0) } ?? [])
    let (one, other) = try coders(among: Opinions.authors(of: entries))
    let agreement = Agreement(one, other, in: entries)
    let measures = measuresTable(agreement)
    guard !differences else {
      return try list(agreement, one, other, store).print(rows, orSay: "They differ in nothing.")
    }
    try measures.print(
      rows, orSay: "\(one) and \(other) have decided nothing that can be compared.")
    guard rows.format == .table, rows.fields == nil, !agreement.differences.isEmpty else { return }
    try DataOutput.print("\n")
    try list(agreement, one, other, store).print(rows, orSay: "")
  }

  private func coders(among known: [String]) throws -> (String, String) {
    guard let first, let second else {
      guard known.count == 2 else {
        throw Failure(
          .badData,
          known.count < 2
            ? "\(known.first.map { "Only \($0)" } ?? "Nobody") has decided anything: --with takes another desk's decisions."
            : "\(known.count) authors have decided something: name two of \(known.joined(separator: ", "))."
        )
      }
      return (known[0], known[1])
    }
    for name in [first, second] where !known.contains(name) {
      throw Failure(
        .badData,
        "nobody called “\(name)” has decided anything."
          + Suggestion.words(for: name, among: known)
          + (known.isEmpty ? "" : " The authors: \(known.joined(separator: ", "))."))
    }
    return (first, second)
  }

  private func measuresTable(_ agreement: Agreement) -> DataTable {
    DataTable(
      columns: [
        .init("matter", .init(title: "OVER")), .init("both", .init(title: "BOTH", isRight: true)),
        .init("agreed", .init(title: "AGREED", isRight: true)),
        .init("onlyFirst", .init(title: "ONLY 1ST", isRight: true)),
        .init("onlySecond", .init(title: "ONLY 2ND", isRight: true)),
        .init("kappa", .init(title: "KAPPA", isRight: true)),
        .init("alphaNominal", .init(title: "ALPHA", isRight: true)),
        .init("alphaRatio", .init(title: "ALPHA, RATIO", isRight: true)),
      ],
      rows: agreement.measured.map { row in
        [
          .text(row.matter.name), .number(row.both), .number(row.agreed), .number(row.onlyFirst),
          .number(row.onlySecond), .coefficient(row.kappa), .coefficient(row.nominalAlpha),
          .coefficient(row.ratioAlpha),
        ]
      })
  }

  private func list(
    _ agreement: Agreement, _ one: String, _ other: String, _ store: IncidentStore
  ) throws -> DataTable {
    let headlines = try store.headlines(ofKeys: Set(agreement.differences.map(\.thing.incident)))
    return DataTable(
      columns: [
        .init("incident"), .init("headline", .init(title: "INCIDENT", yields: true)),
        .init("subject", .init(title: "WHAT", yields: true)),
        .init("first", .init(title: one, yields: true)),
        .init("second", .init(title: other, yields: true)),
        .init("firstMoment"), .init("secondMoment"), .init("firstReason"), .init("secondReason"),
      ],
      rows: agreement.differences.map { row in
        [
          .text(row.thing.incident), .text(headlines[row.thing.incident]),
          .text(JournalWords.thing(row.first.change)),
          .text(JournalWords.value(row.first.change)),
          .text(JournalWords.value(row.second.change)), .text(row.first.entry.moment),
          .text(row.second.entry.moment), .text(row.first.entry.reason ?? ""),
          .text(row.second.entry.reason ?? ""),
        ]
      })
  }
}
