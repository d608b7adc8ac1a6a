import Foundation
import NewsModel
import Testing

@testable import ReferenceData

@Suite("Groups by any of their names")
struct GroupTableTests {
  @Test(
    arguments: [
      ("JNIM", "JNIM"), ("gsim", "JNIM"), ("Group to Support Islam and Muslims", "JNIM"),
      ("Groupe de soutien à l’islam et aux musulmans", "JNIM"),
      ("Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"), ("Al Shabab", "al-Shabaab"),
      ("al-shabaab", "al-Shabaab"), ("Sendero Luminoso", "Shining Path"), ("FMLN", "FMLN"),
      ("M-19", "M-19"),
      ("Tamil Tigers", "LTTE"), ("farc", "FARC"),
    ])
  func findsByName(_ name: String, _ short: String) {
    let group = GroupTable.shared.find(name)
    #expect(group?.displayName == short)
  }

  @Test(arguments: ["", "Alliance of Sahel States", "the army", "Islamic Jihad", "MAS"])
  func namesThatProveNothingFindNothing(_ name: String) {
    #expect(GroupTable.shared.find(name) == nil)
  }

  @Test func sharedNamesGiveAllWhoShareThem() {
    let names = GroupTable.shared.candidates("ADF").map(\.name)
    #expect(names.contains("Allied Democratic Forces"))
    #expect(names.contains("Ambazonia separatists"))
    #expect(GroupTable.shared.candidates("JNIM").isEmpty)
  }

  @Test func everyGroupHasANameOfItsOwn() {
    let all = GroupTable.shared.all
    #expect(all.count >= 236)
    #expect(Set(all.map(\.name)).count == all.count)
  }

  @Test func theIndexOfNamesIsThatOfTheTable() throws {
    let made = GroupTable.index(of: GroupTable.shared.all)
    guard ReferenceFile.text("groups.names") != made else { return }
    let path = NSTemporaryDirectory() + "groups.names"
    try made.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("data/groups.jsonl has changed: cp \(path) data/groups.names")
  }

  @Test func everyLineOfTheTableIsReadAndEveryNameFound() {
    let all = GroupTable.shared.all
    #expect(!all.contains { $0.name.isEmpty })
    for group in all { #expect(GroupTable.shared.find(group.name) != nil, "\(group.name)") }
  }
}
