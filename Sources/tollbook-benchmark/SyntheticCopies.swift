import Linking
import NewsModel

/// Made-up articles of which every five are copies of one wire: whole, cut at either end, or with a paragraph of the
/// outlet's own; and how quickly they are found to be one voice.
struct SyntheticCopies {
  /// Copies of one wire.
  static let copies = 5
  private static let wordsInWire = 300

  /// The report of a running number.
  func report(_ number: Int) -> Report {
    let (wire, copy) = (number / SyntheticCopies.copies, number % SyntheticCopies.copies)
    let words = (0..<SyntheticCopies.wordsInWire).map { SyntheticCopies.word(wire, $0) }
    let own = (0..<60).map { SyntheticCopies.word(1 << 30 | number, $0) }
    let text =
      switch copy {
      case 1: Array(words.prefix(200))
      case 2: Array(words.suffix(200))
      case 3: words + own
      case 4: own + words
      default: words
      }
    return Report(
      key: "print/\(number)", outlet: "Outlet \(number)", title: "",
      text: text.joined(separator: " "))
  }

  /// A word of a text, the same for the same place.
  private static func word(_ text: Int, _ place: Int) -> String {
    var hash = UInt64(text) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(place) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return SyntheticEvents.name(Int(hash % 8_000)).lowercased()
  }

  /// Makes so many articles and finds which are copies of one: seconds for reading samples and for finding copies, and
  /// how many origins there are.
  static func measure(_ count: Int) -> (reading: Duration, finding: Duration, origins: Int) {
    let copies = SyntheticCopies()
    var reading = Duration.zero
    var samples: [OriginFinder.Candidate] = []
    let clock = ContinuousClock()
    for number in 0..<count {
      let report = copies.report(number)
      reading += clock.measure {
        samples.append(OriginFinder.Candidate(report: report, isKnown: false))
      }
    }
    var origins: [String: String] = [:]
    let finding = clock.measure { origins = OriginFinder(samples).origins }
    let named = (0..<count).map { origins["print/\($0)"] ?? "print/\($0)" }
    return (reading, finding, Set(named).count)
  }
}
