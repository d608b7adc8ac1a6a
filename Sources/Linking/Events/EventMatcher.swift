import Foundation
import NewsModel

/// Finds the events that two datasets both have, after MELTT (Donnay, Dunford, McGrath, Backer, Cunningham: "Integrating
/// Conflict Event Data", Journal of Conflict Resolution 2019): near in days and in kilometres, alike in actors, kind and
/// tolls, each the other's best match.
///
/// Events come by ascending day, and only those of the last days are held, in a grid; memory follows the busiest days and
/// not the archive.
public struct EventMatcher {
  /// Two events of different datasets that may be one.
  public struct Match: Hashable, Sendable {
    /// The keys of the earlier one and of the later one.
    public var earlier: String
    public var later: String
    /// 0 to 1.
    public var score: Double
    public var reasons: [String]
  }

  /// Days between two codings of one event: coders differ by when it began and when it was reported.
  private static let days = 2
  /// Beyond this distance two positions are two places, whatever else agrees (MELTT's users take 3 to 50 km).
  private static let kilometres = PlaceEvidence.nearKilometres
  /// Half a degree is 55 km from south to north.
  private static let cell = 0.5

  private struct Event {
    var source: String
    var account: Account
    var best: (serial: Int, odds: Double, key: String)?
  }

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// By serial number; those that left the window stay until their partners have left it too.
  private var events: [Int: Event] = [:]
  private var grid: [Cell: [Int]] = [:]
  private var queue: [(serial: Int, day: Int)] = []
  /// The last day of those that left the window.
  private var closed: [Int: Int] = [:]
  private var today = Int.min
  private var next = 0
  private let vocabulary = Vocabulary()

  public init() {}

  /// Takes in the next event, and gives the matches that can no longer change.
  ///
  /// - Parameters:
  ///   - incident: the event; without a day or a position it matches nothing.
  ///   - report: its row, with its claims.
  ///   - source: the dataset; events of one dataset are never one.
  /// - Returns: matches of events that this one is too late for.
  public mutating func add(_ incident: Incident, _ report: Report, source: String) -> [Match] {
    guard let day = incident.date?.start.number, let date = incident.date,
      date.end - date.start <= 31, let cell = EventMatcher.cell(of: incident)
    else { return [] }
    let matches = day > today ? close(before: day - EventMatcher.days) : []
    today = max(today, day)
    var event = Event(
      source: source,
      account: Account(incident: incident, report: report, sketch: TextSketch()))
    event.account.key = incident.key
    event.account.groups = EventActors.names(of: incident)
    event.account.kind = EventKind(incident.type)?.rawValue
    compare(&event, around: cell)
    events[next] = event
    grid[cell, default: []].append(next)
    queue.append((next, date.end.number))
    next += 1
    return matches
  }

  /// Gives the matches of the events that are still held.
  public mutating func finish() -> [Match] { close(before: .max) }

  private static func cell(of incident: Incident) -> Cell? {
    guard let latitude = incident.latitude, let longitude = incident.longitude else { return nil }
    return Cell(
      row: Int((latitude / cell).rounded(.down)), column: Int((longitude / cell).rounded(.down)))
  }

  /// Looks for the new event's best match among those around it, and offers it to them as theirs.
  private mutating func compare(_ event: inout Event, around cell: Cell) {
    let near = neighbours(of: event, around: cell)
    event.account.rivals = near.count
    for serial in near {
      guard var other = events[serial] else { continue }
      let odds = Likeness(event.account, other.account).odds
      guard odds >= Likeness.proposalOdds else { continue }
      if EventMatcher.beats(odds, other.account.key, event.best) {
        event.best = (serial, odds, other.account.key)
      }
      if EventMatcher.beats(odds, event.account.key, other.best) {
        other.best = (next, odds, event.account.key)
        events[serial] = other
      }
    }
  }

  private static func beats(
    _ odds: Double, _ key: String, _ best: (serial: Int, odds: Double, key: String)?
  ) -> Bool {
    guard let best else { return true }
    return odds > best.odds || odds == best.odds && key < best.key
  }

  /// Events of other datasets within reach.
  private func neighbours(of event: Event, around cell: Cell) -> [Int] {
    // Degrees of longitude are shorter away from the equator.
    let latitude = event.account.position?.latitude ?? 0
    let reach = min(4, Int((1 / max(0.2, cos(latitude * .pi / 180))).rounded(.up)))
    var found: [Int] = []
    for row in cell.row - 1...cell.row + 1 {
      for column in cell.column - reach...cell.column + reach {
        for serial in grid[Cell(row: row, column: column)] ?? [] {
          guard let other = events[serial], other.source != event.source,
            (DateEvidence.gap(event.account, other.account) ?? .max) <= EventMatcher.days,
            (PlaceEvidence.kilometres(event.account, other.account) ?? .infinity)
              <= EventMatcher.kilometres
          else { continue }
          found.append(serial)
        }
      }
    }
    return found
  }

  /// Events that ended before a day leave the window; pairs that both have left are matches when each is the other's best.
  private mutating func close(before day: Int) -> [Match] {
    var matches: [Match] = []
    let leaving = queue.filter { $0.day < day }
    guard !leaving.isEmpty || day == .max else { return [] }
    queue.removeAll { $0.day < day }
    for (serial, end) in leaving {
      if let match = match(of: serial) { matches.append(match) }
      closed[serial] = end
    }
    for (serial, _) in leaving { removeFromGrid(serial) }
    let reach = day == .max ? day : day - 32 - EventMatcher.days
    for (serial, end) in closed where end < reach {
      events[serial] = nil
      closed[serial] = nil
    }
    return matches
  }

  private mutating func removeFromGrid(_ serial: Int) {
    guard let position = events[serial]?.account.position else { return }
    let cell = Cell(
      row: Int((position.latitude / EventMatcher.cell).rounded(.down)),
      column: Int((position.longitude / EventMatcher.cell).rounded(.down)))
    grid[cell]?.removeAll { $0 == serial }
    if grid[cell]?.isEmpty == true { grid[cell] = nil }
  }

  /// The match of an event that leaves, told by the last of the two.
  private func match(of serial: Int) -> Match? {
    guard let event = events[serial], let best = event.best, let other = events[best.serial],
      other.best?.serial == serial, closed[best.serial] != nil
    else { return nil }
    let likeness = Likeness(event.account, other.account)
    let isEarlier = best.serial < serial
    return Match(
      earlier: isEarlier ? other.account.key : event.account.key,
      later: isEarlier ? event.account.key : other.account.key, score: likeness.probability,
      reasons: likeness.reasons(event.account, other.account, vocabulary))
  }
}
