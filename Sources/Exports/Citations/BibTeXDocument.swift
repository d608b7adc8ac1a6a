import NewsModel

extension DocumentFormat {
  public static let bibtex = DocumentFormat(
    name: "bibtex", fileExtension: "bib", title: "BibTeX",
    purpose: "the sources, to be cited"
  ) { _ in BibTeXDocument() }
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
