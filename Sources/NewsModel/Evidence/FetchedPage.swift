/// A page that a report was fetched from, as far as it takes to ask for it again.
public struct FetchedPage: Hashable, Sendable {
  /// The report, without its text and claims.
  public var report: Report
  /// Where the page came from last.
  public var address: String
  /// SHA-256 of its bytes.
  public var sha256: String
  /// What its server marked it with, as lines "name: value".
  public var headers: String

  public init(report: Report, address: String, sha256: String, headers: String) {
    self.report = report
    self.address = address
    self.sha256 = sha256
    self.headers = headers
  }

  /// A mark of the server's by its name in small letters; nil where there is none.
  public func mark(_ name: String) -> String? {
    for line in headers.split(separator: "\n") where line.hasPrefix(name + ": ") {
      return String(line.dropFirst(name.count + 2))
    }
    return nil
  }
}
