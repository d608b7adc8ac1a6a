import NewsModel
import Testing

@testable import Linking

@Suite("Putting reports into incidents")
struct LinkerTests {
  /// Three incidents with two to four reports each, and a lone one.
  private let reports: [MadeReport] = {
    let stories: [(String, String, String, [String])] = [
      (
        "Bamako", "2024-09-17", "BKO",
        [
          "The gendarmerie school of Faladie and a hangar at Senou burned after fighters came",
          "At Senou a hangar burned; the school of the gendarmerie at Faladie was stormed",
          "Faladie mourns cadets of the gendarmerie school, the hangar at Senou lies in ashes",
          "Cadets of Faladie were buried; the hangar at Senou was shown to the gendarmerie's chiefs",
        ]
      ),
      (
        "Tinzaouaten", "2024-07-27", "TZN",
        [
          "A sandstorm halted the Wagner convoy of Anton Yelizarov near the wells of Tinzaouaten",
          "Rebels near Tinzaouaten show vehicles of the Wagner convoy that a sandstorm had halted",
        ]
      ),
      (
        "Bamako", "2024-09-17", "MKT",
        [
          "A quarrel about mangoes in the Medina market of Bamako ended with a knife, says a nurse",
          "Knife in the Medina market: mango seller Oumar Toure died in the arms of a nurse, Bamako",
        ]
      ),
      ("Menaka", "2024-10-03", "MNK", ["Herders were found dead at a well north of Menaka town"]),
    ]
    return stories.flatMap { place, day, name, texts in
      texts.enumerated().map { number, text in
        MadeReport(key: "\(name)\(number)", text: text, day: day, published: day, place: place)
      }
    }
  }()

  private let expected: Set<Set<String>> = [
    ["BKO0", "BKO1", "BKO2", "BKO3"], ["TZN0", "TZN1"], ["MKT0", "MKT1"], ["MNK0"],
  ]

  @Test func whatBelongsTogetherComesTogether() {
    #expect(MadeAccounts(reports).sureClusters() == expected)
  }

  @Test func theirOrderDecidesNothing() {
    var random = Shuffler(seed: 7)
    for _ in 0..<20 {
      #expect(MadeAccounts(reports.shuffled(using: &random)).sureClusters() == expected)
    }
  }

  @Test func theSameReportAgainStaysWithIt() {
    var copy = reports[0]
    copy.key = "copy"
    let clusters = MadeAccounts(reports + [copy]).sureClusters()
    #expect(Set(clusters.map { $0.subtracting(["copy"]) }) == expected)
    #expect(clusters.contains { $0.isSuperset(of: ["BKO0", "copy"]) })
  }

  @Test func twoIncidentsOfOneReportAreNeverOne() {
    let clusters = Linker(
      MadeAccounts([reports[0], reports[0]]).all, known: [], vocabulary: Vocabulary()
    ).clusters
    #expect(clusters.map(\.accounts) == [[0], [1]])
    #expect(clusters.allSatisfy { $0.proposedFor == nil })
  }

  @Test func aNewReportJoinsTheKnownIncidentAndTwoKnownOnesStayApart() {
    let made = MadeAccounts(reports)
    let known = [
      Linker.KnownIncident(key: "one", accounts: Array(made.all[0...1])),
      Linker.KnownIncident(key: "two", accounts: [made.all[2]]),
    ]
    let linker = Linker([made.all[3], made.all[8]], known: known, vocabulary: made.vocabulary)
    let joined = linker.clusters.filter { $0.accounts == [0] }
    #expect(joined.count == 1 && joined[0].known != nil)
    #expect(linker.meetings == [Linker.Meeting(left: 0, right: 1)])
    #expect(linker.clusters.contains { $0.accounts == [1] && $0.known == nil })
  }
}

/// A repeatable order (SplitMix64).
struct Shuffler: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
