import NewsModel

extension JSONWriter {
  /// A row of the list of incidents, with further members behind its own.
  public mutating func summary(
    _ row: IncidentSummary, _ more: (inout JSONWriter) -> Void = { _ in }
  ) {
    object { json in
      json.member("id", Int(row.id))
      json.member("key", row.key)
      json.member("title", row.title)
      json.key("date")
      json.span(row.date)
      json.member("country", row.country)
      json.member("countryName", row.countryName)
      json.member("admin1", row.admin1)
      json.member("place", row.place)
      json.member("type", row.type)
      json.member("groups", row.groups)
      json.key("killed")
      json.envelope(row.killed)
      json.key("wounded")
      json.envelope(row.wounded)
      json.member("reports", row.reportCount)
      json.member("origins", row.originCount)
      json.member("starred", row.isStarred)
      more(&json)
    }
  }

  /// An incident whole, with what its claims come to.
  public mutating func dossier(_ dossier: Dossier, context: ExportContext) {
    object { json in
      json.dossierMembers(
        dossier, countryName: dossier.incident.country.flatMap(context.countryName))
      json.key("comparison")
      json.comparison(Comparison(of: dossier), of: dossier)
    }
  }

  /// An incident's comparison under its key and title.
  public mutating func keyedComparison(_ dossier: Dossier) {
    object { json in
      json.member("key", dossier.incident.key)
      json.member("title", dossier.incident.title)
      json.key("comparison")
      json.comparison(Comparison(of: dossier), of: dossier)
    }
  }
}
