/// Which reading of a page a report is, where the page was read again and had changed.
public struct Edition: Hashable, Sendable {
  /// From 1 for the first.
  public var number: Int
  /// How many there are here.
  public var count: Int
  /// The key of the first reading's report.
  public var first: String
  /// The number that it got where it was read, which travels with it; 1 for the first.
  public var given: Int

  public init(number: Int, count: Int, first: String, given: Int) {
    self.number = number
    self.count = count
    self.first = first
    self.given = given
  }
}

extension Edition: Codable {
  private enum CodingKeys: String, CodingKey {
    case first = "of"
    case given = "number"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let given = try values.decode(Int.self, forKey: .given)
    self.init(
      number: given, count: given, first: try values.decode(String.self, forKey: .first),
      given: given)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(first, forKey: .first)
    try values.encode(given, forKey: .given)
  }
}

/// The text of a report as its bytes came, with what was set aside; and as it was before.
public struct ReportSource: Hashable, Sendable {
  /// The report's key.
  public var report: String
  /// Nil where its bytes are not kept, or cannot be read.
  public var capture: CaptureRecord?
  /// What was read from the bytes as the article's own words; empty where there are none.
  public var text: String
  /// What was set aside, in the order of the page.
  public var setAside: [String]
  /// What has changed since the reading before; nil for a first one.
  public var changes: [TextChange]?

  public init(
    report: String, capture: CaptureRecord? = nil, text: String = "", setAside: [String] = [],
    changes: [TextChange]? = nil
  ) {
    self.report = report
    self.capture = capture
    self.text = text
    self.setAside = setAside
    self.changes = changes
  }
}
