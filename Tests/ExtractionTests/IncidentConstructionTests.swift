import Extraction
import Foundation
import NewsModel
import Testing

/// The sentences of `Constructions/incidents.txt`, each behind its lead, in a paragraph of its own and in the lead's last one:
/// their three dead belong to the lead's incident or to another.
@Suite struct IncidentConstructionTests {
  struct Lead: Sendable, CustomTestStringConvertible {
    var text: String
    var sentences: [(isOther: Bool, words: String)] = []
    var testDescription: String { "\(text.prefix(40))…, \(sentences.count) sentences" }
  }

  static let leads: [Lead] = {
    var leads: [Lead] = []
    for line in ConstructionFile.lines("incidents.txt") {
      if line.hasPrefix("## ") {
        leads.append(Lead(text: String(line.dropFirst(3)).replacing("\\n", with: "\n")))
      } else if !line.hasPrefix("#"), let tab = line.firstIndex(of: "\t") {
        let sentence = String(line[line.index(after: tab)...])
        leads[leads.count - 1].sentences.append((line.hasPrefix("other"), sentence))
      }
    }
    return leads
  }()

  @Test func allLeadsAreThere() {
    #expect(Self.leads.count == 4)
    #expect(Self.leads.allSatisfy { $0.sentences.count > 20 })
  }

  @Test(arguments: leads) func belongsWhereItShould(_ lead: Lead) {
    for sentence in lead.sentences {
      for mark in ["\n\n", " "] {
        let text = lead.text + mark + sentence.words
        let article = ArticleExtractor().extract(
          ArticleInput(text: text, published: Day(iso: "2010-01-30")))
        let homes = article.incidents.filter { incident in
          incident.claims.contains { isAskedFor($0, text, lead.text) }
        }
        #expect(homes.map { !$0.isMain } == [sentence.isOther], "\(sentence.words)")
      }
    }
  }

  /// A figure behind the lead.
  private func isAskedFor(_ claim: Claim, _ text: String, _ lead: String) -> Bool {
    claim.bounds.low == 3
      && (claim.quotation?.range.lowerBound ?? 0) >= lead.unicodeScalars.count
  }
}
