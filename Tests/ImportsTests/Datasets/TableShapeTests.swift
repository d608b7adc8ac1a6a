import Datasets
import Testing

@testable import Imports

/// What a file is, by its header or by the shape of its first row.
@Suite struct TableShapeTests {
  @Test(arguments: [
    ("id,relid,year,type_of_violence,date_start,date_end,best\n", DatasetTable.ucdpEvents),
    ("ID;TYPE_OF_VIOLENCE;DATE_START\n", .ucdpEvents),
    ("\u{FEFF}\"\",\"event_date\",\"event_type\",\"fatalities\"\n", .acled),
    (",actor1,event_date,event_id_cnty,event_type,fatalities\n0,a,b,c,d,1\n", .acled),
    ("GWNO,EVENT_ID_CNTY,EVENT_DATE,EVENT_TYPE,FATALITIES\n", .acled),
    ("eventid,iyear,imonth,nkill\n", .gtd),
    ("globaleventid,eventtimedate,mentionidentifier\n", .gdeltMentions),
    ("tableId,dataType,Empty,Description\n", .gdeltColumns),
    ("ActorId,NameData\n", .ucdpActors),
  ]) func `Headers are known in any case, order and separator`(head: String, table: DatasetTable) {
    let shape = TableShape.recognise(Array(head.utf8))
    #expect(shape?.table == table && shape?.hasHeader == true)
  }

  @Test func `Files without a header are known by their shape`() {
    func row(_ cells: [String], _ separator: String) -> [UInt8] {
      Array((cells.joined(separator: separator) + "\n").utf8)
    }
    var event = [String](repeating: "", count: 61)
    event[0] = "1191234567"
    event[1] = "20240917"
    #expect(TableShape.recognise(row(event, "\t"))?.columns == GDELTColumnNames.events)
    let first = Array(event.prefix(58))
    #expect(TableShape.recognise(row(first, "\t"))?.columns == GDELTColumnNames.firstEvents)
    #expect(TableShape.recognise(row(event, ",")) == nil)
    var mention = [String](repeating: "", count: 16)
    (mention[0], mention[1], mention[2]) = ("1", "20240917101500", "20240917101500")
    #expect(TableShape.recognise(row(mention, "\t"))?.table == .gdeltMentions)
    var ged = [String](repeating: "", count: 49)
    (ged[0], ged[5]) = ("412700", "1")
    let shape = TableShape.recognise(row(ged, ","))
    #expect(shape?.table == .ucdpEvents && shape?.hasHeader == false)
    #expect(shape?.columns.last == "gwnob")
  }

  @Test(arguments: [
    "", "Seven people were killed, police said, in Bria.\n", "{\"key\":\"a\"}\n", "a,b,c\n1,2,3\n",
    "<html><body>id, date_start</body></html>",
  ]) func `What is no table of a known dataset is none`(head: String) {
    #expect(TableShape.recognise(Array(head.utf8)) == nil)
  }

  @Test(arguments: [
    ("GEDEvent_v25_1.csv", DatasetTable.ucdpEvents, "25.1"),
    ("x/ged251-csv.zip/GEDEvent.csv", .ucdpEvents, "25.1"),
    ("GEDEvent_v26_0_7.csv", .ucdpEvents, "26.0.7"), ("ucdp_actor_221.csv", .ucdpActors, "22.1"),
    ("globalterrorismdb_0718dist.csv", .gtd, "0718"), ("ged.csv", .ucdpEvents, ""),
    ("ev400000.csv", .ucdpEvents, ""), ("2024-10-01-acled.csv", .acled, "2024-10-01"),
    ("2023-01-01-2024-06-30-Mali.csv", .acled, "2024-06-30"),
    ("hdx/ucdp_mli_20240920.csv", .ucdpEvents, "2024-09-20"),
    ("downloads_2024_09_20/list.csv", .mapped, "2024-09-20"),
    ("GEDEvent_v25_1 of 2025-06-01.csv", .ucdpEvents, "25.1"),
    ("list-1997-2024.csv", .acled, ""), ("20241301.csv", .acled, ""),
  ]) func `The name of a file says its release`(name: String, table: DatasetTable, version: String)
  {
    #expect(ReleaseName.version(of: table, in: name) ?? "" == version)
  }
}
