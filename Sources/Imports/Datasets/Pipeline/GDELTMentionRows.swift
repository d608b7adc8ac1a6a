import Datasets
import NewsModel

/// An article that GDELT read about one of its events.
struct GDELTMention: Sendable {
  /// The key of the event's incident.
  var incident: String
  var report: Report
  var line: Int
}

/// GDELT's mentions: links from events to articles, without texts and without figures.
struct GDELTMentionRows: RowMaker {
  private let event, moment, site, address, translation: Int?
  private let width: Int
  private let licence: String?

  init(columns: [String], licence: String?) {
    self.licence = licence
    let names = ColumnNames(columns)
    event = names["GLOBALEVENTID"]
    moment = names["MentionTimeDate"]
    site = names["MentionSourceName"]
    address = names["MentionIdentifier"]
    translation = names["MentionDocTranslationInfo"]
    width = columns.count
  }

  func fate(of record: TableRecord) -> RowFate {
    do {
      let fields = try RaggedRow.mended(record.fields, width: width)
      guard let event, let address, !fields[event].isEmpty else {
        return .rejected("the GLOBALEVENTID is empty")
      }
      let link = fields[address]
      guard !link.isEmpty else { return .rejected("the MentionIdentifier is empty") }
      return .mention(
        GDELTMention(
          incident: "gdelt/" + (try CellID.read(fields[event], "GLOBALEVENTID")),
          report: report(fields, link: link),
          line: record.line))
    } catch {
      return RowFate(error)
    }
  }

  private func report(_ fields: [String], link: String) -> Report {
    let isAddress = link.hasPrefix("http://") || link.hasPrefix("https://")
    let day = moment.flatMap { GDELTMentionRows.day(fields[$0]) }
    return Report(
      key: "gdelt-mention/" + link, outlet: site.map { fields[$0] }, title: link, published: day,
      language: language(fields), link: isAddress ? link : nil, text: "",
      licence: licence, note: "found by GDELT, which keeps no text")
  }

  /// `srclc:spa;eng:…` says that the article was translated from Spanish; without it, it was English.
  private func language(_ fields: [String]) -> String? {
    guard let translation else { return nil }
    let words = fields[translation]
    if words.isEmpty { return "en" }
    return [
      "spa": "es", "fra": "fr", "por": "pt", "rus": "ru", "deu": "de", "tur": "tr",
      "ara": "ar", "zho": "zh", "ukr": "uk", "ita": "it",
    ].first { words.hasPrefix("srclc:" + $0.key) }?.value
  }

  private static func day(_ text: String) -> Day? {
    guard let number = Int(text.prefix(8)), text.utf8.count >= 8 else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
