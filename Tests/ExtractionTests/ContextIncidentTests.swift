import NewsModel
import Testing

@testable import Extraction

@Suite("The main event's day and kind")
struct ContextIncidentTests {
  private func context(_ text: String, published: String? = "2024-09-20") -> IncidentContext {
    let reader = ContextReader(
      text: SourceText(text), title: nil, published: published.flatMap { Day(iso: $0) },
      outlet: nil)
    return reader.context(of: Array(reader.text.sentences.indices), isMain: true)
  }

  @Test(
    arguments: [
      ("A suicide bomber blew himself up in a mosque, killing 20.", "suicide bombing"),
      ("A drone strike killed ten people in the town.", "drone strike"),
      ("An airstrike on the market killed 40.", "airstrike"),
      ("A roadside bomb killed five soldiers.", "bombing"),
      ("Ten died in clashes between soldiers and rebels.", "clash"),
      ("Gunmen abducted 30 pupils; the kidnappers want money.", "abduction"),
      ("Gunmen attacked a school in an assault that left 70 dead.", "armed assault"),
      ("Two men were shot dead when a man opened fire in a bar.", "shooting"),
      ("The minister spoke about the budget.", "nil"),
    ])
  func tellsTheKind(_ text: String, _ type: String) {
    #expect(context(text).type ?? "nil" == type)
  }

  @Test(
    arguments: [
      ("Ten were killed on Tuesday, police said on Thursday.", "2024-09-17"),
      ("Police said Thursday that ten men were killed in an attack on Tuesday.", "2024-09-17"),
      ("An attack on Tuesday killed ten, the worst since 24 March 2012.", "2024-09-17"),
      ("Elections are due on Sunday. A bomb killed ten people on Wednesday.", "2024-09-18"),
      ("Ten people were killed in an attack.", "2024-09-20"),
      ("A man was arrested Thursday. He is charged with the shooting on Monday.", "2024-09-16"),
      ("08/24/2024: Men set fire to a farm, two died. They were caught on Monday.", "2024-08-24"),
    ])
  func choosesTheDayOfTheEvent(_ text: String, _ day: String) {
    #expect(context(text).date?.start.iso == day)
  }

  @Test func aDayThatNobodyGivesIsAboutTheDayOfPublication() {
    #expect(context("Ten people were killed in an attack.").date?.precision == .week)
    #expect(context("Ten people were killed in an attack.", published: nil).date == nil)
  }

  @Test func anotherIncidentTakesNothingFromTheDateline() {
    let text =
      "BAMAKO, Mali (AFP) — Gunmen killed ten on Tuesday. A blast killed two in Gao in 2019."
    let reader = ContextReader(
      text: SourceText(text), title: nil, published: Day(iso: "2024-09-20"), outlet: nil)
    let last = reader.text.sentences.count - 1
    let other = reader.context(of: [last], isMain: false)
    #expect(other.place == "Gao")
    #expect(other.date?.precision == .year)
    #expect(reader.context(of: [0], isMain: false).date?.start.iso == "2024-09-17")
  }
}
