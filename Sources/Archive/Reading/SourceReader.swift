internal import GRDB
internal import NewsModel

/// Surveys the sources of a filter's incidents, a run of them at a time.
struct SourceReader {
  let db: Database
  let setCache: IncidentSetCache

  func survey(_ filter: Filter, after row: IncidentSummary?, limit: Int) throws -> SourceSurveyPage
  {
    let pages = PageReader(db: db, setCache: setCache)
    let request = row.map(PageRequest.after) ?? .first
    let page = try pages.page(IncidentQuery(filter: filter), request, limit: limit)
    let reader = DossierReader(db: db)
    var survey = SourceSurvey()
    for row in page.rows {
      if let dossier = try reader.dossier(id: row.id) { survey.add(dossier) }
    }
    return SourceSurveyPage(survey: survey, next: page.hasAfter ? page.rows.last : nil)
  }
}
