import NewsModel
import TextUI

/// Entries of the journal in words.
public enum JournalWords {
  /// "2026-11-29 21:04" of "2026-11-29T21:04:05.120Z".
  static func minute(_ moment: String) -> String {
    String(moment.prefix(16)).replacing("T", with: " ")
  }

  /// What an entry changed, from what to what, and why; a line each.
  static func detail(_ entry: JournalEntry, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    let parts = entry.after.parts
    for (before, after) in zip(entry.before.parts, parts).prefix(3) {
      lines += StyledLine.wrapped(
        "\(subject(after)): \(value(before)) → \(value(after))", Theme.text, width: width, limit: 1)
    }
    if parts.count > 3 { lines.append(StyledLine("and \(parts.count - 3) more", Theme.muted)) }
    if let reason = entry.reason {
      lines += StyledLine.wrapped("why: \(reason)", Theme.text, width: width, limit: 1)
    }
    lines.append(
      StyledLine("\(entry.author), entry \(entry.number), \(entry.moment)", Theme.muted))
    return lines
  }

  /// What a change is about, of a claim its figure alone ("killed 77").
  public static func thing(_ change: AnalystChange) -> String {
    if case .claim(_, let key, _, _) = change { claim(key) } else { subject(change) }
  }

  /// What a change is about.
  static func subject(_ change: AnalystChange) -> String {
    switch change {
    case .claim(_, let key, _, _): "claim \(claim(key))"
    case .added: "added claim"
    case .star: "star"
    case .remark: "note"
    case .tag(let name, _): "tag \(name)"
    case .link(let from, _): "link with \(from)"
    case .origin: "origin of a report"
    case .split: "report taken out"
    case .field(nil, let name, _): name
    case .field(_?, let name, _): "report's \(name)"
    case .incident: "incident"
    case .report: "report"
    case .aside: "article kept aside"
    case .several(let changes): FigureText.counted(changes.count, "change")
    }
  }

  /// What a change says.
  public static func value(_ change: AnalystChange) -> String {
    switch change {
    case .claim(_, _, let status, let edited):
      edited.map { "edited to \(self.claim(in: $0) ?? "another")" } ?? status ?? "undecided"
    case .added(_, _, let body): body.map { claim(in: $0) ?? "there" } ?? "none"
    case .incident(let body), .report(_, let body): body == nil ? "none" : "there"
    case .star(let isOn), .tag(_, let isOn): isOn ? "set" : "none"
    case .remark(let text): text.map { "“\($0.replacing("\n", with: " "))”" } ?? "none"
    case .link(_, let decision): decision ?? "open"
    case .origin(_, let isSet, let origin): isSet ? origin ?? "its own" : "as imported"
    case .split(_, let into): into == nil ? "in the incident" : "by itself"
    case .field(_, let name, let value):
      value.map { field(name, $0) } ?? "as the source has it"
    case .aside(let decision): decision?.rawValue ?? "waiting"
    case .several(let changes): changes.map(value).joined(separator: ", ")
    }
  }

  /// "killed 70–100" of a claim's key.
  private static func claim(_ key: String) -> String {
    let parts = key.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return key }
    let bounds = Bounds(low: Int(parts[1]), high: Int(parts[2]))
    let qualifier = parts.count > 3 ? Qualifier(rawValue: String(parts[3])) : nil
    return "\(parts[0]) \(FigureText.words(bounds, qualifier ?? .exact))"
  }
}
