import NewsModel

/// Sorts statements into the main incident, other incidents and background, and makes claims of them.
struct IncidentSorter {
  let text: SourceText
  let reader: ContextReader

  func incidents(of statements: [Statement], published: Day?) -> [ExtractedIncident] {
    let mainContext = reader.context(of: Array(text.sentences.indices), isMain: true)
    let bins = self.bins(of: statements)
    let maker = ClaimMaker(text: text, published: published)
    var incidents: [ExtractedIncident] = []
    for bin in bins where bin.kind == .main || !bin.statements.isEmpty {
      var incident = ExtractedIncident(
        isMain: bin.kind == .main, isBackground: bin.kind == .background)
      let sentences = Array(Set(bin.statements.map { statements[$0].sentence })).sorted()
      incident.apply(
        bin.kind == .main ? mainContext : reader.context(of: sentences, isMain: false))
      incident.claims = maker.claims(of: bin.statements, in: statements).map {
        var claim = $0
        claim.isBackground = bin.kind == .background
        return claim
      }
      incident.totals = TotalFinder(statements: bin.statements.map { statements[$0] }).totals()
      incidents.append(incident)
    }
    return incidents
  }

  private enum Kind { case main, other, background }
  private struct Bin {
    var kind: Kind
    var statements: [Int] = []
    var paragraph = -1
  }

  private func bins(of statements: [Statement]) -> [Bin] {
    var bins = [Bin(kind: .main), Bin(kind: .background)]
    for index in statements.indices {
      let paragraph = text.sentences[statements[index].sentence].paragraph
      switch statements[index].cue {
      case .background: bins[1].statements.append(index)
      case .other where statements[index].sentence > 0:
        if let last = bins.indices.last, last > 1, bins[last].paragraph == paragraph {
          bins[last].statements.append(index)
        } else {
          bins.append(Bin(kind: .other, statements: [index], paragraph: paragraph))
        }
      default:
        if let last = bins.indices.last, last > 1, bins[last].paragraph == paragraph {
          bins[last].statements.append(index)
        } else {
          bins[0].statements.append(index)
        }
      }
    }
    // An article that only speaks of a series or of earlier events is about them.
    if bins[0].statements.isEmpty, bins.count > 2 {
      bins[0].statements = bins.remove(at: 2).statements
    }
    return [bins[0]] + bins.dropFirst(2) + [bins[1]]
  }
}
