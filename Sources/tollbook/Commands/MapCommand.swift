import Archive
import ArgumentParser
import NewsModel
import ReferenceData

/// `tollbook map`: how many incidents lie in each cell of a raster over the globe.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Add incidents and deaths up by cells of degrees, most incidents first.",
    discussion: """
      A cell's northern and western edges belong to it. The column box is a term of the filter language that \
      finds a cell's incidents: tollbook list "box:12,-9~13,-8".
      """)

  @Argument(parsing: .allUnrecognized, help: "A filter; without one, every incident is counted.")
  var filter: [String] = []

  @Option(help: "The height and width of a cell in degrees, from 0.01 to 90.")
  var step = 1.0

  @OptionGroup var rows: RowOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard (0.01...90).contains(step) else {
      throw ValidationError("--step takes degrees from 0.01 to 90.")
    }
  }

  func run() async throws {
    let filter = try FilterArguments.parse(filter, of: Self.self)
    let grid = MapGrid(
      north: 90, west: -180, latitudeStep: step, longitudeStep: step, columns: Int(360 / step),
      rows: Int((180 / step).rounded(.up)))
    let cells = try await database.open().map(filter, grid).sorted {
      ($1.toll.incidents, $0.row, $0.column) < ($0.toll.incidents, $1.row, $1.column)
    }
    let outline = BorderTable.outline()
    let values = cells.map { cell -> [DataTable.Value] in
      let box = grid.box(column: cell.column, row: cell.row)
      let latitude = (box.south + box.north) / 2
      let longitude = (box.west + box.east) / 2
      let country = outline.country(latitude: latitude, longitude: longitude)
      return [
        .text(Filter.box(box).description), .text(country ?? ""), .fraction(box.south),
        .fraction(box.west), .fraction(box.north), .fraction(box.east),
      ] + DataTable.values(cell.toll)
    }
    let columns: [DataTable.Column] = [
      .init("box", .init(title: "BOX", yields: true), hxl: "#geo+box"),
      .init(
        "country", .init(title: "COUNTRY IN ITS MIDDLE", widest: 24, yields: true),
        hxl: "#country+name"),
      .init("south", hxl: "#geo+lat+min"), .init("west", hxl: "#geo+lon+min"),
      .init("north", hxl: "#geo+lat+max"), .init("east", hxl: "#geo+lon+max"),
    ]
    let table = DataTable(
      columns: columns + DataTable.tollColumns, rows: values, bars: cells.map(\.toll.incidents))
    try table.print(rows, orSay: EmptyWords.places(filter))
  }
}
