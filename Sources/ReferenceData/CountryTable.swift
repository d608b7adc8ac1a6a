import NewsModel

/// The countries and territories of ISO 3166-1, with the names and words that stand for them. Read on first use.
public struct CountryTable: Sendable {
  public static let shared = CountryTable()

  /// By alpha-3 code.
  public let all: [Country]
  private let byCode: [String: Int]
  private let byGleditschWard: [Int: Int]
  private let byFIPS: [String: Int]
  private let capitals: [String: String]

  private init() {
    var all: [Country] = []
    var byCode: [String: Int] = [:]
    var byGleditschWard: [Int: Int] = [:]
    var byFIPS: [String: Int] = [:]
    var capitals: [String: String] = [:]
    for line in ReferenceFile.rows("countries.tsv") {
      let country = Country(
        code: line.field(0), code2: line.field(1), name: line.field(2), aliases: line.list(3),
        demonyms: line.list(4))
      let index = all.count
      all.append(country)
      byCode[country.code] = index
      byCode[country.code2] = index
      if let number = Int(line.field(5)) { byGleditschWard[number] = index }
      if !line.field(6).isEmpty { byFIPS[line.field(6)] = index }
      capitals[country.code] = line.field(7)
    }
    self.all = all
    self.byCode = byCode
    self.byGleditschWard = byGleditschWard
    self.byFIPS = byFIPS
    self.capitals = capitals
  }

  /// What countries are called, folded. Made when somebody asks by a name: codes and numbers do without.
  private struct Names {
    var byName: [String: Int] = [:]
    var byDemonym: [String: [Int]] = [:]

    init(_ all: [Country]) {
      for (index, country) in all.enumerated() {
        for name in [country.name] + country.aliases {
          let folded = NameFolding.fold(name)
          if byName[folded] == nil { byName[folded] = index }
        }
        for demonym in country.demonyms {
          let folded = NameFolding.fold(demonym)
          if byDemonym[folded]?.contains(index) != true {
            byDemonym[folded, default: []].append(index)
          }
        }
      }
    }
  }

  private static let names = Names(shared.all)

  /// The country of an ISO 3166-1 alpha-3 or alpha-2 code, in any case.
  public func country(code: String) -> Country? {
    byCode[code.uppercased()].map { all[$0] }
  }

  /// The country that goes by a name in any spelling ("Burma", "cote d'ivoire", "Yemen (North Yemen)"), or by its code.
  public func find(_ name: String) -> Country? {
    (Self.names.byName[NameFolding.fold(name)].map { all[$0] }) ?? country(code: name)
  }

  /// The countries whose people and things a word stands for; two for "Congolese".
  public func countries(demonym: String) -> [Country] {
    (Self.names.byDemonym[NameFolding.fold(demonym)] ?? []).map { all[$0] }
  }

  /// The country of a Gleditsch–Ward number (UCDP's `country_id`, `gwnoa`).
  public func country(gleditschWard number: Int) -> Country? {
    byGleditschWard[number].map { all[$0] }
  }

  /// The country of a FIPS 10-4 code (GDELT's `ActionGeo_CountryCode`).
  public func country(fips code: String) -> Country? {
    byFIPS[code.uppercased()].map { all[$0] }
  }

  /// The capital of a country by its alpha-3 code, nil when it has none.
  public func capital(of code: String) -> String? {
    capitals[code].flatMap { $0.isEmpty ? nil : $0 }
  }
}
