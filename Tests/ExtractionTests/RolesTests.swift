import Extraction
import Foundation
import NewsModel
import Testing

/// The people of `Constructions/roles.txt`: each in three sentences, which must give one claim of one victim.
@Suite struct RolesTests {
  /// A language's sentences; {} stands for the noun with its indefinite article, {The} with the definite one, {e} for the
  /// ending that a woman's participle has.
  private static let sentences = [
    "en": [
      "{The} was killed in the attack on Monday.", "Gunmen killed {} in the village.",
      "{The} was seriously injured.",
    ],
    "es": [
      "{The} fue asesinad{e} el lunes en un ataque.", "Hombres armados mataron a {} en el pueblo.",
      "{The} resultó herid{e} en el ataque.",
    ],
    "fr": [
      "{The} a été tué{e} lundi dans une attaque.",
      "Des hommes armés ont tué {} dans le village.",
      "{The} a été grièvement blessé{e} dans l'attaque.",
    ],
  ]

  static let languages: [String: [String]] = {
    var people: [String: [String]] = [:]
    for line in ConstructionFile.lines("roles.txt") {
      let fields = line.split(separator: "\t")
      if fields.count == 2 { people[String(fields[0]), default: []].append(String(fields[1])) }
    }
    return people
  }()

  @Test func allLanguagesAreThere() {
    #expect(Self.languages.keys.sorted() == ["en", "es", "fr"])
    #expect(Self.languages.values.allSatisfy { $0.count > 120 })
  }

  @Test(arguments: ["en", "es", "fr"]) func countsOne(_ language: String) {
    for person in Self.languages[language] ?? [] {
      for (place, sentence) in (Self.sentences[language] ?? []).enumerated() {
        let text = Self.text(sentence, person, language)
        let claims = ArticleExtractor().extract(ArticleInput(text: text)).incidents.flatMap(
          \.claims)
        let measure: Measure = place == 2 ? .wounded : .killed
        #expect(
          claims.map { "\($0.measure.rawValue) \($0.bounds.low ?? -1)" }
            == ["\(measure.rawValue) 1"], "\(text)")
      }
    }
  }

  private static func text(_ sentence: String, _ person: String, _ language: String) -> String {
    let words = person.split(separator: " ", maxSplits: 1).map(String.init)
    let isElided = language == "fr" && "aeiouéêh".contains(words[1].prefix(1))
    let articles = ["a": "The ", "an": "The ", "una": "La ", "une": "La "]
    let definite = isElided ? "L'" : articles[words[0]] ?? (language == "fr" ? "Le " : "El ")
    let endings = ["un": language == "fr" ? "" : "o", "una": "a", "une": "e"]
    return sentence.replacing("{The}", with: definite + words[1])
      .replacing("{}", with: person).replacing("{e}", with: endings[words[0]] ?? "")
  }
}
