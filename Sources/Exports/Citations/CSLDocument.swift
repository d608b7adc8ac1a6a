import NewsModel

extension DocumentFormat {
  public static let csl = DocumentFormat(
    name: "csl-json", fileExtension: "json", title: "CSL-JSON",
    purpose: "the sources, for Zotero and its kin"
  ) { _ in CSLDocument() }
}

/// The reports behind incidents as CSL-JSON (the Citation Style Language's), for pandoc, Zotero and their like.
struct CSLDocument: DocumentWriter {
  private var sources = SourceList()
  private var isEmpty = true

  func head() -> [UInt8] { Array("[".utf8) }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    var bytes: [UInt8] = []
    for report in sources.new(in: dossier) {
      var json = JSONWriter()
      item(report, dossier.incident, &json)
      bytes += (isEmpty ? "\n" : ",\n").utf8
      bytes += json.bytes
      isEmpty = false
    }
    return bytes
  }

  func tail() -> [UInt8] { Array("\n]\n".utf8) }

  private func item(_ report: Report, _ incident: Incident, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", SourceList.citationKey(report))
      json.member("type", report.kind == .dataset ? "dataset" : "article-newspaper")
      json.member("title", report.title.isEmpty ? incident.title : report.title)
      if let outlet = report.outlet { json.member("container-title", outlet) }
      if let link = report.link, WebAddress.isWeb(link) { json.member("URL", link) }
      if let language = report.language { json.member("language", language) }
      if let day = report.published?.civil {
        json.member("issued") { json in
          json.member("date-parts", [[day.year, day.month, day.day]]) { json, parts in
            json.array(parts) { $0.value($1) }
          }
        }
      }
      json.member("note", "On: " + (incident.title.isEmpty ? incident.key : incident.title))
    }
  }
}
