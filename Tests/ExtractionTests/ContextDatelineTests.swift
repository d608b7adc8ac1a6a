import NewsModel
import Testing

@testable import Extraction

@Suite("Datelines and headings")
struct ContextDatelineTests {
  private func reader(_ text: String) -> ContextReader {
    ContextReader(text: SourceText(text), title: nil, published: nil, outlet: nil)
  }

  @Test(
    arguments: [
      ("KABUL, Afghanistan (Nov. 12, 2010) — A force detained a man.", "2010-11-12"),
      ("SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] A BOMB EXPLODED.", "1990-01-03"),
      ("GUATEMALA CITY, 4 FEB 90 -- [TEXT] THE ARMY REPORTED THIS.", "1990-02-04"),
      ("Fri 20 September 2024:\nGunmen attacked a school on Tuesday.", "2024-09-20"),
      ("Published Sept. 3, 2020\n\nGunmen attacked a school.", "2020-09-03"),
      ("2010-09-CA-077\nKABUL, Afghanistan (Sept. 7) - A force detained ten men.", "2010-09-07"),
      (
        "May 8: Forces find weapons\n2010-05-CA-032\n\nIn Kunduz last night a force searched.",
        "2010-05-08"
      ),
    ])
  func givesTheDayOfWriting(_ text: String, _ day: String) {
    #expect(reader(text).published?.iso == day)
  }

  @Test(
    arguments: [
      "Gunmen attacked a school on Tuesday.", "BAMAKO, Mali (AFP) — Gunmen attacked a school.",
      "On 3 September 2020 gunmen attacked a school in the north and killed ten people there.",
    ])
  func givesNoDayWhereNoneStands(_ text: String) {
    #expect(reader(text).published == nil)
  }

  @Test func findsPlaceAndWire() {
    let line = reader("BAMAKO, Mali (AFP) — Gunmen attacked a school.").dateline
    #expect(line?.wire == "AFP")
    #expect(line?.place?.count == 3)
    #expect(reader("Gunmen attacked a school in BAMAKO - the capital.").dateline == nil)
    #expect(reader("NATO Joint Command - a force detained ten men.").dateline == nil)
  }
}
