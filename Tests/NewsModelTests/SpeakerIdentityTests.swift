import NewsModel
import Testing

@Suite("The same speaker under another name")
struct SpeakerIdentityTests {
  private func identity(_ name: String, in voice: String = "AFP") -> SpeakerIdentity {
    SpeakerIdentity(Speaker(name: name, kind: .party), voice: voice)
  }

  @Test(arguments: [
    ("the army", "an army spokesman"), ("the army", "the military"),
    ("Israeli military", "an Israeli army spokesperson"),
  ])
  func isOne(_ left: String, _ right: String) {
    #expect(identity(left) == identity(right))
  }

  @Test(arguments: [
    ("the army", "the police"), ("the army", "an army officer"),
    ("the Malian army", "the Nigerien army"),
  ])
  func isAnother(_ left: String, _ right: String) {
    #expect(identity(left) != identity(right))
  }

  @Test func aSpokesmanOfNobodyHoldsOnlyWithinOneOrigin() {
    #expect(identity("a spokesman") == identity("the spokesman"))
    #expect(identity("a spokesman") != identity("a spokesman", in: "Reuters"))
  }
}
