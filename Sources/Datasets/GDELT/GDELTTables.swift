extension DatasetTable {
  private static let terms = "free use with citation of the GDELT Project"

  /// Events of GDELT, of its second version (61 columns) or its first (58).
  public static let gdeltEvents: DatasetTable = {
    var table = DatasetTable(
      id: GDELTCodebook.format, name: "GDELT", licence: terms,
      marks: ["globaleventid", "sqldate", "eventcode"], content: .incidents { GDELTCodebook($0) })
    table.bareForms = [GDELTColumnNames.events, GDELTColumnNames.firstEvents].map { columns in
      BareTable(columns: columns, isTabbed: true) { isNumber($0[1], digits: 8) }
    }
    return table
  }()

  /// Links to articles about events.
  public static let gdeltMentions: DatasetTable = {
    var table = DatasetTable(
      id: "gdelt-mentions", option: GDELTCodebook.format, name: "GDELT mentions", licence: terms,
      marks: ["globaleventid", "mentionidentifier"], content: .mentions)
    table.turn = 2
    table.bareForms = [
      BareTable(columns: GDELTColumnNames.mentions, isTabbed: true) {
        isNumber($0[1], digits: 14) && isNumber($0[2], digits: 14)
      }
    ]
    return table
  }()

  /// The list of columns that is published beside the tables.
  public static let gdeltColumns = DatasetTable(
    id: "gdelt-columns", option: GDELTCodebook.format, name: "the list of GDELT's columns",
    licence: terms, marks: ["tableid", "datatype", "description"],
    content: .nothing("describes a column, holds no event"))

  private static func isNumber(_ text: String, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
