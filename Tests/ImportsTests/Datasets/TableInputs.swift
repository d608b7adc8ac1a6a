import Archive
import Datasets
import Foundation
import NewsModel

@testable import Imports

/// Made-up tables of the known datasets, and a way to import them.
struct TableInputs {
  let folder: ScratchFolder
  let store: IncidentStore

  init() throws {
    folder = try ScratchFolder()
    store = try IncidentStore.inMemory()
  }

  @discardableResult
  func add(
    _ name: String, _ text: String, map: ColumnMap? = nil, options: Importer.TableOptions = .init()
  ) throws -> ImportSummary { try add(name, Array(text.utf8), map: map, options: options) }

  @discardableResult
  func add(
    _ name: String, _ bytes: [UInt8], map: ColumnMap? = nil,
    options: Importer.TableOptions = .init()
  ) throws -> ImportSummary {
    let path = try folder.file(name, bytes)
    var importer = Importer(into: store, map: map, tables: options)
    return try importer.run(paths: [path])
  }

  /// By the map that the template guesses.
  @discardableResult
  func addByTemplate(_ name: String, _ text: String) throws -> ImportSummary {
    let path = try folder.file(name, text)
    let map = try ColumnMapFile.read(
      ColumnMapTemplate.template(forTableAt: path), name: "map.toml")
    var importer = Importer(into: store, map: map)
    return try importer.run(paths: [path])
  }

  func dossier(_ key: String) throws -> Dossier? { try store.dossier(key: key) }

  func killed(_ key: String) throws -> Envelope? {
    try dossier(key).flatMap { Comparison(of: $0).overall(.killed) }
  }

  static let acledHeader =
    "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,"
    + "admin1,location,latitude,longitude,source,notes,fatalities,timestamp"

  static func acled(
    _ id: String, date: String = "2022-11-08", place: String = "Mopti",
    source: String = "Made Post",
    notes: String = "A clash.", dead: String = "3", country: String = "Mali", stamp: String = "",
    separator: String = ",", latitude: String = "14.49", longitude: String = "-4.19"
  ) -> String {
    [
      id, date, "2022", "Battles", "Armed clash", "Front One", "3", "Front Two", "3", country,
      "Mopti", place, latitude, longitude, source, "\"\(notes)\"", dead, stamp,
    ].joined(separator: separator)
  }

  static func acledTable(_ rows: [String], separator: String = ",") -> String {
    ([acledHeader.replacing(",", with: separator)] + rows).joined(separator: "\n") + "\n"
  }

  static let gtdHeader = "eventid,iyear,imonth,iday,country_txt,city,gname,nkill,nkillter,nwound\n"
}
