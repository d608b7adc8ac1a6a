import ArgumentParser
import Interchange
import NewsModel

extension FacetField: ExpressibleByArgument {}

/// `tollbook facets`: how many incidents each country, group, type or year has.
struct FacetsCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count incidents by country, group, type or year.")

  @Argument(help: "What to count by: country, group, type or year.")
  var field: FacetField

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident is counted.")
  var filter: [String] = []

  @Option(help: "table for reading, jsonl or csv for programs.")
  var format = Format.table

  @OptionGroup var database: DatabaseOptions

  func run() async throws {
    let filter = try FilterArguments.parse(filter)
    let counts = try await database.open().facet(field, filter)
    switch format {
    case .table: try DataOutput.print(table(counts))
    case .jsonl:
      var json = JSONWriter()
      for count in counts {
        json.facet(count, of: field)
        json.newline()
      }
      try DataOutput.print(String(decoding: json.bytes, as: UTF8.self))
    case .csv: try DataOutput.print(csv(counts))
    }
  }

  private func table(_ counts: [FacetCount]) -> String {
    guard let most = counts.map(\.count).max(), most > 0 else { return "" }
    let rows = counts.map { count in
      let bar = String(repeating: "█", count: max(1, count.count * 24 / most))
      return [count.label, count.detail, FigureText.grouped(count.count), bar]
    }
    let columns = [
      TextTable.Column(title: field.rawValue.uppercased(), widest: 32, yields: true),
      TextTable.Column(title: "", widest: 40, yields: true),
      TextTable.Column(title: "INCIDENTS", isRight: true), TextTable.Column(title: ""),
    ]
    let table = TextTable(columns: columns, sample: rows, width: OutputWidth.columns)
    return ([table.head] + rows.map(table.line)).joined(separator: "\n") + "\n"
  }

  private func csv(_ counts: [FacetCount]) -> String {
    var text = "field,value,label,detail,count\r\n"
    for count in counts {
      var row = CSVRow()
      row.word(field.rawValue)
      row.text(count.value)
      row.text(count.label)
      row.text(count.detail)
      row.number(count.count)
      text += row.line
    }
    return text
  }
}
