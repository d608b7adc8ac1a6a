import NewsModel
import ReferenceData

/// A table of the user's own, read as its column map says.
public struct MappedCodebook: Codebook {
  public static let format = "csv"

  private let release: DatasetRelease
  private let map: ColumnMap
  private let columns: [String: Int]
  /// Further columns of a field.
  private let more: [String: [Int]]
  /// Whether countries are codes, so that NA is Namibia.
  private let countriesAreCodes: Bool
  private let separator: UInt8
  private let missingWords: Set<String>
  private let figures: [MappedFigure]
  private let groups = KnownGroups()
  /// Tables of different names keep their rows apart.
  private let keyStart: String

  /// Nil for a release without a column map.
  public init?(_ release: DatasetRelease) {
    guard let map = release.map else { return nil }
    self.release = release
    self.map = map
    let names = ColumnNames(release.columns)
    columns = map.columns.compactMapValues { names[$0] }
    more = (map.more ?? [:]).mapValues { $0.compactMap { names[$0] } }
    let country = map.columns["country"]?.lowercased() ?? ""
    countriesAreCodes =
      (country.contains("iso") || country.hasSuffix("code") || country.hasSuffix("cc"))
      && !country.contains("3")
    separator = map.listSeparator?.utf8.first ?? 0x3B
    missingWords = Set((map.missingWords ?? []).map { $0.lowercased() })
    figures = map.figures.compactMap { MappedFigure($0, names, map) }
    let table = NameFolding.fold(map.name).split(separator: " ").joined(separator: "-")
    keyStart = MappedCodebook.format + "/" + (table.isEmpty ? "" : table + "/")
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields, reading: release.reading)
    var remarks: [String] = []
    var incident = try incident(row, &remarks)
    if isSum(row, incident) { throw .passedOver("a row that sums others up") }
    if saysNothing(row) { throw .passedOver("figures without anything they could be of") }
    incident.key = keyStart + (try id(row, fields, incident))
    let claims = try claims(row)
    if map.rowIs == .source { return try account(row, incident, claims, remarks) }
    incident.title = text(row, "title") ?? title(incident)
    let report = Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: incident.title,
      link: text(row, "link"), text: text(row, "text") ?? "", licence: release.licence,
      note: ([text(row, "note")].compactMap { $0 } + remarks).joined(separator: "; "),
      sources: list(row, "source").map { NamedSource(words: $0) }, claims: claims)
    return Dossier(incident: incident, reports: [report])
  }

  /// The row's own id; without one the row is known by its cells, and rows of one incident by its day and place.
  private func id(
    _ row: Row, _ fields: [String], _ incident: Incident
  ) throws(RowProblem) -> String {
    if columns["id"] != nil {
      guard text(row, "id") != nil else { throw RowProblem("the id is empty") }
      return try row.id(columns["id"], "id")
    }
    guard map.rowIs == .source || map.rowIs == .victim, isPlaced(row, incident) else {
      return CellHash.digits(of: fields)
    }
    return CellHash.digits(of: [
      incident.date.map { $0.start.iso + $0.end.iso } ?? "", incident.country ?? "",
      incident.admin1 ?? "", incident.place ?? "", text(row, "title") ?? "",
    ])
  }

  /// Whether a row says so much of its incident that rows that say the same are of one.
  private func isPlaced(_ row: Row, _ incident: Incident) -> Bool {
    incident.date != nil
      && (incident.place ?? incident.admin1 ?? text(row, "title")) != nil
  }

  /// What one source says of an incident: a report of its own, in which that source speaks.
  private func account(
    _ row: Row, _ incident: Incident, _ claims: [Claim], _ remarks: [String]
  ) throws(RowProblem) -> Dossier {
    guard let source = text(row, "source") else { throw RowProblem("the source is empty") }
    var incident = incident
    incident.title = text(row, "title") ?? title(incident)
    let kind = SourceKind.of(source)
    let voiced = claims.map { claim in
      var claim = claim
      // A claim with a speaker of its own keeps it.
      if claim.speaker.name == nil { claim.speaker = Speaker(name: source, kind: kind) }
      return claim
    }
    let report = Report(
      key: incident.key + "/"
        + NameFolding.fold(source).split(separator: " ").joined(separator: "-"),
      kind: .statement, outlet: source, title: incident.title,
      published: voiced.isEmpty ? nil : incident.date?.start, publishedIsApproximate: true,
      origin: source, link: text(row, "link"), text: text(row, "text") ?? "",
      licence: release.licence,
      note: ([text(row, "note"), "from " + release.title].compactMap { $0 } + remarks)
        .joined(separator: "; "), claims: voiced)
    return Dossier(incident: incident, reports: [report])
  }

  /// "Total" in the place of a country or a town, in a row without a day.
  private func isSum(_ row: Row, _ incident: Incident) -> Bool {
    guard incident.date == nil else { return false }
    return ["id", "country", "admin1", "place", "title"].contains { key in
      let word = row.text(columns[key])?.lowercased() ?? ""
      return word == "total" || word == "totals" || word == "grand total"
    }
  }

  /// Whether a row has figures and else nothing: a sum without a word. What holds for every row does not count.
  private func saysNothing(_ row: Row) -> Bool {
    let named = columns.keys.filter { $0 != "note" }
    return named.count > 1 && named.allSatisfy { known(row.text(columns[$0])) == nil }
  }

  /// A field's words: those of its columns, else what holds for every row.
  private func text(_ row: Row, _ key: String) -> String? {
    var words = known(row.text(columns[key]))
    for column in more[key] ?? [] {
      guard let next = known(row.text(column)) else { continue }
      words = words.map { $0 + (key == "text" || key == "note" ? "\n" : ", ") + next } ?? next
    }
    return words ?? map.values?[key]
  }

  private func known(_ words: String?) -> String? {
    guard let words, missingWords.isEmpty || !missingWords.contains(words.lowercased()) else {
      return nil
    }
    return words
  }

  private func list(_ row: Row, _ key: String) -> [String] {
    text(row, key).map { KnownGroups.parts(of: $0, separator: separator) } ?? []
  }

  private func incident(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> Incident {
    let coordinates =
      text(row, "coordinates").flatMap(Coordinates.init(pair:))
      ?? Coordinates(latitude: text(row, "latitude"), longitude: text(row, "longitude"))
    if let remark = coordinates.remark { remarks.append(remark) }
    var incident = Incident(key: "", title: "", date: try date(row, &remarks))
    let country = countriesAreCodes ? row.words(columns["country"]) : nil
    incident.country = CountryCell.code(country ?? text(row, "country"), &remarks)
    incident.admin1 = text(row, "admin1")
    incident.place = text(row, "place")
    incident.latitude = coordinates.point?.latitude
    incident.longitude = coordinates.point?.longitude
    incident.type = text(row, "type")?.lowercased()
    incident.groups = list(row, "perpetrator").flatMap { groups.groups(in: $0, separator: 0) }
      .map { Involvement(name: $0.name, short: $0.short, role: .perpetrator) }
    incident.targets = list(row, "target")
    return incident
  }

  private func date(_ row: Row, _ remarks: inout [String]) throws(RowProblem) -> DateSpan? {
    let year = text(row, "year").flatMap { CellNumber.whole($0) }
    let range = try DateRange.read(
      start: text(row, "date"), end: text(row, "end_date") ?? text(row, "date"), year: year,
      names: (map.columns["date"] ?? "date", map.columns["end_date"] ?? "end_date"),
      order: map.dayOrder ?? row.reading.dayOrder)
    guard let range else { return try parts(row, year: year) }
    if let remark = range.remark { remarks.append(remark) }
    return DateSpan(from: range, precision: nil)
  }

  /// A year, a month and a day in columns of their own; 0 stands for what is not known.
  private func parts(_ row: Row, year: Int?) throws(RowProblem) -> DateSpan? {
    guard let year, year != 0 else { return nil }
    let words = [text(row, "month"), text(row, "day")].compactMap { $0 }
    guard let month = words.first, month != "0" else { return DateSpan(year: year) }
    let number = CellNumber.whole(month) ?? DateTokens(month).first.month
    let day = text(row, "day").flatMap { CellNumber.whole($0) } ?? 0
    guard let number, text(row, "month") != nil else {
      throw RowProblem(
        kind: "a month in \(map.columns["month"] ?? "month") is none", example: month)
    }
    if day > 0, let exact = Day(year: year, month: number, day: day) { return DateSpan(exact) }
    guard day == 0, let span = DateSpan(year: year, month: number) else {
      throw RowProblem(
        kind: "the year, month and day are no day", example: "\(year)-\(month)-\(day)")
    }
    return span
  }

  private func claims(_ row: Row) throws(RowProblem) -> [Claim] {
    var claims: [Claim] = []
    for figure in figures {
      guard var claim = try figure.claim(row) else { continue }
      if figure.isPart {
        claim.partOf = claims.firstIndex { $0.measure == claim.measure && !$0.isPart }
      }
      claims.append(claim)
    }
    return claims
  }

  /// "Bombing in Bria", for a table without titles.
  private func title(_ incident: Incident) -> String {
    let kind = incident.type ?? "incident"
    let place = incident.place ?? incident.admin1
    return kind.prefix(1).uppercased() + kind.dropFirst() + (place.map { " in " + $0 } ?? "")
  }
}
