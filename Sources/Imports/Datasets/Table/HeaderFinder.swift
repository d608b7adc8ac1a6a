import Datasets

/// Finds the header of a table among its first records: people put titles, remarks and empty lines above it.
struct HeaderFinder {
  /// So many first records are looked at.
  static let reach = 40

  let records: [[String]]

  struct Found {
    var table: DatasetTable
    var columns: [String]
    /// Records that stand above the header.
    var skipped: Int
    /// The map that tags of the Humanitarian Exchange Language make.
    var map: ColumnMap?
  }

  /// The header of a known dataset.
  func known(among tables: [DatasetTable]) -> Found? {
    for (index, record) in records.enumerated() {
      let names = ColumnNames(record)
      for table in tables where !table.marks.isEmpty && names.contains(all: table.marks) {
        return Found(table: table, columns: record, skipped: index)
      }
    }
    return nil
  }

  /// The header that has the columns of a map, else whatever looks most like one.
  func mapped(by map: ColumnMap) -> Found? {
    if let whole = records.firstIndex(where: { map.missingColumns(in: $0).isEmpty }) {
      return Found(table: .mapped, columns: records[whole], skipped: whole)
    }
    let double = records.indices.lazy.compactMap { index in
      joined(at: index).map { Found(table: .mapped, columns: $0, skipped: index + 1) }
    }
    return double.first { map.missingColumns(in: $0.columns).isEmpty } ?? likely
  }

  /// A header with a row of tags below it, or tags alone.
  func tagged(name: String) -> Found? {
    for (index, record) in records.enumerated() where TagMap.isTags(record) {
      let columns =
        index > 0 && records[index - 1].count == record.count ? records[index - 1] : record
      guard let map = TagMap.map(tags: record, columns: columns, name: name) else { continue }
      return Found(
        table: .mapped, columns: columns, skipped: columns == record ? index : index - 1, map: map)
    }
    return nil
  }

  /// The first record that is about as full as the fullest one and holds names, and no days or numbers; with the names
  /// below it where it has two lines.
  var likely: Found? {
    let most = records.map { $0.count { !$0.isEmpty } }.max() ?? 0
    guard most > 1 else { return nil }
    for (index, record) in records.enumerated() {
      let double = joined(at: index)
      let filled = (double ?? record).filter { !$0.isEmpty }
      let numbers = record.count { Double($0) != nil }
      let years = record.count { $0.utf8.count == 4 && Double($0) != nil }
      guard filled.count * 10 >= most * 6, numbers * 2 < filled.count, numbers - years <= 1,
        !record.contains(where: CellGuess.isWholeDay)
      else { continue }
      return Found(
        table: .mapped, columns: double ?? record, skipped: double == nil ? index : index + 1)
    }
    return nil
  }

  /// The names of a header of two lines: "Casualties" over "Killed" and "Wounded". Nil where there is one line only.
  private func joined(at index: Int) -> [String]? {
    guard index + 1 < records.count else { return nil }
    let (header, below) = (records[index], records[index + 1])
    guard header.count == below.count, let first = header.first, !first.isEmpty, below[0].isEmpty,
      header.contains(where: \.isEmpty),
      !below.contains(where: {
        CellGuess.isFigure($0) || CellGuess.isWholeDay($0) || $0.hasPrefix("#")
      })
    else { return nil }
    var whole = ""
    var names: [String] = []
    var hasPart = false
    for (name, part) in zip(header, below) {
      if !name.isEmpty { whole = name }
      hasPart = hasPart || (name.isEmpty && !part.isEmpty)
      names.append(part.isEmpty ? name : whole.isEmpty ? part : whole + " " + part)
    }
    return hasPart ? names : nil
  }
}

