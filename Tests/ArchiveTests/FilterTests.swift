import Archive
import NewsModel
import Testing

/// What each filter finds among the sample's three incidents.
struct FilterTests {
  static let table: [(String, [String])] = [
    ("", ["bamako", "bassam", "undated"]),
    ("country:mali", ["bamako"]), ("country:Malian", ["bamako"]),
    ("country:\"cote d'ivoire\"", ["bassam"]), ("country:ivory", ["bassam"]),
    ("country:mali,civ", ["bamako", "bassam"]), ("country:nowhere", []),
    ("-country:mali", ["bassam", "undated"]),
    ("group:GSIM", ["bamako"]), ("group:\"group to support\"", ["bamako"]), ("group:x", []),
    ("killed>=70", ["bamako"]), ("killed>=101", []), ("killed<=16", ["bassam"]),
    ("killed=77", ["bamako"]), ("killed>16", ["bamako"]), ("killed<16", []),
    ("killed:unknown", ["undated"]), ("wounded:unknown", ["bamako", "bassam", "undated"]),
    ("-killed>=70", ["bassam", "undated"]), ("missing>=1", []),
    ("missing:unknown killed>1", ["bamako", "bassam"]),
    ("date:2024", ["bamako"]), ("date:2024-09-17", ["bamako"]), ("date:..2020", ["bassam"]),
    ("date:2016..", ["bamako", "bassam"]), ("date:unknown", ["undated"]), ("date:2025", []),
    ("place:bassam", ["bassam"]), ("place:BAMA", ["bamako"]), ("place:zz", []),
    ("type:assault", ["bamako", "bassam"]), ("type:bombing", []),
    ("near:12.6,-8~20km", ["bamako"]), ("near:12.6,-9~20km", []),
    ("near:0,0~20000km", ["bamako", "bassam"]),
    ("box:12,-9~13,-7", ["bamako"]), ("box:12,-9~13,-8", []), ("box:12,-8~12.63,0", ["bamako"]),
    ("box:12.63,-8~13,0", []), ("box:-90,170~90,-3", ["bamako", "bassam"]),
    ("box:-90,-180~90,180", ["bamako", "bassam"]),
    ("spread>40%", ["bamako"]), ("spread=43%", ["bamako"]), ("spread=0%", ["bassam"]),
    ("reports>=2", ["bamako"]), ("origins=1", ["bassam"]), ("reports=0", ["undated"]),
    ("disputed:yes", ["bamako"]), ("disputed:no", ["bassam", "undated"]),
    ("source:afp", ["bamako"]), ("source:reut", ["bassam"]), ("source:tass", []),
    ("speaker:official", ["bamako"]), ("speaker:medical", []), ("only:unattributed", ["bassam"]),
    ("starred:yes", []), ("starred:no", ["bamako", "bassam", "undated"]), ("tag:x", []),
    ("gendarmerie", ["bamako"]), ("gend", ["bamako"]), ("\"gend\"", []),
    ("\"security source\"", ["bamako"]), ("\"source security\"", []),
    ("source security", ["bamako"]),
    ("communique", ["bamako"]), ("people were", ["bamako", "bassam"]),
    ("\"people were\"", ["bassam"]), ("zebra", []), ("\"—\"", []),
    ("-people", ["undated"]), ("at\"", []),
    ("country:mali or killed<=16", ["bamako", "bassam"]),
    ("(country:mali or country:ner) -killed>1", ["undated"]),
  ]

  @Test(arguments: table) func finds(_ text: String, _ keys: [String]) throws {
    let store = try SampleDossiers.archive()
    guard let filter = try? FilterParser.parse(text) else {
      #expect(text == "at\"")
      return
    }
    for sort in SortKey.allCases {
      let rows = try store.page(IncidentQuery(filter: filter, sort: sort), .first, limit: 10).rows
      let found = rows.map { String($0.key.prefix { $0 != "-" }) }.sorted()
      #expect(found == keys.map { String($0) }.sorted())
    }
    #expect(try store.count(filter) == keys.count)
    let years = try store.facet(.year, filter).reduce(0) { $0 + $1.count }
    #expect(years == keys.filter { $0 != "undated" }.count)
  }

  /// Letters that no decomposition takes apart are found with and without them.
  @Test(arguments: [
    ("place:tromso", 1), ("place:TROMSØ", 1), ("place:lodz", 1), ("place:Łódź", 1), ("place:o", 1),
    ("place:trømso", 1), ("place:tromse", 0),
  ])
  func lettersOfNamesNeverMatter(_ text: String, _ count: Int) throws {
    var dossier = SampleDossiers.bamako
    (dossier.incident.place, dossier.incident.admin1) = ("Tromsø", "Łódź")
    let store = try SampleDossiers.archive([dossier])
    #expect(try store.count(FilterParser.parse(text)) == count)
  }

  /// Each example of the table of fields is one that the archive can answer.
  @Test(arguments: FilterField.allCases) func everyFieldIsAnswered(_ field: FilterField) throws {
    let store = try SampleDossiers.archive()
    for example in field.examples {
      let filter = try FilterParser.parse(example)
      let rest = try store.count(.not(filter))
      #expect(try store.count(filter) + rest == 3, "\(example)")
    }
  }

  /// Signs that mean something to SQL or to the full-text index are words like any other.
  @Test(arguments: [
    "\"", "'", "a\"b", "*", "NEAR(", "a AND", "body:x", "-x", "^a", "); DROP TABLE incident;", "\0",
    "%", "é",
  ])
  func wordsNeverAct(_ text: String) throws {
    let store = try SampleDossiers.archive()
    for filter: Filter in [
      .words(text, isPhrase: false), .words(text, isPhrase: true), .country(text), .group(text),
      .place(text), .source(text), .tag(text), .type(text),
    ] {
      _ = try store.count(filter)
      _ = try store.page(IncidentQuery(filter: filter), .first, limit: 5)
    }
    #expect(try store.count(.all) == 3)
  }

  /// Every filter divides the archive in two, whatever is unknown.
  @Test func notIsTheRest() throws {
    var random = RandomIncidents(seed: 11)
    let store = try SampleDossiers.archive(random.dossiers(120))
    for (text, _) in FilterTests.table {
      guard let filter = try? FilterParser.parse(text) else { continue }
      #expect(try store.count(filter) + store.count(.not(filter)) == 120, "\(text)")
    }
  }
}
