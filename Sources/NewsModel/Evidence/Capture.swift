/// The bytes of a source as they came, and how they came.
public struct Capture: Hashable, Sendable {
  public var bytes: [UInt8]
  /// Where they came from, after redirections: an address, or a path.
  public var address: String
  /// When, in seconds since 1970, UTC.
  public var moment: Int
  /// What the server said about them, as lines "name: value" (type, length, date, marks); empty for files.
  public var headers: String
  /// By what they were brought in: "import", "fetch".
  public var means: String

  public init(
    bytes: [UInt8], address: String, moment: Int, headers: String = "", means: String
  ) {
    self.bytes = bytes
    self.address = address
    self.moment = moment
    self.headers = headers
    self.means = means
  }
}

/// A capture that the archive keeps of a report, without its bytes.
public struct CaptureRecord: Codable, Hashable, Sendable {
  /// SHA-256 of the bytes, as 64 hexadecimal digits.
  public var sha256: String
  /// In bytes.
  public var size: Int
  public var address: String
  /// In seconds since 1970, UTC.
  public var moment: Int
  public var headers: String
  public var means: String
  /// Who brought it in, as the journal names people.
  public var author: String

  public init(
    sha256: String, size: Int, address: String, moment: Int, headers: String, means: String,
    author: String
  ) {
    self.sha256 = sha256
    self.size = size
    self.address = address
    self.moment = moment
    self.headers = headers
    self.means = means
    self.author = author
  }
}

/// Stored bytes that are not what they were.
public struct DamagedCapture: Hashable, Sendable {
  /// The SHA-256 under which they were stored.
  public var sha256: String
  /// The keys of the reports that they are the evidence of.
  public var reports: [String]

  public init(sha256: String, reports: [String]) {
    self.sha256 = sha256
    self.reports = reports
  }
}
