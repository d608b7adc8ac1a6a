extension DatasetTable {
  /// Events of the Georeferenced Event Dataset. Release 24.0.1 came without a header.
  public static let ucdpEvents: DatasetTable = {
    var table = DatasetTable(
      id: UCDPEventCodebook.format, name: "UCDP GED", licence: "CC BY 4.0",
      marks: ["id", "type_of_violence", "date_start"],
      content: .incidents { UCDPEventCodebook($0) })
    table.dayColumns = ["date_start", "date_end"]
    table.isHandedAround = true
    table.bareForms = [
      BareTable(columns: UCDPEventColumns.official, isTabbed: false) {
        ["1", "2", "3"].contains($0[5])
      }
    ]
    table.release = { UCDPRelease.number(in: String($0), behind: "ged") }
    return table
  }()

  /// The list of actors: names of groups.
  public static let ucdpActors: DatasetTable = {
    var table = DatasetTable(
      id: "ucdp-actors", name: "UCDP actors", licence: "CC BY 4.0", marks: ["actorid", "namedata"],
      content: .groups)
    table.turn = 0
    table.release = { UCDPRelease.number(in: String($0), behind: "actor") }
    return table
  }()
}

/// The number of a release in the names of UCDP's files.
private enum UCDPRelease {
  /// The numbers behind a mark such as "ged": `231` is 23.1, `v26_0_7` is 26.0.7.
  static func number(in name: String, behind mark: String) -> String? {
    guard let start = name.firstRange(of: mark)?.upperBound else { return nil }
    let rest = name[start...].drop { !$0.isNumber }
    let digits = rest.prefix { $0.isNumber || $0 == "_" || $0 == "." }
    let numbers = digits.split { $0 == "_" || $0 == "." }
    guard let first = numbers.first, (2...4).contains(first.count) else { return nil }
    if numbers.count > 1, first.count == 2 { return numbers.joined(separator: ".") }
    // More digits than three are a year or a number of rows.
    return first.count == 3 ? "\(first.prefix(2)).\(first.suffix(1))" : nil
  }
}
