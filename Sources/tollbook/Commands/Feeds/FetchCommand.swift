import Archive
import ArgumentParser
import Foundation
import Imports
import NewsModel

/// `tollbook fetch`: brings in what is new in the feeds.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch the feeds and bring in what is new.",
    discussion: """
      New entries become reports with proposed claims, as imported articles do; those without violence wait in the queue. \
      Short entries are completed by their pages, where robots.txt lets programs in. Servers are asked one question at a \
      time, and whether anything is new before all else.
      """)

  @Argument(help: "Only these feeds, by name, address or number; all that are not paused without.")
  var names: [String] = []

  @Option(help: ArgumentHelp("Do it again and again, such as 15m, 2h.", valueName: "time"))
  var every: String?

  @Option(
    help: ArgumentHelp(
      "Also ask again for pages that came in this time: 3d; changed ones are new versions.",
      valueName: "time"))
  var again: String?

  @Flag(help: "Leave the pages behind short entries alone.")
  var withoutPages = false

  @Flag(help: "Do not keep the bytes of pages and feeds as evidence.")
  var withoutBytes = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if let again, Self.seconds(again) == nil {
      throw ValidationError("--again takes a time from 1m on, such as 12h or 3d.")
    }
    if let every, Self.seconds(every) == nil {
      throw ValidationError("--every takes a time from 1m on, such as 15m, 2h or 1d.")
    }
  }

  func run() async throws {
    let rules = try RuleFile.read()
    let store = try database.open(for: .fill)
    guard let pause = every.flatMap(Self.seconds) else {
      if try await fetch(into: store, rules) { throw EndedWithComplaints(code: .noInput) }
      return
    }
    while true {
      _ = try await fetch(into: store, rules)
      try await Task.sleep(for: .seconds(pause))
    }
  }

  /// - Returns: whether every feed that was asked has failed.
  private func fetch(into store: IncidentStore, _ rules: IntakeRules) async throws -> Bool {
    let all = try await store.feeds()
    let feeds =
      names.isEmpty ? all.filter { !$0.isPaused } : try FeedRows.find(names, among: all)
    try fetchAgain(into: store)
    guard !feeds.isEmpty else {
      Words.say("No feeds are followed yet: tollbook feeds add URL follows one.")
      return false
    }
    var fetcher = FeedFetcher(
      into: store, version: ProgramVersion.number, readsPages: !withoutPages)
    fetcher.keepsBytes = !withoutBytes
    fetcher.rules = rules
    let results = try fetcher.fetch(feeds) { Words.say(FetchWords.line($0)) }
    if results.count > 1 { Words.say(FetchWords.sum(results)) }
    return results.allSatisfy { $0.problem != nil && !$0.isUnchanged }
  }

  /// Asks again for pages that came a short while ago.
  private func fetchAgain(into store: IncidentStore) throws {
    guard let span = again.flatMap(Self.seconds) else { return }
    let outcome = try PageAgain(into: store, version: ProgramVersion.number)
      .run(since: WatchClock.now - span)
    for problem in outcome.problems { Words.say(problem) }
    Words.say(
      "Asked again for \(FigureText.counted(outcome.asked, "page")): "
        + (outcome.changed == 0
          ? "none has changed."
          : "\(FigureText.counted(outcome.changed, "new version")) beside the old."))
  }

  /// "15m", "2h", "1d" in seconds; nil for anything else, and for less than a minute.
  static func seconds(_ text: String) -> Int? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = text.last, let unit = units[last], let number = Int(text.dropLast()),
      (1...100_000).contains(number), number * unit >= 60
    else { return nil }
    return number * unit
  }
}

/// What a fetch came to, in words.
enum FetchWords {
  static func line(_ fetch: FeedFetch) -> String {
    if let problem = fetch.problem, fetch.new == 0 { return "\(fetch.feed.name): \(problem)." }
    guard fetch.new > 0 else { return "\(fetch.feed.name): nothing new." }
    return "\(fetch.feed.name): \(parts([fetch]))."
      + (fetch.problem.map { " \($0)" } ?? "")
  }

  static func sum(_ fetches: [FeedFetch]) -> String {
    let failed = fetches.count { $0.problem != nil && !$0.isUnchanged }
    return "\(FigureText.counted(fetches.count, "feed")): \(parts(fetches))"
      + (failed > 0 ? "; \(FigureText.grouped(failed)) could not be fetched." : ".")
  }

  private static func parts(_ fetches: [FeedFetch]) -> String {
    func sum(_ count: KeyPath<FeedFetch, Int>) -> Int {
      fetches.reduce(0) { $0 + $1[keyPath: count] }
    }
    let (new, incidents, joined) = (sum(\.new), sum(\.incidents), sum(\.joined))
    let (aside, leftOut) = (sum(\.aside), sum(\.leftOut))
    guard new > 0 else { return "nothing new" }
    let parts = [
      incidents > 0 ? FigureText.counted(incidents, "new incident") : nil,
      joined > 0 ? "\(FigureText.counted(joined, "report")) on known ones" : nil,
      aside > 0 ? "\(FigureText.grouped(aside)) without violence kept aside" : nil,
      leftOut > 0 ? "\(FigureText.grouped(leftOut)) left out by your rules" : nil,
    ].compactMap(\.self)
    return "\(FigureText.grouped(new)) new"
      + (parts.isEmpty ? ", all known already" : ": " + parts.joined(separator: ", "))
  }
}
