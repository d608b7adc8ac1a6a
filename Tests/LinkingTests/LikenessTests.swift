import Foundation
import NewsModel
import Testing

@testable import Linking

@Suite("When two reports are surely of one incident")
struct LikenessTests {
  private let school = MadeReport(
    key: "a",
    text: """
      Gunmen stormed the gendarmerie school of Faladie before dawn and set a hangar of the airport \
      at Senou on fire, residents of Bamako said. Katiba fighters filmed themselves in the hangar.
      """, admin1: "Bamako", group: "JNIM", killed: 70)
  private let hospital = MadeReport(
    key: "b",
    text: """
      Hospitals in Bamako took in the wounded of the attack on the gendarmerie school of Faladie \
      and on the airport at Senou, where a hangar burned. Fighters had filmed themselves.
      """, admin1: "Bamako", group: "JNIM", killed: 77)

  private func isSure(_ left: MadeReport, _ right: MadeReport) -> Bool {
    let likeness = MadeAccounts.likeness(left, right)
    let mirrored = MadeAccounts.likeness(right, left)
    #expect(likeness.odds == mirrored.odds)
    #expect(likeness.isSure == mirrored.isSure)
    return likeness.isSure
  }

  @Test func twoPrintsOfOneAttackAre() {
    #expect(isSure(school, hospital))
    var nextDay = hospital
    nextDay.day = "2024-09-18"
    #expect(isSure(school, nextDay))
  }

  @Test func twoAttacksOnOneTownInOneWeekAreNot() {
    var later = hospital
    later.day = "2024-09-21"
    later.text = """
      Motorcyclists shot at a police post of Faladie and fled over the river; two constables were \
      hurt, a shopkeeper in Bamako said. Fighters claimed the ambush in a message.
      """
    #expect(!isSure(school, later))
    var market = hospital
    market.text = """
      A bomb went off between the stalls of the Medina market when traders from Kati unloaded \
      mangoes; an imam and his two sons are among the victims, a nurse in Bamako told Studio Tamani.
      """
    market.group = nil
    market.killed = 3
    #expect(!isSure(school, market))
  }

  @Test func aFollowUpThatGivesAnotherDayIsWhereItsWordsAreTheSame() {
    var arrest = hospital
    arrest.day = "2024-09-21"
    #expect(isSure(school, arrest))
    // Groups of a conflict act every day: that it is the same one makes no day right.
    arrest.text +=
      " Elsewhere the river rose and two bridges of the northern road were closed to lorries."
    var ungrouped = arrest
    ungrouped.group = nil
    #expect(isSure(school, arrest) == isSure(school, ungrouped))
    arrest.day = "2024-09-26"
    arrest.text = hospital.text
    #expect(!isSure(school, arrest))
  }

  @Test func oneDayInTwoTownsIsNot() {
    var gao = hospital
    gao.place = "Gao"
    gao.admin1 = "Gao"
    gao.text = hospital.text.replacingOccurrences(of: "Bamako", with: "Gao")
    #expect(!isSure(school, gao))
  }

  @Test func namesakesInTwoCountriesAreNot() {
    var senegal = hospital
    senegal.country = "SEN"
    senegal.admin1 = "Tambacounda"
    senegal.group = "MFDC"
    senegal.killed = 4
    senegal.text = """
      Farmers in Bamako, a village of the east, found four herders shot beside their well after a \
      quarrel about stolen cattle, the prefect said.
      """
    #expect(!isSure(school, senegal))
  }

  @Test func whoWritesOutAnotherDayMeansAnother() {
    var second = school
    second.text += " It happened on 2 June."
    second.day = "2024-06-02"
    var first = hospital
    first.text += " It happened on 1 June."
    first.day = "2024-06-01"
    #expect(!isSure(second, first))
    first.text += " A second attack followed on 2 June."
    #expect(isSure(second, first))
  }

  @Test func aSuburbThatTheOtherTextNamesIsThePlace() {
    var suburb = school
    suburb.place = "Faladie"
    #expect(isSure(suburb, hospital))
    suburb.place = "Sikasso"
    suburb.text = school.text.replacingOccurrences(of: "Bamako", with: "the city")
    #expect(!isSure(suburb, hospital))
  }

  @Test func withoutADayOrAPlaceOnlyTheSameWordsAreSure() {
    var brief = hospital
    brief.text = "Gunmen attacked a gendarmerie school in Bamako; flights were halted for hours."
    brief.group = nil
    for other in [hospital, brief] {
      var undated = other
      undated.day = nil
      var month = other
      month.precision = .month
      var nowhere = other
      nowhere.place = nil
      for report in [undated, month, nowhere] {
        #expect(isSure(school, report) == (other.text == hospital.text))
      }
    }
  }

  @Test func saysWhyInWords() {
    var made = MadeAccounts([school, hospital])
    for index in made.all.indices { made.all[index].weigh(made.vocabulary) }
    let likeness = Likeness(made.all[0], made.all[1])
    let reasons = likeness.reasons(made.all[0], made.all[1], made.vocabulary)
    #expect(reasons.contains("same place"))
    #expect(reasons.contains("same day"))
    #expect(reasons.contains("same group (JNIM)"))
    #expect(reasons.contains("killed differ"))
  }
}
