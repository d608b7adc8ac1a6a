import NewsModel
import Testing

/// The filter language: what it accepts, what it answers to mistakes.
struct FilterParserTests {
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  static let accepted: [(String, Filter)] = [
    ("", .all), ("  ", .all), ("()", .all),
    ("country:mali", .country("mali")),
    ("Country: mali", .country("mali")),
    ("country:\"Côte d’Ivoire\"", .country("Côte d’Ivoire")),
    ("country:mali,niger", .or([.country("mali"), .country("niger")])),
    ("country:mali country:niger", .or([.country("mali"), .country("niger")])),
    (
      "country:mali killed>=10 country:niger",
      .and([.or([.country("mali"), .country("niger")]), .figure(.killed, .atLeast, 10)])
    ),
    ("country:mali (country:niger)", .and([.country("mali"), .country("niger")])),
    ("group:jnim -group:isgs", .and([.group("jnim"), .not(.group("isgs"))])),
    ("not group:isgs", .not(.group("isgs"))),
    ("-country:mali,niger", .not(.or([.country("mali"), .country("niger")]))),
    ("killed >= 10", .figure(.killed, .atLeast, 10)),
    ("killed≥10", .figure(.killed, .atLeast, 10)),
    ("killed<5 wounded:unknown", .and([.figure(.killed, .less, 5), .figureUnknown(.wounded)])),
    ("dead:7", .figure(.killed, .equal, 7)),
    ("abducted>20", .figure(.abducted, .greater, 20)),
    ("killed:10..", .figure(.killed, .atLeast, 10)),
    ("killed:..3", .figure(.killed, .atMost, 3)),
    ("date:2024", .date(from: day("2024-01-01"), to: day("2024-12-31"))),
    ("date:2024-02", .date(from: day("2024-02-01"), to: day("2024-02-29"))),
    ("date:2024-09-17", .date(from: day("2024-09-17"), to: day("2024-09-17"))),
    ("date:2024-09..2024-10", .date(from: day("2024-09-01"), to: day("2024-10-31"))),
    ("date:2023..", .date(from: day("2023-01-01"), to: nil)),
    ("date:..2023", .date(from: nil, to: day("2023-12-31"))),
    ("date>=2024", .date(from: day("2024-01-01"), to: nil)),
    ("date<2024-03", .date(from: nil, to: day("2024-02-29"))),
    ("date:unknown", .not(.date(from: nil, to: nil))),
    ("near:12.63,-8.00~50km", .near(latitude: 12.63, longitude: -8, kilometres: 50)),
    ("spread>50%", .spread(.greater, 50)), ("origins>=2", .origins(.atLeast, 2)),
    ("revised:up,down", .or([.revised(.up), .revised(.down)])),
    ("revised:NO outlier:yes", .and([.revised(.no), .outlier(true)])),
    ("disputed:yes", .disputed(true)), ("starred:no", .starred(false)),
    ("tag:review", .tag("review")), ("source:afp", .source("afp")),
    ("speaker:official", .speaker(.official)), ("only:perpetrator", .onlySpeaker(.party)),
    ("airport", .words("airport", isPhrase: false)),
    ("military airport", .words("military airport", isPhrase: false)),
    ("al-Qaeda's", .words("al-Qaeda's", isPhrase: false)),
    ("\"military police\"", .words("military police", isPhrase: true)),
    ("killed", .words("killed", isPhrase: false)),
    ("\"or\" text:or", .and([.words("or", isPhrase: true), .words("or", isPhrase: false)])),
    (
      "-\"military police\" -airport x",
      .and([
        .not(.words("military police", isPhrase: true)), .not(.words("airport", isPhrase: false)),
        .words("x", isPhrase: false),
      ])
    ),
    (
      "(country:mali or country:niger) bomb",
      .and([.or([.country("mali"), .country("niger")]), .words("bomb", isPhrase: false)])
    ),
    (
      "a killed>1 or b OR c",
      .or([
        .and([.words("a", isPhrase: false), .figure(.killed, .greater, 1)]),
        .words("b", isPhrase: false), .words("c", isPhrase: false),
      ])
    ),
  ]

  @Test(arguments: accepted) func accepts(_ text: String, _ filter: Filter) throws {
    #expect(try FilterParser.parse(text) == filter)
  }

  /// The text, where the mistake is, and a piece of the answer.
  static let refused: [(String, Int, String)] = [
    ("country:", 8, "after “country:” comes a name"),
    ("group:jnim country:", 19, "comes a name"),
    ("country:mali,", 13, "comes a name"),
    ("killed>=", 8, "after “killed>=” comes a number"),
    ("killed>=ten", 8, "comes a number"),
    ("killed>=-1", 8, "comes a number"),
    ("killed>=99999999999999999999", 8, "comes a number"),
    ("killed:20..10", 7, "ends before"),
    ("date:2024-13", 5, "comes a date"),
    ("date:2023-02-29", 5, "comes a date"),
    ("date:0001", 5, "comes a date"), ("date>2200", 5, "comes a date"),
    ("date:2024..x", 11, "comes a date"),
    ("date:2024..2023", 5, "ends before"),
    ("near:91,0~5km", 5, "no point"),
    ("near:12", 5, "a point and a distance"),
    ("spread>half", 7, "a percentage"),
    ("disputed:maybe", 9, "yes or no"), ("outlier:", 8, "yes or no"),
    ("revised:sideways", 8, "up, down, yes or no"), ("revised>5", 7, "cannot be compared"),
    ("speaker:him", 8, "a kind of speaker"),
    ("coutry:mali", 0, "is not a field"),
    ("https://example.org", 0, "is not a field"),
    ("country>mali", 7, "cannot be compared"),
    (">=10", 0, "a field is missing"),
    ("\"military", 0, "never closed"),
    ("\"\"", 0, "nothing stands"),
    ("(country:mali", 13, "never closed"),
    ("country:mali)", 12, "closes none"),
    ("or country:mali", 0, "a condition is missing"),
    ("country:mali or", 15, "a condition is missing"),
    ("airport -", 9, "what to leave out"),
  ]

  @Test(arguments: refused) func refuses(_ text: String, _ position: Int, _ words: String) {
    let error = #expect(throws: FilterSyntaxError.self) { try FilterParser.parse(text) }
    #expect(error?.position == position)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func mistakesComeWithExamples() {
    let number = #expect(throws: FilterSyntaxError.self) { try FilterParser.parse("killed>=") }
    #expect(number?.expected.first == "killed>=10")
    let field = #expect(throws: FilterSyntaxError.self) { try FilterParser.parse("coutry:x") }
    #expect(field?.expected == ["country", "changed", "conceded", "casualties"])
  }

  @Test func positionsAreCharactersAndNotBytes() {
    let error = #expect(throws: FilterSyntaxError.self) { try FilterParser.parse("é👨‍👩‍👧 killed>=") }
    #expect(error?.position == 11)
  }

  @Test func nestingAndLengthAreBounded() {
    for text in [String(repeating: "(", count: 9999), String(repeating: "-", count: 9999) + "a"] {
      #expect(throws: FilterSyntaxError.self) { try FilterParser.parse(text) }
    }
    let long = String(repeating: "tag:a ", count: 9999)
    #expect(throws: FilterSyntaxError.self) { try FilterParser.parse(long) }
  }
}
