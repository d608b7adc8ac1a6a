import Extraction
import NewsModel

/// What the extractor found in one article, as one line of `extract --format jsonl`.
///
/// The names of the fields are a contract (others score and pipe by them): fields are added, never renamed.
public struct ExtractionLine: Sendable {
  /// What the line is called by.
  public enum Name: Sendable {
    /// A file: `"path"`.
    case path(String)
    /// A line of JSON Lines: `"id"`.
    case id(String)
  }

  public var name: Name
  public var article: ExtractedArticle
  /// Who published it and where, when known.
  public var outlet: String?
  public var link: String?
  /// How many Unicode scalars of what was read are the title that stood beside the text; 0 for none.
  public var titleLength: Int
  /// The cleaned text, when it is wanted.
  public var text: String?
  /// Whether the reasons are wanted, too: one more key, `explanation`.
  public var isExplained = false

  public init(
    name: Name, article: ExtractedArticle, outlet: String? = nil, link: String? = nil,
    titleLength: Int = 0, text: String? = nil
  ) {
    self.name = name
    self.outlet = outlet
    self.link = link
    self.titleLength = titleLength
    self.article = article
    self.text = text
  }

  /// Writes the line with its end.
  public func write(to writer: inout JSONWriter) {
    writer.object { line in
      switch name {
      case .path(let path): line.member("path", path)
      case .id(let id): line.member("id", id)
      }
      line.member("title", article.title)
      line.member("published", article.published?.iso)
      line.member("language", article.language)
      if let outlet { line.member("outlet", outlet) }
      if let link { line.member("link", link) }
      if let text { line.member("text", text) }
      line.member("relevance", article.relevance.verdict.rawValue)
      line.member("incidents", article.incidents) {
        $0.incident($1, titleLength: titleLength)
      }
      if isExplained {
        line.member("explanation") { $0.explanation(of: article, titleLength: titleLength) }
      }
    }
    writer.newline()
  }
}

extension ExtractedIncident {
  /// The place as answers give it: the finest name that the text has, a province where it names nothing smaller.
  var finestPlace: String? { place ?? admin1 }
}

extension JSONWriter {
  fileprivate mutating func incident(_ incident: ExtractedIncident, titleLength: Int) {
    object { json in
      json.member("main", incident.isMain)
      json.member("background", incident.isBackground)
      json.key("date")
      json.span(incident.date)
      json.member("country", incident.country)
      json.member("admin1", incident.admin1)
      json.member("place", incident.finestPlace)
      json.member("latitude", incident.latitude)
      json.member("longitude", incident.longitude)
      json.member("type", incident.type)
      json.member("groups", incident.groups) {
        $0.involvement($1, claimedRole: true, also: incident.wordings[$1.name] ?? [])
      }
      json.member("totals") { $0.totals(incident.totals) }
      json.member("claims", incident.claims) { $0.claim($1, titleLength: titleLength) }
    }
  }

  private mutating func totals(_ totals: [Measure: ExtractedTotal]) {
    for (measure, total) in totals.sorted(by: { $0.key < $1.key }) {
      member(measure.rawValue) { json in
        json.member("low", total.bounds.low)
        json.member("high", total.bounds.high)
        json.member("derived", total.isDerived)
      }
    }
  }

  /// Reasons by incident and claim, in the order of `incidents`, and the figures that became no claim.
  fileprivate mutating func explanation(of article: ExtractedArticle, titleLength: Int) {
    member("incidents", article.incidents) { json, incident in
      json.object { json in
        json.member("place") { $0.reason(incident.why?.place) }
        json.member("date") { $0.reason(incident.why?.date) }
        json.member("claims", incident.reasons) { json, claim in
          json.object { json in
            json.member("speaker") { $0.reason(claim.speaker) }
            if let part = claim.part { json.member("part") { $0.reason(part) } }
            json.member("incident") { $0.reason(claim.incident) }
          }
        }
      }
    }
    member("unread", article.unread) { json, figure in
      json.object { json in
        json.member("words", figure.words)
        let isInTitle = figure.range.lowerBound < titleLength
        let offset = isInTitle ? 0 : titleLength
        json.member("in", isInTitle ? "title" : "text")
        json.member("start", figure.range.lowerBound - offset)
        json.member("end", figure.range.upperBound - offset)
        json.member("reason") { $0.reason(figure.reason) }
      }
    }
  }

  private mutating func reason(_ reason: Reason?) {
    guard let reason else { return }
    member("code", reason.code.rawValue)
    member("because", reason.sentence)
    if let words = reason.words { member("words", words) }
  }
}
