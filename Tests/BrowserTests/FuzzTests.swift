import NewsModel
import TextUI
import Testing

@testable import Browser

/// Random keys at random sizes: nothing traps, every canvas has its size, and drawing changes nothing.
@Suite struct FuzzTests {
  /// A small generator with a seed, so that a failure can be played again.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let keys: [Key] =
    Set(CommandTable.all.filter { $0.action != .quit }.flatMap(\.keys)).sorted { $0.name < $1.name }
    + "abcdegims:>=\"()0".map { Key.character($0) } + [.paste("a\nb\u{1B}[31m\u{202E}")]

  private static let sizes = [
    (0, 0), (1, 1), (2, 5), (5, 2), (20, 6), (40, 12), (80, 24), (119, 50), (120, 40), (200, 60),
    (300, 3),
  ]

  @Test(arguments: 1...24)
  func randomKeysNeverTrap(_ seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var player = Player()
    for _ in 0..<400 {
      if dice.roll(12) == 0 {
        let (width, height) = Self.sizes[dice.roll(Self.sizes.count)]
        player.resize(Size(width: width, height: height))
      }
      player.press(Self.keys[dice.roll(Self.keys.count)])
      let canvas = player.screen
      #expect(canvas.size == player.state.size)
    }
  }

  @Test func strangeTextNeverReachesTheCanvasAsItCame() {
    let wild = "\u{1B}[2J\u{9B}31m\u{202E}gnp\u{0}\u{7}e\u{301}\u{301}漢字👨‍👩‍👧\u{FEFF}\tend"
    var dossier = SampleDossiers.bamako
    dossier.incident.place = wild
    dossier.incident.targets = [wild]
    for index in dossier.reports.indices {
      dossier.reports[index].title = wild
      dossier.reports[index].outlet = wild
    }
    for keys in [[Key.enter], [.character("=")], [.character("=")] + [.tab], [.character("e")]] {
      var player = Player(Size(width: 120, height: 40), world: FakeWorld([dossier]))
      for key in keys { player.press(key) }
      let scalars = player.rows.joined().unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      #expect(!scalars.contains("\u{202E}"))
    }
  }
}
