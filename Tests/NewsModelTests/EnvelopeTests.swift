import NewsModel
import Testing

@Suite struct EnvelopeTests {
  @Test func bamako() throws {
    let envelope = try #require(
      Envelope(of: [Bounds(low: 70, high: nil), Bounds(77), Bounds(100)]))
    #expect(envelope.low == 70)
    #expect(envelope.high == 100)
    #expect(envelope.median == 77)
    #expect(!envelope.isOpenAbove)
    #expect(envelope.isDisputed)
    #expect(envelope.spread.map { Int(($0 * 100).rounded()) } == 43)
  }

  @Test func openEndsAreThoseOfTheOutermostClaims() throws {
    let above = try #require(Envelope(of: [Bounds(40), Bounds(low: 100, high: nil)]))
    #expect(above.isOpenAbove && !above.isOpenBelow)
    let below = try #require(Envelope(of: [Bounds(low: nil, high: 50), Bounds(60)]))
    #expect(below.isOpenBelow && !below.isOpenAbove)
    #expect(below.low == 50)
  }

  @Test func unknownIsNeverZero() {
    #expect(Envelope(of: [Bounds.unknown]) == nil)
    #expect(Envelope(of: [] as [Bounds]) == nil)
    #expect(Envelope(of: [Bounds(0)])?.low == 0)
    #expect(Envelope(of: [Bounds.unknown, Bounds(3)])?.low == 3)
  }

  @Test func spreadAboveZeroHasNoShare() {
    #expect(Envelope(of: [Bounds(0), Bounds(4)])?.spread == nil)
    #expect(Envelope(of: [Bounds(0)])?.spread == 0)
  }

  @Test func rangeAroundAVoicesOwnFigureHasNoMiddleOfItsOwn() throws {
    let best = try #require(Envelope(ofVoices: [[Bounds(60), Bounds(low: 50, high: 90)]]))
    #expect(best.median == 60)
    #expect(best.low == 50 && best.high == 90)
    // Another voice's range, and a range that leaves the figure out, are figures of their own.
    let two = try #require(Envelope(ofVoices: [[Bounds(60)], [Bounds(low: 50, high: 90)]]))
    #expect(two.median == 65)
    let beside = try #require(Envelope(ofVoices: [[Bounds(40), Bounds(low: 50, high: 90)]]))
    #expect(beside.median == 55)
    let open = try #require(Envelope(ofVoices: [[Bounds(60), Bounds(low: 50, high: nil)]]))
    #expect(open.median == 55)
  }

  @Test(arguments: 0..<500)
  func orderAndRepetitionChangeNothingAndMoreNeverNarrows(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let bounds = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.bounds() }
    let envelope = Envelope(of: bounds)
    #expect(Envelope(of: bounds.shuffled(using: &random)) == envelope)
    #expect(Envelope(of: bounds + bounds) == envelope)
    let wider = Envelope(of: bounds + [random.bounds()])
    if let envelope {
      let wider = try #require(wider)
      #expect(wider.low <= envelope.low)
      #expect(wider.high >= envelope.high)
      #expect(Double(wider.low) <= wider.median && wider.median <= Double(wider.high))
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func bounds() -> Bounds {
    let low = Int.random(in: 0...200, using: &self)
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return Bounds(low: low, high: nil)
    case 1: return Bounds(low: nil, high: low)
    case 2: return Bounds(low: low, high: low + Int.random(in: 1...60, using: &self))
    case 3: return .unknown
    default: return Bounds(low)
    }
  }
}
