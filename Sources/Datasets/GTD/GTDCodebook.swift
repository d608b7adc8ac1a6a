import NewsModel

/// The Global Terrorism Database: one row is one attack.
///
/// `nkill` counts victims and attackers together, `nkillter` the attackers among them; blank and -99 mean that no
/// number is confirmed (GTD Codebook). 0 in a month or a day means that it is not known.
public struct GTDCodebook: Codebook {
  public static let format = "gtd"

  let columns: GTDColumns
  let release: DatasetRelease
  private let groups = KnownGroups()

  public init(_ release: DatasetRelease) {
    self.release = release
    columns = GTDColumns(ColumnNames(release.columns))
  }

  public func dossier(of fields: [String]) throws(RowProblem) -> Dossier {
    let row = Row(fields: fields, reading: release.reading)
    let id = try row.id(columns.id, "eventid")
    var remarks: [String] = []
    let incident = incident(row, id: id, &remarks)
    let claims = try claims(row, &remarks)
    let report = Report(
      key: incident.key, kind: .dataset, outlet: release.title, title: incident.title,
      text: row.text(columns.summary) ?? "", licence: release.licence,
      note: note(row, remarks), sources: sources(row), claims: claims)
    return Dossier(incident: incident, reports: [report])
  }

  private func incident(_ row: Row, id: String, _ remarks: inout [String]) -> Incident {
    let coordinates = Coordinates(
      latitude: row.text(columns.latitude), longitude: row.text(columns.longitude))
    if let remark = coordinates.remark { remarks.append(remark) }
    let place = row.text(columns.city).flatMap { $0 == "Unknown" ? nil : $0 }
    let admin1 = row.text(columns.province).flatMap { $0 == "Unknown" ? nil : $0 }
    let targets = targets(row)
    let type = type(row)
    var incident = Incident(
      key: GTDCodebook.format + "/" + id, title: "", date: date(row, &remarks),
      country: country(row, &remarks), admin1: admin1, place: place,
      placePrecision: precision(row), latitude: coordinates.point?.latitude,
      longitude: coordinates.point?.longitude, type: type, groups: involvements(row),
      targets: targets)
    let kind = type.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Attack"
    let whereabouts = place ?? admin1 ?? row.text(columns.country)
    incident.title = kind + (whereabouts.map { " in " + $0 } ?? "")
    if let target = targets.first { incident.title += ": " + target }
    return incident
  }

  /// "bombing", "armed assault", "hostage taking (kidnapping)".
  private func type(_ row: Row) -> String? {
    guard let words = row.text(columns.attackType)?.lowercased(), words != "unknown" else {
      return nil
    }
    return words == "bombing/explosion" ? "bombing" : words
  }

  private func date(_ row: Row, _ remarks: inout [String]) -> DateSpan? {
    guard let year = row.code(columns.year) else { return nil }
    let month = row.code(columns.month) ?? 0
    let number = row.code(columns.day) ?? 0
    if month > 0, number > 0 {
      if let day = Day(year: year, month: month, day: number) { return DateSpan(day) }
      remarks.append("there is no day \(year)-\(month)-\(number)")
    }
    if let approximate = row.text(columns.approximateDate), !Row.isBlankWord(approximate) {
      remarks.append("approximate date: " + approximate)
    }
    return DateSpan(year: year, month: month) ?? DateSpan(year: year)
  }

  /// `country` is GTD's own code, so the name decides.
  private func country(_ row: Row, _ remarks: inout [String]) -> String? {
    CountryCell.code(row.text(columns.country), &remarks)
  }

  /// `specificity`: 1 the town, 2 and 3 the middle of a district, 4 of a province, 5 not known.
  private func precision(_ row: Row) -> String? {
    switch row.code(columns.specificity) {
    case 1: "city"
    case 2, 3: "district"
    case 4: "province"
    case 5: "country"
    default: nil
    }
  }

  /// Groups with `guncertain` 1 are suspected; `claimed` is about the first one, `claim2` and `claim3` the others.
  private func involvements(_ row: Row) -> [Involvement] {
    var involvements: [Involvement] = []
    for columns in columns.groups {
      guard let name = row.text(columns.name), name != "Unknown", !Row.isBlankWord(name) else {
        continue
      }
      for group in groups.groups(in: name, separator: 0)
      where !involvements.contains(where: { $0.name == group.name }) {
        involvements.append(
          Involvement(
            name: group.name, short: group.short,
            role: row.code(columns.uncertain) == 1 ? .suspected : .perpetrator,
            claimed: row.code(columns.claimed) == 1))
      }
    }
    return involvements
  }

  private func targets(_ row: Row) -> [String] {
    var targets: [String] = []
    for columns in columns.targets {
      let named = row.text(columns.name).flatMap { $0 == "Unknown" ? nil : $0 }
      guard let words = named ?? row.text(columns.type), words != "Unknown" else { continue }
      if !Row.isBlankWord(words), !targets.contains(words) { targets.append(words) }
    }
    return targets
  }

  private func sources(_ row: Row) -> [NamedSource] {
    columns.citations.compactMap { column in
      guard let words = row.text(column), !Row.isBlankWord(words) else { return nil }
      return NamedSource(words: words)
    }
  }

  private func note(_ row: Row, _ remarks: [String]) -> String {
    var parts: [String] = []
    if row.code(columns.doubt) == 1 { parts.append("doubtful whether it is terrorism") }
    if row.code(columns.success) == 0 { parts.append("the attack did not succeed") }
    if row.code(columns.suicide) == 1 { parts.append("suicide attack") }
    if row.code(columns.individual) == 1 { parts.append("by individuals of no known group") }
    if let weapon = row.text(columns.weaponType), weapon != "Unknown" {
      parts.append("weapon: " + weapon.lowercased())
    }
    if let number = row.code(columns.attackers), number > 0 { parts.append("attackers: \(number)") }
    if let motive = row.text(columns.motive), motive != "Unknown" {
      parts.append("motive: " + motive)
    }
    if let related = row.text(columns.related) { parts.append("related: " + related) }
    if let more = row.text(columns.additionalNotes) { parts.append(more) }
    return (parts + remarks).joined(separator: "; ")
  }
}
