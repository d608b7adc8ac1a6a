import Datasets
import NewsModel
import ReferenceData

/// UCDP's list of actors: names and other names of armed groups and governments.
struct UCDPActorRows: RowMaker {
  private let names: [Int]
  private let fullEnglish: Int?
  private let main: Int?
  private let location: Int?
  private let width: Int

  init(columns: [String]) {
    let index = ColumnNames(columns)
    main = index["NameData"]
    fullEnglish = index["NameOrigFullEng"]
    names = ["NameOrig", "NameOrigFull", "NewName", "NewNameFullMotherTongue", "NewNameFullEng"]
      .compactMap { index[$0] }
    location = index["GWNOLoc"]
    width = columns.count
  }

  func fate(of record: TableRecord) -> RowFate {
    do {
      let fields = try RaggedRow.mended(record.fields, width: width)
      guard let name = main.flatMap({ UCDPActorRows.name(fields[$0]) }) else {
        return .rejected("NameData is empty")
      }
      return .group(group(name, fields))
    } catch {
      return RowFate(error)
    }
  }

  /// A group that the table of groups has keeps its name and gains the others.
  private func group(_ name: String, _ fields: [String]) -> Group {
    let full = fullEnglish.flatMap { UCDPActorRows.name(fields[$0]) }
    let others = names.compactMap { UCDPActorRows.name(fields[$0]) }
    let countries = UCDPActorRows.countries(location.map { fields[$0] } ?? "")
    let known = ([name] + [full].compactMap { $0 } + others).lazy.compactMap {
      GroupTable.shared.find($0)
    }.first
    var group = known ?? UCDPActorRows.group(name, full: full, countries: countries)
    for alias in [name] + [full].compactMap({ $0 }) + others
    where alias != group.name && alias != group.short && !group.aliases.contains(alias) {
      group.aliases.append(alias)
    }
    return group
  }

  /// UCDP's name is the group's own: incidents of its other files come under it. An acronym has the full name beside it.
  private static func group(_ name: String, full: String?, countries: [String]) -> Group {
    Group(name: name, aliases: full.map { $0 == name ? [] : [$0] } ?? [], countries: countries)
  }

  private static func countries(_ cell: String) -> [String] {
    var codes: [String] = []
    for number in cell.split(separator: ",") {
      let digits = number.filter(\.isNumber)
      guard let number = Int(digits),
        let code = CountryTable.shared.country(gleditschWard: number)?.code
      else { continue }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// A cell that holds a name: neither blank nor "n/a", "unknown" or a lone mark.
  private static func name(_ cell: String) -> String? {
    let words = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isNone = ["n/a", "na", "unknown", "-", "unclear"].contains(words.lowercased())
    return words.utf8.count < 2 || isNone ? nil : words
  }
}
