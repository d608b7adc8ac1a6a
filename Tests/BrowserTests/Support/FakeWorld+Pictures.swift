import Browser
import NewsModel

/// What timeline, map and sources are drawn from, added up incident by incident.
extension FakeWorld {
  func periods(_ filter: Filter, by unit: TimelineUnit) -> [PeriodToll] {
    var sums: [Day: TollSum] = [:]
    for dossier in dossiers where FakeWorld.matches(dossier, filter) {
      guard let date = dossier.incident.date else { continue }
      let killed = dossier.summary.killed
      sums[unit.start(of: date.start), default: TollSum()].add(low: killed?.low, high: killed?.high)
    }
    return sums.sorted { $0.key < $1.key }.map { PeriodToll(start: $0.key, toll: $0.value) }
  }

  func speakers(_ filter: Filter) -> [FacetCount] {
    let found = dossiers.filter { FakeWorld.matches($0, filter) }
    let counts = SpeakerKind.allCases.map { kind in
      let count = found.filter { dossier in
        dossier.reports.flatMap(\.claims).contains { $0.speaker.kind == kind }
      }.count
      return FacetCount(value: kind.rawValue, label: kind.rawValue, count: count)
    }
    return counts.filter { $0.count > 0 }.sorted { ($1.count, $0.label) < ($0.count, $1.label) }
  }

  func cells(_ filter: Filter, _ grid: MapGrid) -> [MapCell] {
    var cells: [MapCell] = []
    for dossier in dossiers where FakeWorld.matches(dossier, filter) {
      guard let latitude = dossier.incident.latitude, let longitude = dossier.incident.longitude,
        let (column, row) = grid.cell(latitude: latitude, longitude: longitude)
      else { continue }
      if !cells.contains(where: { $0.column == column && $0.row == row }) {
        cells.append(MapCell(column: column, row: row, toll: TollSum()))
      }
      for index in cells.indices where cells[index].column == column && cells[index].row == row {
        let killed = dossier.summary.killed
        cells[index].toll.add(low: killed?.low, high: killed?.high)
      }
    }
    return cells
  }

  func survey(_ filter: Filter, after row: IncidentSummary?, limit: Int) -> SourceSurveyPage {
    let found = dossiers.filter { FakeWorld.matches($0, filter) }
    let start = row.flatMap { row in found.firstIndex { $0.incident.id == row.id } }.map { $0 + 1 }
    let run = found.dropFirst(start ?? 0).prefix(limit)
    var survey = SourceSurvey()
    for dossier in run { survey.add(dossier) }
    let isLast = run.endIndex == found.endIndex
    return SourceSurveyPage(survey: survey, next: isLast ? nil : run.last?.summary)
  }

  /// A made-up coast around West Africa and the border of one country in it, and land across the 180th meridian.
  static let outline = WorldOutline(
    rings: [
      ring(
        "MLI", [(25, -5), (19, 4), (15, 4), (12, -8), (12, -12), (15, -12), (16, -5), (25, -6)]),
      ring("AFR", [(36, -6), (36, 10), (5, 10), (4, -8), (8, -13), (15, -17), (28, -13)]),
      ring("FJI", [(-16, 178), (-16, 180), (-19, 180), (-19, 178)]),
      ring("FJI", [(-16, -180), (-16, -178), (-19, -178), (-19, -180)]),
    ], names: ["MLI": "Mali", "AFR": "Africa", "FJI": "Fiji"])

  private static func ring(_ country: String, _ points: [(Double, Double)]) -> WorldOutline.Ring {
    WorldOutline.Ring(
      country: country,
      points: (points + points.prefix(1)).map {
        WorldOutline.Point(latitude: $0.0, longitude: $0.1)
      })
  }
}
