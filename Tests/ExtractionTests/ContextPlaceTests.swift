import NewsModel
import Testing

@testable import Extraction

@Suite("Where it happened")
struct ContextPlaceTests {
  private func context(_ text: String) -> IncidentContext {
    let reader = ContextReader(
      text: SourceText(text), title: nil, published: Day(iso: "2024-09-20"), outlet: nil)
    return reader.context(of: Array(reader.text.sentences.indices), isMain: true)
  }

  @Test(
    arguments: [
      ("An assault in Bamako, the capital of Mali, left 70 dead.", "MLI", "Bamako"),
      ("Insurgents were killed in Chahar Darah district, Kunduz province.", "AFG", "Chahar Darah"),
      ("Gunmen attacked the village of Barsalogho in northern Burkina Faso.", "BFA", "Barsalogho"),
      ("TACOMA, Wash. - Five people were shot early Saturday.", "USA", "Tacoma"),
      ("Two men were shot dead in Springfield, Illinois, on Monday.", "USA", "Springfield"),
      ("SAN SALVADOR, 3 JAN 90 (DPA) -- A BOMB EXPLODED IN SAN MIGUEL TODAY.", "SLV", "San Miguel"),
      ("KABUL, Afghanistan (AP) — A bomb killed ten people in Kandahar.", "AFG", "Kandahar"),
      ("MOGADISHU, Somalia (AP) — A bomb killed ten people on Tuesday.", "SOM", "Mogadishu"),
      ("Al Shabaab attacked troops in Golweyn village (Marka, Lower Shabelle).", "SOM", "Golweyn"),
      ("A bomb exploded in Atlanta, Georgia, police said.", "USA", "Atlanta"),
      ("A bomb exploded in Tbilisi, Georgia, police said.", "GEO", "Tbilisi"),
      ("The sheriff said that two men died in Chester.", "USA", "Chester"),
      ("Ten died in Loralai Balochistan when a bus was stopped.", "PAK", "Loralai"),
      ("Two British tourists died in Bamako.", "MLI", "Bamako"),
      ("Clashes broke out in the town of al-Bab, Syria.", "SYR", "Al Bab"),
    ])
  func findsCountryAndPlace(_ text: String, _ country: String, _ place: String) {
    let context = context(text)
    #expect(context.country == country)
    #expect(context.place == place)
  }

  @Test func namesakesFollowTheText() {
    let syria = context("Warplanes bombed Tripoli street. In Lebanon, ten died in Tripoli.")
    #expect(syria.country == "LBN")
    let libya = context("In Libya, ten people died in Tripoli, Libyan officials said.")
    #expect(libya.country == "LBY")
  }

  @Test func aPlaceThatNoGazetteerKnowsLiesWhereItsProvinceDoes() throws {
    let context = context("Ten men died in Tsamkani district, Paktiya province, Afghanistan.")
    #expect(context.place == "Tsamkani")
    #expect(context.admin1 == "Paktiya")
    #expect(abs(try #require(context.latitude) - 33.6) < 1)
  }

  @Test func otherCountriesOfTheTextAreNotTheCountry() {
    let text = """
      Gunmen killed 70 people in Bamako, the capital of Mali, on Tuesday.
      The country is allied with Niger and Burkina Faso and has turned from France to Russia.
      """
    #expect(context(text).country == "MLI")
  }

  @Test(arguments: [
    "Ten people were killed.", "The Washington Post said that ten people died.",
    "A U.S. drone killed ten people.", "Michael Houston was killed.",
    "Southern units lost ten men.",
  ])
  func nothingIsMadeUp(_ text: String) {
    #expect(context(text).place == nil)
  }
}
