extension DatasetTable {
  /// Events of ACLED, as its export tool and its interface give them.
  public static let acled: DatasetTable = {
    var table = DatasetTable(
      id: ACLEDCodebook.format, name: "ACLED",
      licence: "ACLED terms of use: rows may not be passed on",
      marks: ["event_date", "event_type", "fatalities"], content: .incidents { ACLEDCodebook($0) })
    table.dayColumns = ["event_date"]
    table.isHandedAround = true
    table.hasNotes = true
    return table
  }()
}
