import NewsModel
import Testing

@testable import Browser

/// Parts that several screens share.
@Suite struct SmallPartsTests {
  @Test func wholeClausesAreKeptWhereASentenceDoesNotFit() {
    let text =
      "70 to 100, by 7 figures; the highest lies 43 % above; median 81.5. All are proposed."
    #expect(Clauses.fitting(text, width: 200) == text)
    #expect(
      Clauses.fitting(text, width: 60) == "70 to 100, by 7 figures; the highest lies 43 % above.")
    #expect(Clauses.fitting(text, width: 30) == "70 to 100, by 7 figures.")
    // Not even the first clause: the canvas cuts it.
    #expect(Clauses.fitting(text, width: 5) == text)
  }

  @Test func aNarrowColumnKeepsWhatTellsGovernmentsApart() {
    var row = IncidentSummary(id: 1, key: "a")
    row.groups = "Government of Ukraine, DPR"
    #expect(IncidentWords.groups(row, width: 30) == "Government of Ukraine, DPR")
    #expect(IncidentWords.groups(row, width: 14) == "Gov. Ukraine, DPR")
  }

  private let names = TypeAhead([
    FacetCount(
      value: "JNIM", label: "JNIM", detail: "Jama'at Nusrat al-Islam wal-Muslimin",
      aliases: ["GSIM", "Groupe de soutien à l'islam"], count: 9),
    FacetCount(value: "ISSP", label: "ISSP", detail: "Islamic State", aliases: [], count: 5),
    FacetCount(value: "CIV", label: "Côte d’Ivoire", detail: "CIV", aliases: ["Ivory"], count: 1),
  ])

  @Test(arguments: [
    ("gsim", ["JNIM"]), ("ISLAM", ["ISSP", "JNIM"]), ("cote d'iv", ["CIV"]), ("muslimin", ["JNIM"]),
    ("", ["JNIM", "ISSP", "CIV"]), ("zz", []), ("tat", ["ISSP"]), ("ivo", ["CIV"]),
  ])
  func namesAreFoundByTheirBeginningsFirst(_ typed: String, _ found: [String]) {
    #expect(names.best(for: typed).map(\.value) == found)
  }

  @Test func aFilterMayUseAnyWholeName() {
    #expect(names.value(named: "gsim") == "JNIM")
    #expect(names.value(named: "groupe de soutien a l'islam") == "JNIM")
    #expect(names.value(named: "gsi") == nil)
  }

  @Test(arguments: ["Côte d’Ivoire", "JNIM", "al-Shabaab", "366th CIS", "ÉTÉ", "", "a\u{301}b"])
  func foldingPlainAndOtherNamesIsTheSame(_ name: String) {
    let mixed = Folded(name + "é").letters
    #expect(mixed == Folded(name).letters + "e")
  }
}
