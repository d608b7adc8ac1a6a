import Exports
import NewsModel
import TestSupport
import Testing

@Suite("Comma-separated values")
struct CSVDocumentTests {
  @Test func hasOneRowForEachClaim() {
    let incident =
      "made-2024-09-17,Attack on a school in Sampletown,2024-09-17,2024-09-17,day,MLI,Mali,Bamako,"
      + "Sampletown,12.65,-8.0,armed assault,MF,"
    let daily =
      incident + "made-2024-09-17/daily,article,Daily *Star*,AFP,Many die | school attacked,"
      + "2024-09-19,no,https://example.org/a?b=(c),,"
    let army =
      incident
      + #"made-2024-09-17/army,statement,"'=HYPERLINK(""x"")",,No losses,2024-09-20,yes,,,"#
    let dataset = incident + "acled:MLI1,dataset,ACLED,,MLI1,,no,,ACLED terms,"
    let rows = [
      daily + "1,killed,70,,more than,everyone,,,unattributed,2024-09-19,no,no,proposed,yes,"
        + "KilledCount,More than 70 people died,0,24,",
      daily + "2,killed,77,77,exact,everyone,,a doctor,medical,,no,no,accepted,yes,"
        + "KilledCount,counted 77,35,45,",
      daily + "3,killed,50,50,exact,students,2,a doctor,medical,,no,no,proposed,no,"
        + "PartCount,50 students,58,69,",
      army + "1,killed,500,500,exact,everyone,,the army,party,,no,yes,proposed,no,KilledCount,,,,",
      army + "2,casualties,,,dozens,everyone,,the army,party,,no,no,proposed,no,VagueCount,,,,",
      dataset + "1,killed,90,100,between,everyone,,ACLED,dataset,,no,no,accepted,yes,dataset,,,,",
    ]
    let lines = MadeDossier.document(.csv).components(by: "\r\n")
    #expect(lines.first?.hasPrefix("incident,title,date_start,") == true)
    #expect(Array(lines.dropFirst().dropLast()) == rows.map { $0 + ",,,,no," })
    #expect(lines.last == "")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
  func neverHandsAFormulaToASpreadsheet(title: String) {
    var row = CSVRow()
    row.text(title)
    let unquoted = row.line.drop { $0 == "\"" }
    #expect(unquoted.hasPrefix("'"))
  }

  @Test func doublesAQuoteThatCarriesAMark() {
    var row = CSVRow()
    row.text("a\"\u{301}b,c")
    #expect(row.line.unicodeScalars.elementsEqual("\"a\"\"\u{301}b,c\"\r\n".unicodeScalars))
  }

  @Test func leavesAnUnknownNumberEmptyAndWritesZero() {
    var row = CSVRow()
    row.number(nil as Int?)
    row.number(0)
    #expect(row.line == ",0\r\n")
  }
}

extension String {
  /// The pieces between separators, by scalars: CR LF is one character and would never be found in other text.
  func components(by separator: String) -> [String] {
    var pieces = [""]
    let scalars = Array(unicodeScalars)
    let mark = Array(separator.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: mark) {
        pieces.append("")
        index += mark.count
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(scalars[index])
        index += 1
      }
    }
    return pieces
  }
}