/// Tags of the Humanitarian Exchange Language (hxlstandard.org) as a column map.
enum TagMap {
  /// Whether all cells that hold anything are tags.
  static func isTags(_ record: [String]) -> Bool {
    let filled = record.filter { !$0.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { $0.utf8.first == 0x23 && !$0.contains(" ") || isSpaced($0) }
  }

  /// "#affected +killed".
  private static func isSpaced(_ tag: String) -> Bool {
    tag.utf8.first == 0x23 && tag.split(separator: " ").dropFirst().allSatisfy { $0.hasPrefix("+") }
  }

  /// Nil where no tag speaks of a day or of people.
  static func map(tags: [String], columns: [String], name: String) -> ColumnMap? {
    var fields: [String: String] = [:]
    var figures: [ColumnMap.Figure] = []
    for (tag, column) in zip(tags, columns) where !tag.isEmpty && !column.isEmpty {
      let parts = tag.lowercased().filter { $0 != " " }.dropFirst().split(separator: "+").map(
        String.init)
      guard let hashtag = parts.first else { continue }
      let attributes = Set(parts.dropFirst())
      if hashtag == "affected" || hashtag == "fatalities" {
        if let figure = figure(hashtag, attributes, column) { figures.append(figure) }
      } else if let field = field(hashtag, attributes), fields[field] == nil {
        fields[field] = column
      }
    }
    guard fields["date"] != nil || fields["year"] != nil, !figures.isEmpty || fields.count > 2
    else {
      return nil
    }
    return ColumnMap(name: name, columns: fields, figures: paired(figures))
  }

  private static func field(_ hashtag: String, _ attributes: Set<String>) -> String? {
    switch hashtag {
    case "date" where attributes.contains("end"): "end_date"
    case "date" where attributes.contains("year"): "year"
    case "date": attributes.isDisjoint(with: ["reported", "updated"]) ? "date" : nil
    case "country": "country"
    case "adm1": "admin1"
    case "loc", "adm2", "adm3", "adm4": "place"
    case "geo" where attributes.contains("lat"): "latitude"
    case "geo" where attributes.contains("lon"): "longitude"
    case "geo" where attributes.contains("coord"): "coordinates"
    case "event" where attributes.contains("id"), "meta" where attributes.contains("id"): "id"
    case "event", "cause", "type": "type"
    case "id": "id"
    case "group", "actor", "org": "perpetrator"
    case "description": "text"
    case "meta" where attributes.contains("url"): "link"
    case "meta" where attributes.contains("source"), "source": "source"
    default: nil
    }
  }

  private static func figure(
    _ hashtag: String, _ attributes: Set<String>, _ column: String
  ) -> ColumnMap.Figure? {
    let measures = [
      ("killed", "killed"), ("dead", "killed"), ("deaths", "killed"), ("injured", "wounded"),
      ("wounded", "wounded"), ("missing", "missing"), ("displaced", "displaced"),
      ("abducted", "abducted"), ("kidnapped", "abducted"),
    ]
    let measure = measures.first { attributes.contains($0.0) }?.1
    guard let measure = measure ?? (hashtag == "fatalities" ? "killed" : nil) else { return nil }
    let scopes = ["children": "children", "civilians": "civilians", "f": "women", "m": "men"]
    let scope = scopes.first { attributes.contains($0.key) }?.value
    var figure = ColumnMap.Figure(measure: measure, scope: scope, isPart: scope != nil)
    if attributes.contains("min") {
      figure.low = column
    } else if attributes.contains("max") {
      figure.high = column
    } else {
      figure.column = column
    }
    return figure
  }

  /// A lowest and a highest figure of the same people belong together.
  private static func paired(_ figures: [ColumnMap.Figure]) -> [ColumnMap.Figure] {
    var result: [ColumnMap.Figure] = []
    for figure in figures {
      let place = result.firstIndex { other in
        other.measure == figure.measure && other.scope == figure.scope && other.column == nil
          && figure.column == nil && (other.low == nil) != (figure.low == nil)
      }
      guard let place else {
        result.append(figure)
        continue
      }
      result[place].low = result[place].low ?? figure.low
      result[place].high = result[place].high ?? figure.high
    }
    return result
  }
}
