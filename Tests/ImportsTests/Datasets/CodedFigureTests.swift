import Archive
import Foundation
import NewsModel
import Testing

/// What a row's coded figure, its parts and its words are to each other.
@Suite struct CodedFigureTests {
  @Test func `The total of several events is no second figure of one of them`() throws {
    let inputs = try TableInputs()
    try inputs.add(
      "a.csv",
      TableInputs.acledTable([
        TableInputs.acled(
          "MLI1",
          notes:
            "On 8 November 2022 gunmen killed 9 civilians in Mopti and Djenné. Fatalities were divided between two events.",
          dead: "4"),
        TableInputs.acled(
          "MLI2", notes: "Gunmen killed 7 people in Mopti and wounded 3 others.", dead: "4"),
        TableInputs.acled(
          "MLI3", notes: "Gunmen killed 7 people in Mopti and wounded 3 others.", dead: "0"),
      ]))
    #expect(try inputs.killed("acled/MLI1").map { $0.low...$0.high } == 4...4)
    #expect(try inputs.killed("acled/MLI2").map { $0.low...$0.high } == 4...4)
    // The words add what no column counts.
    let second = try #require(try inputs.dossier("acled/MLI2"))
    #expect(Comparison(of: second).overall(.wounded)?.low == 3)
    #expect(Comparison(of: second).revisedHistories.isEmpty)
    #expect(try inputs.killed("acled/MLI3")?.low == 7)
  }

  @Test func `Parts without a best estimate add up, and attackers alone are no toll`() throws {
    let inputs = try TableInputs()
    let header = "id,date_start,type_of_violence,deaths_a,deaths_b,deaths_civilians,deaths_unknown"
    try inputs.add("g.csv", header + "\n5,2020-01-01,1,1,2,3,4\n")
    #expect(try inputs.killed("ucdp-ged/5").map { $0.low...$0.high } == 10...10)
    let few = "id,date_start,type_of_violence,deaths_a,deaths_civilians\n6,2020-01-01,1,1,3\n"
    try inputs.add("h.csv", few)
    #expect(try inputs.killed("ucdp-ged/6")?.isOpenAbove == true)
    try inputs.add(
      "t.csv",
      TableInputs.gtdHeader
        + "202001010001,2020,1,1,Chad,Bol,Front,,2,\n202001010002,2020,1,1,Chad,Bol,Front,5,2,\n")
    #expect(try inputs.killed("gtd/202001010001") == nil)
    #expect(try inputs.killed("gtd/202001010002")?.high == 5)
  }
}
