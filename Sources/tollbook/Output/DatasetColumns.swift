import Exports
import NewsModel

/// Two datasets as columns: the incidents that both have, those on which they differ most first.
struct DatasetColumns {
  let first: String
  let second: String
  let rows: [DatasetPair]

  // MARK: Output

  func table(width: Int?) -> String {
    let columns = [
      TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
      TextTable.Column(title: "INCIDENT", widest: 50, yields: true),
      TextTable.Column(title: first.uppercased(), isRight: true),
      TextTable.Column(title: second.uppercased(), isRight: true),
      TextTable.Column(title: "DIFFERENCE", isRight: true),
      TextTable.Column(title: "LINK", isRight: true),
    ]
    let cells = rows.map { row in
      [
        String(row.incident.id), DateText.short(row.incident.date), row.incident.title,
        row.first?.asDatasetFigure ?? FigureText.unknown,
        row.second?.asDatasetFigure ?? FigureText.unknown,
        row.difference?.sign ?? FigureText.unknown,
        row.proposed.map { "\(min(99, Int(($0.score * 100).rounded()))) %" } ?? "joined",
      ]
    }
    let table = TextTable(columns: columns, sample: cells, width: width)
    return ([table.head] + cells.map(table.line)).joined(separator: "\n") + "\n"
  }

  var csv: String {
    var text =
      "id,key,title,date_start,first,first_low,first_high,second,second_low,second_high,apart,"
      + "first_best,second_best,difference,proposed_id,proposed_score\r\n"
    for row in rows {
      var line = CSVRow()
      line.word(String(row.incident.id))
      line.text(row.incident.key)
      line.text(row.incident.title)
      line.word(row.incident.date?.start.iso ?? "")
      line.text(first)
      line.number(row.first?.low)
      line.number(row.first?.high)
      line.text(second)
      line.number(row.second?.low)
      line.number(row.second?.high)
      line.number(row.difference?.gap)
      line.word(Self.plain(row.first?.median))
      line.word(Self.plain(row.second?.median))
      line.word(Self.plain(row.difference?.best))
      line.word(row.proposed.map { String($0.incident.id) } ?? "")
      line.word(row.proposed.map { String(($0.score * 1000).rounded() / 1000) } ?? "")
      text += line.line
    }
    return text
  }

  /// A number with at most one half behind it, nothing for none.
  private static func plain(_ number: Double?) -> String {
    guard let number else { return "" }
    return number == number.rounded() ? String(Int(number)) : String(number)
  }

  var json: String {
    var json = JSONWriter()
    json.array(rows) { write($1, to: &$0) }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  var jsonLines: String {
    var json = JSONWriter()
    for row in rows {
      write(row, to: &json)
      json.newline()
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ row: DatasetPair, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", Int(row.incident.id))
      json.member("key", row.incident.key)
      json.member("title", row.incident.title)
      json.member("date", row.incident.date?.start.iso)
      json.member("first", first)
      json.key("firstKilled")
      json.envelope(row.first)
      json.member("second", second)
      json.key("secondKilled")
      json.envelope(row.second)
      json.member("apart", row.difference?.gap)
      json.member("share", row.difference?.share)
      json.member("difference", row.difference?.best)
      json.member("proposed", row.proposed.map { Int($0.incident.id) })
      json.member("score", row.proposed?.score)
    }
  }
}
