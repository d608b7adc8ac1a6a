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

extension BrowserState {
  /// Asks before several incidents become one.
  mutating func askToJoin(_ compare: CompareState) {
    guard compare.isOfSeveral, let first = compare.ids.first, mayWrite(first) else { return }
    let dossiers = compare.ids.compactMap { shelf[$0] }
    guard dossiers.count == compare.ids.count else { return }
    dialog = JoinQuestion(dossiers, in: settings.units) { names[$0] ?? $0 }
  }

  /// Sets the marked incidents side by side and asks whether they are one.
  mutating func joinMarked() -> [Effect] {
    guard incidents.marks.count > 1 else {
      message = .failed("Mark two incidents or more with m; J joins them to the first.")
      return []
    }
    guard let first = incidents.marks.first, mayWrite(first.id) else { return [] }
    openCompare()
    guard let compare = screens.last as? CompareState else { return [] }
    guard compare.ids.allSatisfy({ shelf[$0] != nil }) else {
      typedAhead.append(contentsOf: key(of: .joinIncidents, in: .severalIncidents))
      return []
    }
    askToJoin(compare)
    return []
  }

  private func key(of action: Action, in context: Context) -> [Key] {
    settings.keys.commands(in: context).first { $0.action == action }.map { $0.keys.prefix(1) }
      .map(Array.init) ?? []
  }

  mutating func run(_ action: Action, in question: JoinQuestion) -> [Effect] {
    switch action {
    case .apply:
      dialog = nil
      return join(question)
    case .back: dialog = nil
    default: break
    }
    return []
  }

  /// Joins all to the first one in one step, and goes back to where they were seen apart.
  private mutating func join(_ question: JoinQuestion) -> [Effect] {
    guard let first = question.ids.first else { return [] }
    if screens.last is CompareState { screens.removeLast() }
    incidents.marks.removeAll { question.ids.contains($0.id) }
    reloadLinks()
    return [ask(.join(Array(question.ids.dropFirst()), into: first))]
  }

  func draw(_ question: JoinQuestion, on canvas: inout Canvas) {
    let width = min(size.width, 76)
    let inner = max(1, width - 4)
    var lines: [StyledLine] = []
    lines += StyledLine.wrapped(question.first, Theme.heading, width: inner, limit: 2)
    lines.append(StyledLine("and with it", Theme.muted))
    for other in question.others.prefix(max(1, size.height - 9)) {
      lines += StyledLine.wrapped(other, Theme.text, width: inner, limit: 2)
    }
    let hidden = question.others.count - max(1, size.height - 9)
    if hidden > 0 { lines.append(StyledLine("and \(hidden) more", Theme.muted)) }
    lines.append(StyledLine())
    lines += StyledLine.wrapped(
      "All reports will stand under the first. One u takes all of it back.", Theme.muted,
      width: inner, limit: 2)
    let height = min(size.height, lines.count + 2)
    let rect = Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 3), width: width,
      height: height)
    let title = "Join \(question.ids.count) incidents into one?"
    canvas.put(lines, in: canvas.panel(rect, title: title))
  }
}

extension JoinQuestion: Screen {
  static let contexts: [Context] = [.joinQuestion]

  func run(_ action: Action, in shell: inout BrowserState) -> [Effect] {
    shell.run(action, in: self)
  }

  func draw(on canvas: inout Canvas, in shell: BrowserState) { shell.draw(self, on: &canvas) }
}
