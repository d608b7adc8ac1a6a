import NewsModel
import Testing

@testable import Extraction

@Suite("Who did it, to whom")
struct ContextGroupTests {
  private func groups(_ text: String) -> [String] {
    let reader = ContextReader(
      text: SourceText(text), title: nil, published: Day(iso: "2024-09-20"), outlet: nil)
    return reader.context(of: Array(reader.text.sentences.indices), isMain: true).groups.map {
      "\($0.displayName) \($0.role.rawValue)" + ($0.claimed ? " claimed" : "")
    }
  }

  @Test(
    arguments: [
      (
        "The attack was claimed by the Al-Qaeda-linked Group to Support Islam and Muslims (JNIM).",
        ["JNIM perpetrator claimed"]
      ),
      (
        "Al-Shabaab claimed responsibility for the blast in Mogadishu.",
        ["al-Shabaab perpetrator claimed"]
      ),
      (
        "Boko Haram militants attacked a village in Nigeria and killed 12.",
        ["Boko Haram perpetrator"]
      ),
      ("Suspected Boko Haram militants attacked a village in Nigeria.", ["Boko Haram suspected"]),
      ("Officials blamed the Taliban for the bombing in Kabul.", ["Taliban suspected"]),
      ("Troops killed 12 Taliban fighters in Helmand.", ["Taliban target"]),
      ("Twelve people were killed by Taliban fighters in Helmand.", ["Taliban perpetrator"]),
      ("The Taliban denied responsibility for the blast in Kabul.", ["Taliban denied"]),
      ("Israeli airstrikes killed ten people in Gaza.", ["IDF perpetrator"]),
      ("FMLN GUERRILLAS ATTACKED A POWER STATION IN EL SALVADOR.", ["FMLN perpetrator"]),
      (
        "The FMLN spoke in El Salvador. Later the guerrillas attacked a bridge and killed two men.",
        ["FMLN perpetrator"]
      ),
      ("Ten died in DR Congo; the ADF attacked a village near Beni.", ["ADF perpetrator"]),
      ("Des hommes armés ont attaqué. L’attaque a été revendiquée.", []),
    ])
  func readsTheRole(_ text: String, _ expected: [String]) {
    #expect(groups(text) == expected)
  }

  @Test(
    arguments: [
      "No group claimed responsibility for the attack in Bamako.",
      "The attack came a day after the anniversary of the Alliance of Sahel States (AES).",
      "Ten people died in the attack, the worst since the rise of groups linked to al-Qaeda.",
      "The ADF attacked a village and killed ten.",
      "The car is red. IS THIS the end of it? Ten died.",
      "THE ATTACK WAS BASED ON THE FACT THAT TEN DIED IN PERU.",
    ])
  func namesThatDidNothingAreNotListed(_ text: String) {
    #expect(groups(text) == [])
  }
}
