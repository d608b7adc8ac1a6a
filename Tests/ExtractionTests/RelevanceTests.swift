import Extraction
import NewsModel
import Testing

/// Which articles tell of violence or disaster, and which only use its words.
@Suite struct RelevanceTests {
  static let violence = [
    "Gunmen killed 12 people in a village near Kaya on Monday, police said. Thirty were wounded.",
    "Un ataque con explosivos dejó tres muertos en Cali, informó la policía el lunes.",
    "Des hommes armés ont attaqué un village près de Dori lundi, selon des sources locales.",
    "Four fishermen drowned in a storm off the coast. Rescuers looked for two more of them.",
    "The Army gunned down two unidentified militants in a border town on Saturday.",
    "Police say a 3-year-old girl was shot while riding in a car. The child was in hospital.",
  ]

  static let none = [
    "The new camera captures rich RAW files. It shot 40 frames a second in our tests, and we liked it.",
    "Arsenal's striker shot wide before the attack of the hosts struck twice. He was injured late on.",
    "Executing a strategy that kills friction will make your shop grow. Target one piece at a time.",
    "The strike of the bus drivers hits commuters on Monday. The battle over wages goes on.",
    "Mix flour and butter, then beat two eggs. Leave the dough for an hour and fire up the oven.",
    "Ministers met to talk about the budget. The opposition attacked the plan and called for a vote.",
    "La receta lleva dos huevos y un golpe de sal. Se deja una hora y se come caliente en la mesa.",
  ]

  @Test(arguments: violence) func tellsOfViolence(_ text: String) {
    let article = ArticleExtractor().extract(ArticleInput(text: text))
    #expect(article.relevance.verdict == .violence)
    #expect(article.relevance.sentence != nil)
  }

  @Test(arguments: none) func tellsOfSomethingElse(_ text: String) {
    // A note of one sentence is too short to weigh.
    let long = Array(repeating: text, count: 4).joined(separator: "\n\n")
    let article = ArticleExtractor().extract(ArticleInput(text: long))
    #expect(article.relevance.verdict == .none)
    #expect(article.incidents.allSatisfy { $0.claims.isEmpty })
  }

  @Test func oneDeathInALongTextIsNotItsSubject() {
    let recipe = "Mix the flour with butter and sugar, roll it out and bake it until it is golden. "
    let text = String(repeating: recipe, count: 60) + "My neighbour, who baked it, died at 90."
    #expect(ArticleExtractor().extract(ArticleInput(text: text)).relevance.verdict == .none)
  }

  @Test func aListOfNovelsIsNoNewsOfTheirMurders() {
    let review = "The author writes with warmth of a town by the sea, and each page is a joy. "
    let text =
      "The first novel opens with a murder and ends with a massacre on a far moon. "
      + String(repeating: review, count: 45)
    #expect(ArticleExtractor().extract(ArticleInput(text: text)).relevance.verdict == .none)
  }

  @Test func aLanguageThatIsNotReadHasNoVerdict() {
    let text =
      "Bei einem Anschlag in der Stadt sind nach Angaben der Polizei 12 Menschen getötet worden."
    #expect(ArticleExtractor().extract(ArticleInput(text: text)).relevance.verdict == .unread)
  }
}
