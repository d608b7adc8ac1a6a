import NewsModel

extension DocumentFormat {
  public static let geojson = DocumentFormat(
    name: "geojson", fileExtension: "geojson", title: "GeoJSON",
    purpose: "places with their figures, for a map"
  ) { GeoJSONDocument(context: $0) }
}

/// A GeoJSON feature collection (RFC 7946): one feature for each incident, a point where its place is known.
struct GeoJSONDocument: DocumentWriter {
  private let context: ExportContext
  private var count = 0

  init(context: ExportContext) { self.context = context }

  func head() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.member("generator", context.program)
      if let filter = context.filter { json.member("filter", filter) }
    }
    return json.bytes.dropLast() + Array(#","features":["#.utf8)
  }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "Feature")
      json.member("id", dossier.incident.key)
      json.key("geometry")
      json.point(dossier.incident)
      json.member("properties") { properties(of: dossier, &$0) }
    }
    count += 1
    return Array((count == 1 ? "\n" : ",\n").utf8) + json.bytes
  }

  func tail() -> [UInt8] { Array("\n]}\n".utf8) }

  private func properties(of dossier: Dossier, _ json: inout JSONWriter) {
    let incident = dossier.incident
    json.member("title", incident.title)
    json.member("dateStart", incident.date?.start.iso)
    json.member("dateEnd", incident.date?.end.iso)
    json.member("datePrecision", incident.date?.precision.rawValue)
    json.member("country", incident.country)
    json.member("countryName", incident.country.flatMap(context.countryName))
    json.member("admin1", incident.admin1)
    json.member("place", incident.place)
    json.member("placePrecision", incident.placePrecision)
    json.member("type", incident.type)
    json.member("groups", incident.groups.map(\.displayName).joined(separator: "; "))
    json.member("reports", dossier.reports.count)
    json.member("origins", dossier.originCount)
    let comparison = Comparison(of: dossier)
    for measure in Measure.allCases {
      guard let section = comparison.primary(measure),
        let envelope = comparison.overall(measure)
      else { continue }
      json.member(measure.rawValue) { json in
        json.member("scope", section.scope.rawValue)
        json.member("low", envelope.low)
        json.member("high", envelope.high)
        json.member("openBelow", envelope.isOpenBelow)
        json.member("openAbove", envelope.isOpenAbove)
      }
    }
    // The same flat, since maps (QGIS) style by plain attributes.
    for measure in [Measure.killed, .wounded] {
      let envelope = comparison.overall(measure)
      json.member("\(measure.rawValue)_low", envelope?.low)
      json.member("\(measure.rawValue)_high", envelope?.high)
      json.member("\(measure.rawValue)_open_below", envelope?.isOpenBelow)
      json.member("\(measure.rawValue)_open_above", envelope?.isOpenAbove)
      json.member("\(measure.rawValue)_median", envelope?.median)
    }
    json.member("links", dossier.reports.compactMap(\.link)) { $0.value($1) }
  }
}

extension JSONWriter {
  /// Longitude before latitude, as the RFC has it; null where the place is not known.
  fileprivate mutating func point(_ incident: Incident) {
    guard let latitude = incident.latitude, let longitude = incident.longitude else {
      return value(nil as Double?)
    }
    object { json in
      json.member("type", "Point")
      json.member("coordinates", [longitude, latitude]) { $0.value($1) }
    }
  }
}
