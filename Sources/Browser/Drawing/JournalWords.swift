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
  static func subject(_ change: AnalystChange) -> String { words(change).subject }

  /// What a change says.
  public static func value(_ change: AnalystChange) -> String { words(change).value() }

  /// A kind of change in words. What it says is worked out where it is asked for: it may be a claim in JSON.
  private static func words(
    _ change: AnalystChange
  ) -> (subject: String, value: () -> String) {
    switch change {
    case .claim(_, let key, let status, let edited):
      (
        "claim \(claim(key))",
        { edited.map { "edited to \(claim(in: $0) ?? "another")" } ?? status ?? "undecided" }
      )
    case .added(_, _, let body):
      ("added claim", { body.map { claim(in: $0) ?? "there" } ?? "none" })
    case .star(let isOn): ("star", { isOn ? "set" : "none" })
    case .remark(let text):
      ("note", { text.map { "“\($0.replacing("\n", with: " "))”" } ?? "none" })
    case .tag(let name, let isOn): ("tag \(name)", { isOn ? "set" : "none" })
    case .link(let from, let decision): ("link with \(from)", { decision ?? "open" })
    case .origin(_, let isSet, let origin):
      ("origin of a report", { isSet ? origin ?? "its own" : "as imported" })
    case .split(_, let into):
      ("report taken out", { into == nil ? "in the incident" : "by itself" })
    case .field(let report, let name, let value):
      (
        report == nil ? name : "report's \(name)",
        { value.map { field(name, $0) } ?? "as the source has it" }
      )
    case .incident(let body): ("incident", { body == nil ? "none" : "there" })
    case .report(_, let body): ("report", { body == nil ? "none" : "there" })
    case .aside(let decision): ("article kept aside", { decision?.rawValue ?? "waiting" })
    case .several(let changes):
      (
        FigureText.counted(changes.count, "change"),
        { changes.map(value).joined(separator: ", ") }
      )
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
