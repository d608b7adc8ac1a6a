import Archive
import NewsModel

/// Finds out which articles are later readings of a page that is known.
struct PageEditions {
  /// How many of the words of the shorter text both have, where one page became the other.
  private static let leastCommon = 0.3

  /// The articles of this import by their addresses.
  private var seen: [String: Known] = [:]
  /// The keys of later readings and of those before them.
  private(set) var found: [(report: String, after: String)] = []

  private struct Known {
    var key: String
    var title: String
    var words: Set<Int>
  }

  /// Takes in a report.
  ///
  /// - Parameters:
  ///   - report: the report as it came.
  ///   - latest: the archive's last report from an address.
  /// - Returns: the report that came from the same page before and says something else; nil for a first reading, the same
  ///   words again, and another article at the same address.
  mutating func earlier(than report: Report, _ latest: (String) throws -> Report?) rethrows
    -> String?
  {
    guard let link = report.link, PageEditions.isOfOnePage(link) else { return nil }
    let own = Known(
      key: report.key, title: NameFolding.words(report.title),
      words: PageEditions.words(of: report.text))
    let stored = try seen[link] == nil ? latest(link) : nil
    let known =
      seen[link]
      ?? stored.map {
        Known(
          key: $0.key, title: NameFolding.words($0.title), words: PageEditions.words(of: $0.text))
      }
    seen[link] = own
    guard let known, known.key != own.key, PageEditions.isAlike(known, own) else { return nil }
    return known.key
  }

  /// Notes that a report is the next reading of another's page.
  mutating func note(_ report: String, after earlier: String) { found.append((report, earlier)) }

  /// The front page of a site is another every hour.
  private static func isOfOnePage(_ link: String) -> Bool {
    link.split(separator: "/", omittingEmptySubsequences: true).count > 2
  }

  private static func isAlike(_ one: Known, _ other: Known) -> Bool {
    if !one.title.isEmpty, one.title == other.title { return true }
    let least = min(one.words.count, other.words.count)
    guard least > 0 else { return false }
    return Double(one.words.intersection(other.words).count) >= leastCommon * Double(least)
  }

  /// The longer words of the beginning, as numbers.
  private static func words(of text: String) -> Set<Int> {
    Set(
      NameFolding.words(text.prefix(2_000)).split(separator: " ").filter { $0.utf8.count > 3 }
        .map(\.hashValue))
  }
}
