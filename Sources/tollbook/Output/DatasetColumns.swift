import Interchange
import NewsModel

/// Two datasets as columns: the incidents that both have, those on which they differ most first.
struct DatasetColumns {
  struct Row {
    var incident: Incident
    var difference: DatasetDifference
  }

  let first: String
  let second: String
  private(set) var rows: [Row] = []
  /// Incidents that both have, of which one gives no figure.
  private(set) var withoutFigure = 0

  init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }

  /// Takes in an incident that both datasets have. Names are parts of datasets' names, in any case.
  mutating func add(_ dossier: Dossier) {
    guard let one = name(first, in: dossier), let other = name(second, in: dossier), one != other
    else { return }
    guard let difference = DatasetDifference(dossier, one, other) else {
      withoutFigure += 1
      return
    }
    rows.append(Row(incident: dossier.incident, difference: difference))
  }

  /// Brings the widest gaps to the front.
  mutating func sort() {
    rows.sort {
      (abs($1.difference.gap), $0.incident.id) < (abs($0.difference.gap), $1.incident.id)
    }
  }

  private func name(_ part: String, in dossier: Dossier) -> String? {
    dossier.datasets.first { $0.lowercased().contains(part.lowercased()) }
  }

  /// A sentence on all of them: how many agree, and which states more.
  var summary: String {
    let gaps = rows.map(\.difference.gap)
    let missing =
      withoutFigure > 0 ? " In \(withoutFigure) more one of them gives no figure." : ""
    return "\(FigureText.counted(rows.count, "incident")) in both: the ranges meet in "
      + "\(gaps.filter { $0 == 0 }.count), \(first) states more in \(gaps.filter { $0 < 0 }.count), "
      + "\(second) in \(gaps.filter { $0 > 0 }.count)." + missing
  }

  // MARK: Output

  func table(width: Int) -> String {
    let columns = [
      TextTable.Column(title: "ID", isRight: true), TextTable.Column(title: "DATE"),
      TextTable.Column(title: "INCIDENT", widest: 50, yields: true),
      TextTable.Column(title: first.uppercased(), isRight: true),
      TextTable.Column(title: second.uppercased(), isRight: true),
      TextTable.Column(title: "APART", isRight: true),
    ]
    let cells = rows.map { row in
      let gap = row.difference.gap
      return [
        String(row.incident.id), DateText.short(row.incident.date), row.incident.title,
        FigureText.short(row.difference.first), FigureText.short(row.difference.second),
        gap == 0 ? "=" : (gap > 0 ? "+" : "") + FigureText.grouped(gap),
      ]
    }
    let table = TextTable(columns: columns, sample: cells, width: width)
    return ([table.head] + cells.map(table.line)).joined(separator: "\n") + "\n"
  }

  var csv: String {
    var text =
      "id,key,title,date_start,first,first_low,first_high,second,second_low,second_high,apart\r\n"
    for row in rows {
      var line = CSVRow()
      line.word(String(row.incident.id))
      line.text(row.incident.key)
      line.text(row.incident.title)
      line.word(row.incident.date?.start.iso ?? "")
      line.text(first)
      line.number(row.difference.first.low)
      line.number(row.difference.first.high)
      line.text(second)
      line.number(row.difference.second.low)
      line.number(row.difference.second.high)
      line.number(row.difference.gap)
      text += line.line
    }
    return text
  }

  var json: String {
    var json = JSONWriter()
    json.array(rows) { json, row in
      json.object { json in
        json.member("id", Int(row.incident.id))
        json.member("key", row.incident.key)
        json.member("title", row.incident.title)
        json.member("date", row.incident.date?.start.iso)
        json.member("first", first)
        json.key("firstKilled")
        json.envelope(row.difference.first)
        json.member("second", second)
        json.key("secondKilled")
        json.envelope(row.difference.second)
        json.member("apart", row.difference.gap)
        json.member("share", row.difference.share)
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
