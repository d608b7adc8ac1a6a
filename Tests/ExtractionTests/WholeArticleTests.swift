import Extraction
import NewsModel
import TestSupport
import Testing

/// Whole articles, written for this test in five styles: every claim, in order, with day, place, group and speaker.
@Suite struct WholeArticleTests {
  /// A wire story: two speakers, a breakdown, another attack, a running total.
  @Test func wireStory() {
    #expect(
      told(WholeArticles.wireStory) == [
        "main · 2024-03-12 · Maiduguri · NGA · Boko Haram (perpetrator)",
        "killed 14 everyone",
        "killed >=14 everyone @ police and a hospital official [security]",
        "wounded 32 everyone @ police and a hospital official [security]",
        "killed 5 women @ Police spokesman Danjuma Lawal [security] through Reuters; part of 1",
        "killed 2 children @ Police spokesman Danjuma Lawal [security] through Reuters; part of 1",
        "wounded 32 everyone @ Hauwa Bukar [medical]",
        "wounded 6 everyone @ Hauwa Bukar [medical]; part of 5",
        "killed 20 everyone @ Musa Idris [witness]",
        "killed 1 attackers",
        "other · 2024-03-11 · NGA",
        "killed 2 security forces @ the army [party]",
        "background · NGA",
        "killed >35000 everyone",
      ])
  }

  /// A live blog: newest first, a toll revised down, no word at the start.
  @Test func liveBlog() {
    #expect(
      told(WholeArticles.liveBlog) == [
        "main · 2023-06-05 · Amman · JOR",
        "killed 11 everyone @ the health ministry [official]",
        "killed 9 everyone @ the governor [official]",
        "wounded >40 everyone @ the governor [official]",
      ])
  }

  /// A police blotter: a weekend in one line, then one incident after the other.
  @Test func policeBlotter() {
    #expect(
      told(WholeArticles.policeBlotter) == [
        "main · 2022-08-13 · Millbrook · USA",
        "killed 2 everyone",
        "wounded 4 everyone",
        "killed 2 everyone @ police [security]",
        "wounded 4 everyone @ police [security]",
        "other · 2022-08-13 · Millbrook · USA",
        "killed 1 men",
        "wounded 1 women",
        "other · 2022-08-14 · Millbrook · USA",
        "killed 1 women @ police [security]",
        "wounded 3 men",
        "wounded 1 everyone; part of 1",
      ])
  }

  /// A statement of one side: its own losses, the enemy's, and a denial.
  @Test func ministryStatement() {
    #expect(
      told(WholeArticles.ministryStatement) == [
        "main · 2021-11-20 · Ménaka · MLI",
        "killed 7 security forces",
        "missing 3 security forces",
        "wounded 11 security forces",
        "killed 42 attackers",
        "detained 5 attackers",
        "killed 60 security forces @ the Ministry [official]; denied",
      ])
  }

  /// A field note: survivors, parts, the displaced, and the figure of a whole year.
  @Test func fieldNote() {
    #expect(
      told(WholeArticles.fieldNote) == [
        "main · 2020-02-07 · Ayorou · NER · Islamic State in the Greater Sahara (suspected)",
        "killed 21 civilians @ survivors [witness]",
        "killed 8 children @ survivors [witness]; part of 0",
        "killed 5 women @ survivors [witness]; part of 0",
        "abducted 6 children",
        "displaced ~1200 everyone @ the United Nations [un]",
        "wounded >=15 everyone @ the United Nations [un]",
        "wounded 9 everyone @ the United Nations [un]; part of 5",
        "killed 1 men @ a woman [witness]; part of 0",
        "killed 2 children @ a woman [witness]; part of 0",
        "background · 2019-12-01 · NER",
        "killed 310 civilians @ Sahel Watch [witness]",
      ])
  }

  /// One line for each incident and for each of its claims.
  private func told(_ text: String) -> [String] {
    ArticleExtractor().extract(ArticleInput(text: text)).incidents.flatMap { incident in
      [head(of: incident)] + incident.claims.map(line)
    }
  }

  private func head(of incident: ExtractedIncident) -> String {
    let kind = incident.isMain ? "main" : incident.isBackground ? "background" : "other"
    let groups = incident.groups.map { "\($0.name) (\($0.role))" }.joined(separator: ", ")
    return [kind, incident.date?.start.iso, incident.place, incident.country, groups]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func line(_ claim: Claim) -> String {
    var words = "\(claim.measure) \(claim.markedFigure) \(claim.scope.rawValue)"
    if let name = claim.speaker.name { words += " @ \(name) [\(claim.speaker.kind)]" }
    if let origin = claim.origin { words += " through \(origin)" }
    if let whole = claim.partOf { words += "; part of \(whole)" }
    if claim.isDenied { words += "; denied" }
    return words
  }
}
