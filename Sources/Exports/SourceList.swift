import NewsModel

/// The reports behind incidents as a bibliography's entries: each report once.
struct SourceList {
  private var keys: Set<String> = []

  /// The reports of an incident that no incident before had, in their order.
  mutating func new(in dossier: Dossier) -> [Report] {
    dossier.reports.filter { keys.insert($0.key).inserted }
  }

  /// A name for citing it: letters, digits, dots and dashes of its key.
  static func citationKey(_ report: Report) -> String {
    let key = report.key.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar == "." || scalar == "-" ? String(scalar) : "-"
    }.joined()
    return key.isEmpty ? "report" : key
  }
}

/// The reports behind incidents as BibTeX (BibLaTeX's `@online`, which BibTeX styles of today know).
struct BibTeXDocument: DocumentWriter {
  private var sources = SourceList()

  func head() -> [UInt8] { [] }

  mutating func incident(_ dossier: Dossier) -> [UInt8] {
    Array(sources.new(in: dossier).map { entry($0, dossier.incident) }.joined().utf8)
  }

  func tail() -> [UInt8] { [] }

  private func entry(_ report: Report, _ incident: Incident) -> String {
    let title = report.title.isEmpty ? incident.title : report.title
    let link = report.link.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    let fields: [(String, String?)] = [
      ("title", BibTeXWords.braced(title)),
      ("organization", report.outlet.map(BibTeXWords.braced)),
      ("date", report.published.map { "{\($0.iso)}" }),
      ("url", link.map { "{\(BibTeXWords.address($0))}" }),
      ("langid", report.language.map(BibTeXWords.braced)),
      (
        "note",
        BibTeXWords.braced("On: " + (incident.title.isEmpty ? incident.key : incident.title))
      ),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = \($0)" } }
    return "@online{\(SourceList.citationKey(report)),\n\(lines.joined(separator: ",\n"))\n}\n\n"
  }
}

/// Words from outside in BibTeX: shown as they are, with no command of TeX at work.
enum BibTeXWords {
  /// Words in braces of their own, so that styles leave their capitals alone.
  static func braced(_ text: String) -> String {
    let escaped = SafeText.visible(text, keepingLineBreaks: false).unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\{"
      case "}": "\\}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "%", "&", "#", "_", "$": "\\\(scalar)"
      default: String(scalar)
      }
    }
    return "{{" + escaped.joined() + "}}"
  }

  /// An address with everything that TeX or the braces could take otherwise written in percent.
  static func address(_ address: String) -> String {
    SafeText.visible(address, keepingLineBreaks: false).unicodeScalars.map { scalar in
      switch scalar {
      case " ": "%20"
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }.joined()
  }
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
