import NewsModel
import Testing

/// Incidents and datasets as columns.
@Suite struct SideBySideTests {
  private func dataset(_ name: String, _ bounds: Bounds...) -> Report {
    Report(
      key: name, kind: .dataset, outlet: name, title: "", text: "",
      claims: bounds.map {
        Claim(
          measure: .killed, bounds: $0, speaker: Speaker(name: nil, kind: .dataset), rule: "test",
          status: .accepted)
      })
  }

  private func dossier(_ reports: Report...) -> Dossier {
    Dossier(incident: Incident(key: "i", title: ""), reports: reports)
  }

  @Test(arguments: [
    ([Bounds(12), Bounds(low: 10, high: 15)], [Bounds(14)], 0),
    ([Bounds(12)], [Bounds(30)], 18), ([Bounds(30)], [Bounds(low: 5, high: 12)], -18),
  ])
  func datasetsLieApartByTheGapBetweenTheirRanges(
    _ first: [Bounds], _ second: [Bounds], _ gap: Int
  ) throws {
    var one = dataset("UCDP GED 25.1")
    one.claims = first.flatMap { dataset("", $0).claims }
    var other = dataset("ACLED")
    other.claims = second.flatMap { dataset("", $0).claims }
    let difference = try #require(
      DatasetDifference(dossier(one, other), "UCDP GED 25.1", "ACLED"))
    #expect(difference.gap == gap)
    #expect((difference.share == 0) == (gap == 0))
  }

  @Test func aDatasetWithoutAFigureHasNoGap() {
    let two = dossier(dataset("UCDP GED 25.1", Bounds(3)), dataset("ACLED", .unknown))
    #expect(DatasetDifference(two, "UCDP GED 25.1", "ACLED") == nil)
    #expect(two.datasets == ["UCDP GED 25.1", "ACLED"])
  }

  @Test func proposalsFromADatasetsNotesAreNotItsFigure() {
    var report = dataset("ACLED", Bounds(3))
    report.claims.append(
      Claim(
        measure: .killed, bounds: Bounds(40),
        speaker: Speaker(name: "villagers", kind: .witness), rule: "KilledCount"))
    #expect(dossier(report).killed(byDataset: "ACLED")?.high == 3)
  }

  @Test func rowsSayWhereIncidentsDiffer() throws {
    let table = SideBySide([
      dossier(dataset("UCDP GED 25.1", Bounds(3)), dataset("ACLED", Bounds(9))),
      dossier(dataset("UCDP GED 25.1", Bounds(3))),
    ])
    func row(_ label: String) -> SideBySide.Row? { table.rows.first { $0.label == label } }
    #expect(row("killed")?.cells == ["3–9", "3"])
    #expect(row("killed")?.differs == true)
    #expect(row("UCDP GED 25.1")?.differs == false)
    #expect(row("ACLED")?.cells == ["9", ""])
    #expect(row("ACLED")?.differs == false, "nothing is no other figure")
    #expect(row("highest by")?.cells == ["ACLED", ""])
    #expect(row("outliers") == nil)
  }
}
