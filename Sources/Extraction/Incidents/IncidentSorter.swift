import NewsModel

/// Sorts statements into the main incident, other incidents and background, and makes claims of them.
struct IncidentSorter {
  let text: SourceText
  let reader: ContextReader

  func incidents(of statements: [Statement], published: Day?) -> [ExtractedIncident] {
    var main = ExtractedIncident(isMain: true)
    main.apply(reader.context(of: Array(text.sentences.indices), isMain: true))
    let maker = ClaimMaker(text: text, published: published)
    var bins: [[Int]] = [[]]
    var background: [Int] = []
    for index in statements.indices {
      if statements[index].hasBackgroundCue {
        background.append(index)
      } else {
        bins[0].append(index)
      }
    }
    main.claims = maker.claims(of: bins[0], in: statements)
    main.totals = TotalFinder(claims: main.claims).totals()
    var incidents = [main]
    if !background.isEmpty {
      var other = ExtractedIncident(isMain: false, isBackground: true)
      other.claims = maker.claims(of: background, in: statements).map {
        var claim = $0
        claim.isBackground = true
        return claim
      }
      incidents.append(other)
    }
    return incidents
  }
}
