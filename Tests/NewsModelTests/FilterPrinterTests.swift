import NewsModel
import Testing

/// What a filter prints is read back as the same filter.
struct FilterPrinterTests {
  static let canonical: [(String, String)] = [
    ("country:mali or country:niger", "country:mali,niger"),
    ("country:mali country:niger killed >= 10", "country:mali,niger killed>=10"),
    ("not group:isgs", "-group:isgs"),
    ("date>=2024-09-01", "date:2024-09.."), ("date:2024-01-01..2024-12-31", "date:2024"),
    ("near:12.63,-8.00~50", "near:12.63,-8~50km"),
    ("place:\"Grand Bassam\"", "place:\"Grand Bassam\""),
    ("(a killed>1) or b", "a killed>1 or b"), ("only:party", "only:perpetrator"),
    ("revised:up revised:down", "revised:up,down"),
    ("text:or", "text:\"or\""), ("-(a b)", "-text:\"a b\""), ("", ""),
  ]

  @Test(arguments: [1, 2, 30, 31, 59, 60])
  func howeverManyNegationsItIsReadAgain(count: Int) throws {
    for sign in ["-", "not ", "-("] {
      let depth = sign == "-(" ? min(count, 29) : count
      let text =
        String(repeating: sign, count: depth) + "country:mali"
        + (sign == "-(" ? String(repeating: ")", count: depth) : "")
      guard let filter = try? FilterParser.parse(text) else {
        #expect(depth == 60, "\(text)")
        continue
      }
      #expect(try FilterParser.parse(filter.description) == filter)
      #expect(filter.description == (depth % 2 == 0 ? "country:mali" : "-country:mali"))
    }
  }

  @Test(arguments: canonical) func printsCanonically(_ text: String, _ printed: String) throws {
    #expect(try FilterParser.parse(text).description == printed)
  }

  /// Found by `Tests/fuzz filter`: accents join the sign before them, and some letters the sign behind.
  @Test(arguments: [
    "text:\"\u{300}y:z\"", "place:\"\u{300},\"", "\"a\u{600}\" b", "text:\"\u{300} -b\"",
    "-text:\"a \u{300}b\"", "text:\"a\\\"\u{300}b:\"", "country:\u{300}a,\u{301}b",
    "(\u{300}a b) or c",
    "a\u{600}\\ \u{300}or", "killed>=1 \u{301}", "group:\"x\u{600}\",y",
  ])
  func aMarkThatJoinsASignIsReadAgain(text: String) throws {
    let filter = try FilterParser.parse(text)
    #expect(try FilterParser.parse(filter.description) == filter, "\(filter)")
  }

  @Test(arguments: 0..<400) func anyFilterReadsBackEqual(_ seed: Int) throws {
    var maker = FilterMaker(seed: UInt64(seed))
    let filter = maker.filter(depth: 3)
    let text = filter.description
    #expect(try FilterParser.parse(text) == filter, "\(text)")
  }
}

/// Makes filters at random, the same for the same seed.
struct FilterMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

  mutating func filter(depth: Int) -> Filter {
    guard depth > 0, number(below: 3) > 0 else { return leaf() }
    let parts = (0..<(2 + number(below: 3))).map { _ in filter(depth: depth - 1) }
    switch number(below: 3) {
    case 0: return .or(parts)
    case 1:
      // Twice left out is read as asked for.
      if case .not = parts[0] { return parts[0] }
      return .not(parts[0])
    default: return .and(parts)
    }
  }

  private mutating func text() -> String {
    pick(["mali", "Côte d’Ivoire", "or", "-x", "a,b", "a \"b\"", "(c)", "back\\slash", "x:y", ""])
  }

  private mutating func leaf() -> Filter {
    let comparator = pick(Filter.Comparator.allCases)
    let amount = number(below: 200)
    let day = Day(number: number(below: 20_000))
    switch number(below: 19) {
    case 0, 1: return .country(text())
    case 2: return .group(text())
    case 3: return .place(text())
    case 4: return .type(text())
    case 5: return .figure(pick(Measure.allCases), comparator, amount)
    case 6: return .figureUnknown(pick(Measure.allCases))
    case 7: return .date(from: day, to: day + amount)
    case 8: return pick([.date(from: day, to: nil), .date(from: nil, to: day)])
    case 9: return .spread(comparator, amount)
    case 10: return pick([.reports(comparator, amount), .origins(comparator, amount)])
    case 11:
      return pick([
        .disputed(true), .starred(false), .date(from: nil, to: nil), .outlier(false),
        .revised(pick(Filter.Revision.allCases)),
      ])
    case 12: return pick([.tag(text()), .source(text())])
    case 13: return .near(latitude: Double(amount) / 7 - 14, longitude: -8, kilometres: 0.5)
    case 14: return pick([.speaker(.official), .onlySpeaker(.party)])
    case 15:
      let (south, west) = (Double(amount) / 7 - 14, Double(number(below: 300)) - 150)
      return .box(
        MapBox(south: south, west: west, north: south + 0.1, east: pick([west + 1, -170])))
    case 16: return .words(pick(["military police", "say \"x\"", "or"]), isPhrase: true)
    default:
      return .words(pick(["air", "al-Qaeda base", "or", "x y -z", "", "killed"]), isPhrase: false)
    }
  }
}
