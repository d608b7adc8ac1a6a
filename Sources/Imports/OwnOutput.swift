/// Outputs of tollbook for readers and for other programs, which are no incidents when they come back: only its JSON
/// Lines and `show --format json` are read.
enum OwnOutput {
  /// Whether a file begins as one of them does.
  static func isOne(_ head: [UInt8]) -> Bool {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let text = String(decoding: start.prefix(4_096), as: UTF8.self)
    return headers.contains { text.hasPrefix($0) } || isJSON(text) || isPage(text)
  }

  /// The first columns of `list`, `export`, `compare`, `extract`, `facets`, `map`, `sources` and `link` as CSV.
  private static let headers = [
    "id,key,title,date_start,date_end,date_precision,country,",
    "incident,title,date_start,date_end,date_precision,country,",
    "incident,title,section,measure,scope,", "article,article_title,published,language,incident,",
    "field,value,label,detail,count", "box,country,south,west,north,east,incidents,",
    "kind,name,incidents,lowest,highest,", "id,incident,score,reasons,state",
  ]

  private static func isJSON(_ text: String) -> Bool {
    let plain = text.filter { $0 != " " && !$0.isNewline }
    guard plain.hasPrefix("{") || plain.hasPrefix("[{") else { return false }
    let object = plain.prefix(1_500)
    if plain.prefix(200).contains("\"generator\":\"tollbook") { return true }
    // A row of `list` has the number of its reports, an incident that can be read has the reports.
    let isRow = object.contains("\"countryName\":") && object.contains(#/"reports":\d/#)
    let isExtract = plain.prefix(9).contains("{\"path\":") && object.contains("\"relevance\":")
    let isInfo = plain.hasPrefix("{\"program\":\"") && object.contains("\"schema\":[")
    return isRow || isExtract || isInfo
  }

  /// What `list`, `show` and `compare` print for reading.
  private static func isPage(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).prefix(40)
    if let first = lines.first, first.hasPrefix("ID "), first.contains(" DATE "),
      first.contains(" KILLED "), first.contains(" REPORTS ")
    {
      return true
    }
    return lines.contains {
      $0.hasPrefix("  FIGURE ") && $0.contains(" WHO SAYS SO ") && $0.contains(" STATUS")
    }
  }
}
