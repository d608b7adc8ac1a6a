import Archive
import Exports

/// What an archive holds, for programs.
enum ArchiveInfoOutput {
  /// One object on one line.
  static func json(_ info: ArchiveInfo) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("program", ProgramVersion.number)
      json.member("path", info.path)
      json.member("bytes", info.bytes)
      json.member("schema", info.schema) { $0.value($1) }
      json.member("incidents", info.incidents)
      json.member("reports", info.reports)
      json.member("claims", info.claims)
      json.member("countries", info.countries)
      json.member("groups", info.groups)
      json.member("decisions", info.decisions)
      json.member("firstDay", info.firstDay?.iso)
      json.member("lastDay", info.lastDay?.iso)
      json.member("imports", info.imports) { json, done in
        json.object { json in
          json.member("moment", done.moment)
          json.member("name", done.source.name)
          json.member("format", done.source.format)
          json.member("licence", done.source.licence)
          json.member("added", done.added)
          json.member("updated", done.updated)
          json.member("unchanged", done.unchanged)
        }
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A row for each import, latest first.
  static func csv(_ info: ArchiveInfo) -> String {
    var text = "moment,name,format,licence,added,updated,unchanged\r\n"
    for done in info.imports {
      var row = CSVRow()
      row.word(done.moment)
      row.text(done.source.name)
      row.text(done.source.format)
      row.text(done.source.licence)
      row.number(done.added)
      row.number(done.updated)
      row.number(done.unchanged)
      text += row.line
    }
    return text
  }
}
