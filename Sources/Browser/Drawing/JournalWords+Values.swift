import Foundation
import NewsModel

/// Values of the journal, kept in the exchange format, as people read them.
extension JournalWords {
  /// What an edited or added claim says: "killed: 80–90, the ministry"; nil for what is no claim.
  static func claim(in json: String) -> String? {
    (try? JSONDecoder().decode(Claim.self, from: Data(json.utf8))).map(ClaimWords.line)
  }

  /// The value of a corrected field: a date as it is written everywhere, groups as they are typed, text as it is.
  static func field(_ name: String, _ json: String) -> String {
    guard json != "null" else { return "none" }
    let data = Data(json.utf8)
    let decoder = JSONDecoder()
    switch name {
    case "date":
      if let span = try? decoder.decode(DateSpan.self, from: data) { return DateText.long(span) }
    case "groups":
      if let groups = try? decoder.decode([Involvement].self, from: data) {
        return groups.isEmpty
          ? "none" : groups.map(InvolvementTyping.text).joined(separator: ", ")
      }
    default:
      if let text = try? decoder.decode(String.self, from: data) { return text }
    }
    return json
  }
}
