import Archive
import Desk
import NewsModel

/// What an exchange came to, in words.
enum DeskWords {
  static func report(_ exchange: DeskExchange, at place: String) {
    let taken = exchange.taken
    let sent = parts(exchange.entriesSent, exchange.materialSent, exchange.rowsSent)
    let came = parts(taken.entries, taken.material, taken.rows)
    Words.say("\(place): \(came ?? "nothing new") came in, \(sent ?? "nothing") went out.")
    if exchange.bytesTaken > 0 {
      Words.say("The bytes of \(FigureText.counted(exchange.bytesTaken, "source")) came in.")
    }
    for clause in taken.refused { Words.say("tollbook: refused: \(clause).") }
    for clause in taken.waiting { Words.say("waiting: \(clause).") }
    for name in exchange.unreadable {
      Words.say("waiting: \(name) is not whole yet, or was changed.")
    }
  }

  private static func parts(_ entries: Int, _ material: Int, _ rows: Int) -> String? {
    let parts = [
      entries > 0 ? FigureText.counted(entries, "decision") : nil,
      material > 0 ? FigureText.counted(material, "imported item") : nil,
      rows > 0 ? FigureText.counted(rows, "row") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// How many disagreements wait for somebody to settle them.
  static func reportDisagreements(of store: IncidentStore) async throws {
    let count = try await store.disagreements().count
    guard count > 0 else { return }
    Words.say(
      "\(FigureText.counted(count, "disagreement")) to settle: the queue (P) of the browser shows each."
    )
  }
}
