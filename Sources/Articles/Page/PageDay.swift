import Foundation
import NewsModel

/// Which of the days that a page states, shows or bears in its address is its day of publication.
struct PageDay {
  let tree: PageTree
  let stated: StatedDays
  /// The headline's node.
  let headline: Int?
  let address: String?
  let title: String?
  /// The page's language with its country ("en-US").
  let locale: String?

  /// The day of publication: what the head states, else what the page shows beside its headline, else what its address or
  /// its scripts say. The day of a change only where nothing else is told, or where the page shows no other and only its data has an
  /// earlier one, by more than a month. None lies before 1900 or after today.
  ///
  /// - Returns: nil where the page tells no day.
  func day() -> Day? {
    let dateline = PageDateline(tree, headline: headline, address: address, order: order)
    let shown = dateline.shown
    guard let first = stated.published else {
      return shown?.day ?? address.flatMap(PageDay.inAddress) ?? PageScripts.day(
        in: tree, title: title)
        ?? dateline.change ?? stated.modified
    }
    if let shown, abs(shown.day.number - first.number) > 1 {
      // Some sites state when a page was first made, and show its readers when this text was published.
      let isConfirmed = shown.isNear && shown.day == stated.modified
      // A site that moved states the day of its move, and still shows the older day.
      let isOlder = shown.isNear && first.number - shown.day.number > PageDay.rewriting
      if isConfirmed || isOlder || shown.isByline { return shown.day }
    }
    if shown == nil, stated.isFromDataAlone, let change = dateline.change,
      change.number > first.number + PageDay.rewriting
    {
      return change
    }
    return first
  }

  /// A page that shows that it was changed so many days later was rewritten.
  private static let rewriting = 30

  /// Whether a day can be one of publication.
  static func isPossible(_ day: Day) -> Bool {
    day.civil.year >= 1900
      && day.number <= Int(Date().timeIntervalSince1970) / 86_400 + 1
  }

  /// How this page writes day and month in figures; nil where its language leaves it open.
  private var order: WrittenDay.FigureOrder? {
    guard let locale = locale?.lowercased() else { return orderElsewhere }
    if locale.hasPrefix("en") {
      if locale.hasSuffix("us") { return .monthFirst }
      let countries = ["gb", "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "pk"]
      return countries.contains { locale.hasSuffix($0) } ? .dayFirst : orderElsewhere
    }
    let languages = ["fr", "es", "pt", "it", "de", "nl", "ru", "uk", "pl", "tr", "ar", "id", "sw"]
    return languages.contains { locale.hasPrefix($0) } ? .dayFirst : orderElsewhere
  }

  /// The order of this page's other dates: those in words ("3 October 2023") and in figures that are no months.
  private var orderElsewhere: WrittenDay.FigureOrder? {
    var orders: Set<WrittenDay.FigureOrder> = []
    for node in tree.nodes where node.isText && PageDateline.mayHoldDay(node.text) {
      let words = PageText.collapsed(node.text)
      guard words.utf8.count <= PageDay.shortLine, let order = WrittenDay.order(in: words) else {
        continue
      }
      orders.insert(order)
    }
    return orders.count == 1 ? orders.first : nil
  }

  /// Letters of a line that may be a date with what stands beside it.
  private static let shortLine = 60

  /// ".../2022/05/06/...", ".../2022-05-06-..." and ".../20220506/..." as news sites build their addresses.
  ///
  /// - Parameter link: the page's address.
  /// - Returns: nil where it bears no possible day.
  static func inAddress(_ link: String) -> Day? {
    let path = link.split(separator: "?").first.map(String.init) ?? link
    let parts = path.split { "/-_.".contains($0) }
    for part in parts.dropFirst() where part.count == 8 {
      guard let number = Int(part), (1990...2100).contains(number / 10_000) else { continue }
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      if let day, isPossible(day) { return day }
    }
    for index in parts.indices.dropLast(2) {
      guard parts[index].count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
        parts[index + 1].count <= 2, let month = Int(parts[index + 1]),
        parts[index + 2].count <= 2, let day = Int(parts[index + 2])
      else { continue }
      return Day(year: year, month: month, day: day).flatMap { isPossible($0) ? $0 : nil }
    }
    return nil
  }
}
