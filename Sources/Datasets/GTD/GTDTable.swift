extension DatasetTable {
  /// Incidents of the Global Terrorism Database.
  public static let gtd: DatasetTable = {
    var table = DatasetTable(
      id: GTDCodebook.format, name: "GTD",
      licence: "GTD end user agreement: rows may not be passed on",
      marks: ["eventid", "iyear", "nkill"], content: .incidents { GTDCodebook($0) })
    table.isHandedAround = true
    table.release = { name in
      guard name.hasPrefix("globalterrorism") || name.hasPrefix("gtd") else { return nil }
      let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
      return digits.isEmpty ? nil : String(digits)
    }
    return table
  }()
}
