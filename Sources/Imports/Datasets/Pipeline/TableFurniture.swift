/// Rows that people put into tables and that hold no event: empty ones, sums, remarks.
enum TableFurniture {
  /// Why a row is passed over; nil for one that may be data.
  static func reason(_ fields: [String], width: Int) -> String? {
    guard let first = fields.firstIndex(where: isFilled) else { return "an empty row" }
    let others = fields[(first + 1)...].first(where: isFilled)
    if fields[first].utf8.first == 0x23, fields.count != width || others == nil {
      return "a comment"
    }
    if isRule(fields) { return "a line between rows" }
    if others == nil, width > 2, first == 0,
      fields[first].contains(" ") || (fields.count >= width && !isNumber(fields[first]))
    {
      return "one cell alone: a title, a heading or a remark"
    }
    if isSum(fields[first]) || (isNumber(fields[first]) && others.map(isSum) == true) {
      return "a row that sums others up"
    }
    return nil
  }

  /// "---", ":---:", "====" in all cells that hold anything.
  private static func isRule(_ fields: [String]) -> Bool {
    guard let first = fields.first(where: isFilled), first.utf8.allSatisfy(isOfRule) else {
      return false
    }
    let filled = fields.filter(isFilled)
    return filled.allSatisfy { $0.utf8.allSatisfy(isOfRule) }
      && filled.contains { $0.utf8.count > 2 }
  }

  private static func isOfRule(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x3D || byte == 0x3A || byte == 0x5F || byte == 0x20
  }

  private static func isFilled(_ field: String) -> Bool {
    guard let byte = field.utf8.first else { return false }
    return byte > 0x20 && byte != 0xC2 || field.contains { !$0.isWhitespace }
  }

  private static func isNumber(_ field: String) -> Bool {
    field.utf8.count < 6 && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let sums: Set<String> = [
    "total", "totals", "grand total", "sub-total", "subtotal", "sub total", "sum", "overall total",
    "total general", "total général", "overall",
  ]

  /// "Total", "Grand total:", "Total 2023", "Total (all years)".
  private static func isSum(_ field: String) -> Bool {
    guard let byte = field.utf8.first(where: { $0 > 0x20 }), "tTgGsSoO".utf8.contains(byte),
      field.utf8.count < 40
    else { return false }
    var words = field.lowercased().prefix { $0 != ":" && $0 != "(" && $0 != "=" }
    while let last = words.last, last.isNumber || last == " " || last == "-" || last == "–" {
      words.removeLast()
    }
    let name = words.drop { $0 == " " }
    return sums.contains(String(name)) || name.hasPrefix("total for ")
      || name.hasPrefix("total of ")
      || name.hasPrefix("total in ")
  }
}
