import Datasets

/// Finds the header of a table among its first records: people put titles, remarks and empty lines above it.
struct HeaderFinder {
  /// So many first records are looked at.
  static let reach = 40

  let records: [[String]]

  struct Found {
    var kind: TableKind
    var columns: [String]
    /// Records that stand above the header.
    var skipped: Int
    /// The map that tags of the Humanitarian Exchange Language make.
    var map: ColumnMap?
  }

  /// The header of a known dataset.
  func known(among kinds: [TableKind]) -> Found? {
    for (index, record) in records.enumerated() {
      let names = ColumnNames(record)
      for kind in kinds where !kind.marks.isEmpty && names.contains(all: kind.marks) {
        return Found(kind: kind, columns: record, skipped: index)
      }
    }
    return nil
  }

  /// The header that has the columns of a map, else whatever looks most like one.
  func mapped(by map: ColumnMap) -> Found? {
    let whole = records.firstIndex { map.missingColumns(in: $0).isEmpty }
    return (whole ?? likely).map { Found(kind: .mapped, columns: records[$0], skipped: $0) }
  }

  /// A header with a row of tags below it, or tags alone.
  func tagged(name: String) -> Found? {
    for (index, record) in records.enumerated() where TagMap.isTags(record) {
      let columns =
        index > 0 && records[index - 1].count == record.count ? records[index - 1] : record
      guard let map = TagMap.map(tags: record, columns: columns, name: name) else { continue }
      return Found(
        kind: .mapped, columns: columns, skipped: columns == record ? index : index - 1, map: map)
    }
    return nil
  }

  /// The first record that is about as full as the fullest one and does not hold numbers alone.
  var likely: Int? {
    let most = records.map { $0.count { !$0.isEmpty } }.max() ?? 0
    guard most > 1 else { return nil }
    return records.firstIndex { record in
      let filled = record.filter { !$0.isEmpty }
      let numbers = filled.count { Double($0) != nil }
      return filled.count * 10 >= most * 6 && numbers * 2 < filled.count
    }
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
      guard let head = parts.first else { continue }
      let attributes = Set(parts.dropFirst())
      if head == "affected" || head == "fatalities" {
        if let figure = figure(head, attributes, column) { figures.append(figure) }
      } else if let field = field(head, attributes), fields[field] == nil {
        fields[field] = column
      }
    }
    guard fields["date"] != nil || fields["year"] != nil, !figures.isEmpty || fields.count > 2
    else {
      return nil
    }
    return ColumnMap(name: name, columns: fields, figures: paired(figures))
  }

  private static func field(_ head: String, _ attributes: Set<String>) -> String? {
    switch head {
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
    _ head: String, _ attributes: Set<String>, _ column: String
  ) -> ColumnMap.Figure? {
    let measures = [
      ("killed", "killed"), ("dead", "killed"), ("deaths", "killed"), ("injured", "wounded"),
      ("wounded", "wounded"), ("missing", "missing"), ("displaced", "displaced"),
      ("abducted", "abducted"), ("kidnapped", "abducted"),
    ]
    let measure = measures.first { attributes.contains($0.0) }?.1
    guard let measure = measure ?? (head == "fatalities" ? "killed" : nil) else { return nil }
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
