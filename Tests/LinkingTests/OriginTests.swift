import NewsModel
import Testing

@testable import Linking

@Suite("Whose words a report prints")
struct OriginTests {
  private static let wire = """
    Gunmen stormed a military police school and part of the airport in the capital before dawn. \
    Smoke rose over the hangars for hours while helicopters circled and shops stayed closed. \
    A security source said that seventy-seven people were killed and more than two hundred hurt. \
    An official document listed the toll closer to one hundred, with eighty-one names on it. \
    Funerals of some fifty cadets were held on Thursday in the presence of the army's chiefs.
    """

  private func print(
    _ outlet: String?, _ text: String, key: String? = nil, origin: String? = nil,
    day: String = "2024-09-19", isKnown: Bool = false
  ) -> OriginFinder.Candidate {
    OriginFinder.Candidate(
      report: Report(
        key: key ?? outlet ?? "article:0123456789", outlet: outlet, title: "",
        published: Day(iso: day), origin: origin, text: text), isKnown: isKnown)
  }

  private func voices(_ prints: [OriginFinder.Candidate]) -> Set<String> {
    let origins = OriginFinder(prints).origins
    return Set(
      prints.map { print in
        var report = print.report
        report.origin = origins[report.key] ?? report.origin
        return report.voice
      })
  }

  @Test func fivePrintsOfOneWireAreOneVoice() {
    let cut = Self.wire.split(separator: ". ").prefix(3).joined(separator: ". ")
    let prints = [
      print("Dawn", "BAMAKO (AFP) - " + Self.wire), print("Punch", Self.wire),
      print(
        "The Star", "Share this story\n" + Self.wire + "\nFollow us on every network there is."),
      print("Le Monde", cut),
      print("Local", Self.wire + " In our town the news was heard with dread, the mayor told us."),
    ]
    #expect(voices(prints) == ["AFP"])
    #expect(voices(prints.reversed()) == ["AFP"])
  }

  @Test func twoWritersOnOneAttackAreTwoVoices() {
    let own = """
      Two days after the raid on the gendarmes' school, families queue before the morgue of Point G. \
      A security source said that seventy-seven people were killed. Nobody will tell them a name.
      """
    #expect(voices([print("Dawn", Self.wire), print("RFI", own)]) == ["Dawn", "RFI"])
  }

  @Test func withoutAWireTheFirstOutletIsTheOrigin() {
    let prints = [
      print("Later", Self.wire, day: "2024-09-20"), print("First", Self.wire, day: "2024-09-18"),
    ]
    #expect(voices(prints) == ["First"])
    let nameless = [print(nil, Self.wire), print(nil, Self.wire + " More.", key: "article:b")]
    #expect(voices(nameless).count == 1)
  }

  @Test func aKnownReportKeepsItsVoiceAndGivesItOn() {
    let known = print("Dawn", Self.wire, day: "2024-09-21", isKnown: true)
    let new = print("Punch", Self.wire, day: "2024-09-18")
    let origins = OriginFinder([new, known]).origins
    #expect(origins == ["Punch": "Dawn"])
  }

  @Test(arguments: [
    ("BAMAKO, Sept 20 (Reuters) - Gunmen came.", "Reuters"),
    ("Gunmen came.\nBy Baba Ahmed, Associated Press", "AP"),
    ("BLOOMFIELD (KDKA/AP)- Police say", "AP"),
    ("“We ran,” a resident told AFP by telephone.", "AFP"),
    ("Un élu local a déclaré à l’AFP que rien ne restait.", "AFP"),
    ("Gunmen came.\n© Agence France-Presse", "AFP"),
    ("Gunmen came.\nSource: EFE", "EFE"),
  ])
  func namesTheAgency(_ text: String, _ wire: String) { #expect(WireReader.wire(of: text) == wire) }

  @Test(arguments: [
    "The AP and AFP were told to leave.", "Reuters was not able to confirm the toll.",
    "He told AFP one thing and she told Reuters another.", "APC rolled in; the MAP showed a road.",
    "The group denied an AFP report.",
  ])
  func namesNoneThatIsOnlySpokenOf(_ text: String) { #expect(WireReader.wire(of: text) == nil) }
}
