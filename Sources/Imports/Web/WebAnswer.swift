import NewsModel
import Articles

/// What a web server answered.
struct WebAnswer: Sendable {
  /// Of HTTP.
  var status: Int
  var bytes: [UInt8]
  /// By their names in small letters; of several of one name the last.
  var headers: [String: String]
  /// Where the answer came from, after redirections.
  var address: String
  /// Where the server says that it has moved for good; nil where it has not.
  var movedTo: String?

  /// The character set that came with it.
  var charset: String? {
    guard let type = headers["content-type"]?.lowercased(),
      let place = type.firstRange(of: "charset=")
    else { return nil }
    let name = type[place.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }

  /// Seconds after which the server wants to be asked again, at most a week; nil where it does not say.
  var retryAfter: Int? {
    guard let text = headers["retry-after"] else { return nil }
    return Int(text.filter { !$0.isWhitespace }).map { min(max(0, $0), 7 * 86_400) }
  }

  /// The headers of an answer's lines; those of the last head where there were several.
  static func headers(_ lines: String) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") { headers = [:] }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = SafeText.visible(
        String(line[line.index(after: colon)...]), keepingLineBreaks: false)
      headers[line[..<colon].lowercased()] = PageText.collapsed(value)
    }
    return headers
  }
}

/// Why there is no answer, in one clause for the user.
public struct WebProblem: Error, CustomStringConvertible, Sendable {
  public var description: String
  /// True where a later try may go better.
  public var isPassing = true
  /// Seconds to wait before it.
  public var retryAfter: Int?

  init(_ description: String, isPassing: Bool = true, retryAfter: Int? = nil) {
    self.description = description
    self.isPassing = isPassing
    self.retryAfter = retryAfter
  }
}
