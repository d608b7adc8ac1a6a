import NewsModel
import TextUI

/// Asks whether several incidents are one: which, and how far apart they lie.
struct JoinQuestion: Equatable, Sendable {
  /// The incident that stays, then those that are joined to it.
  let ids: [Int64]
  /// The incident that stays, in words.
  let first: String
  /// The others, each with how far it lies from the first in time and space.
  let others: [String]

  /// A question about two incidents or more; `countryName` gives a country's name for its code.
  init(
    _ dossiers: [Dossier], in unit: DistanceUnit = .kilometres, countryName: (String) -> String
  ) {
    ids = dossiers.map(\.incident.id)
    let incidents = dossiers.map(\.incident)
    func words(_ incident: Incident) -> String {
      IncidentWords.headline(incident, country: incident.country.map(countryName))
    }
    first = incidents.first.map(words) ?? ""
    others = incidents.dropFirst().map { other in
      let apart = incidents.first.map { Self.apart($0, other, in: unit) } ?? ""
      return words(other) + (apart.isEmpty ? "" : " (\(apart))")
    }
  }

  /// "12 days later, 312 km away"; what one of the two does not say is left out.
  static func apart(
    _ one: Incident, _ other: Incident, in unit: DistanceUnit = .kilometres
  ) -> String {
    [days(one, other), distance(one, other, in: unit)].compactMap(\.self).joined(separator: ", ")
  }

  private static func days(_ one: Incident, _ other: Incident) -> String? {
    guard let from = one.date, let to = other.date else { return nil }
    if from.start <= to.end, to.start <= from.end { return "same day" }
    let isLater = to.start > from.end
    let days = isLater ? to.start.number - from.end.number : from.start.number - to.end.number
    return "\(FigureText.counted(days, "day")) \(isLater ? "later" : "earlier")"
  }

  private static func distance(
    _ one: Incident, _ other: Incident, in unit: DistanceUnit
  ) -> String? {
    guard let latitude = one.latitude, let longitude = one.longitude,
      let otherLatitude = other.latitude, let otherLongitude = other.longitude
    else { return nil }
    let distance = GreatCircle.kilometres(
      from: (latitude, longitude), to: (otherLatitude, otherLongitude))
    return distance < 1 ? "same place" : unit.words(distance) + " away"
  }
}

extension CompareState {
  /// Asks before several incidents become one.
  func askToJoin(in shell: inout BrowserState) {
    guard isOfSeveral, let first = ids.first, shell.mayWrite(first) else { return }
    let dossiers = ids.compactMap { shell.shelf[$0] }
    guard dossiers.count == ids.count else { return }
    shell.dialog = JoinQuestion(dossiers, in: shell.settings.units) { shell.names[$0] ?? $0 }
  }
}

extension JoinQuestion {
  /// Sets the marked incidents side by side and asks whether they are one.
  static func askForMarked(in shell: inout BrowserState) -> [Effect] {
    guard shell.incidents.marks.count > 1 else {
      shell.message = .failed("Mark two incidents or more with m; J joins them to the first.")
      return []
    }
    guard let first = shell.incidents.marks.first, shell.mayWrite(first.id) else { return [] }
    shell.incidents.openCompare(in: &shell)
    guard let compare = shell.screens.last as? CompareState else { return [] }
    guard compare.ids.allSatisfy({ shell.shelf[$0] != nil }) else {
      shell.typedAhead.append(
        contentsOf: JoinQuestion.key(of: .joinIncidents, in: .severalIncidents, in: shell))
      return []
    }
    compare.askToJoin(in: &shell)
    return []
  }

  private static func key(of action: Action, in context: Context, in shell: BrowserState) -> [Key] {
    shell.settings.keys.commands(in: context).first { $0.action == action }.map {
      $0.keys.prefix(1)
    }
    .map(Array.init) ?? []
  }

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    switch action {
    case .apply:
      shell.dialog = nil
      return join(in: &shell)
    case .back: shell.dialog = nil
    default: break
    }
    return []
  }

  /// Joins all to the first one in one step, and goes back to where they were seen apart.
  private func join(in shell: inout BrowserState) -> [Effect] {
    guard let first = ids.first else { return [] }
    if shell.screens.last is CompareState { shell.screens.removeLast() }
    shell.incidents.marks.removeAll { ids.contains($0.id) }
    LinksState.reload(in: &shell)
    return [shell.ask(.join(Array(ids.dropFirst()), into: first))]
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) {
    let width = min(shell.size.width, 76)
    let inner = max(1, width - 4)
    var lines: [StyledLine] = []
    lines += StyledLine.wrapped(first, Theme.heading, width: inner, limit: 2)
    lines.append(StyledLine("and with it", Theme.muted))
    for other in others.prefix(max(1, shell.size.height - 9)) {
      lines += StyledLine.wrapped(other, Theme.text, width: inner, limit: 2)
    }
    let hidden = others.count - max(1, shell.size.height - 9)
    if hidden > 0 { lines.append(StyledLine("and \(hidden) more", Theme.muted)) }
    lines.append(StyledLine())
    lines += StyledLine.wrapped(
      "All reports will stand under the first. One u takes all of it back.", Theme.muted,
      width: inner, limit: 2)
    let title = "Join \(ids.count) incidents into one?"
    canvas.put(lines, in: canvas.questionBox(title, width: width, height: lines.count + 2))
  }
}

extension JoinQuestion: Screen {
  static let contexts: [Context] = [.joinQuestion]
}
