import Interchange
import NewsModel
import Testing

@Suite("A brief as a page")
struct HTMLDocumentTests {
  private let page = MadeDossier.document(.html)

  @Test func holdsEveryClaimWithItsWordsAndEveryReport() {
    for words in [
      "<h1>Attack on a school in Sampletown</h1>", "more than 70", "↳ 50, students",
      "<q><mark>More than 70 people died</mark>", "Set aside: rejected by the analyst or denied",
      "killed: 70 to 100", "from AFP", "about 20 Sep 2024",
      "filter: <code>country:mali killed&gt;=10</code>",
      "Not to be passed on without leave: ACLED rows.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func explainsWhatRulesTakeAndLeaveOut() {
    for words in [
      "<h3>UCDP GED, killed: <strong>77 (70–77)</strong></h3>", "ACLED Codebook 2023",
      "<strong>70–77, confirmed</strong>",
      "<li>denied by its speaker: 500, the army in =HYPERLINK(&quot;x&quot;)</li>",
      "<li>the outcome of a dataset&#39;s own rule: 90 to 100, ACLED</li>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func drawsAChartThatSaysTheSameInWords() {
    #expect(page.contains("<svg "))
    #expect(page.contains("aria-label=\"Killed, everyone: 70 to 100, by 3 figures of 2 origins"))
    #expect(page.contains("envelope of what counts"))
    // A section without figures has no chart.
    #expect(page.components(separatedBy: "<svg ").count == 2)
  }

  @Test func wordsFromOutsideDoNothing() {
    var dossier = MadeDossier.dossier
    dossier.incident.title = "<script>alert(1)</script> & \"more\""
    dossier.reports[0].link = "javascript:alert(1)"
    let page = Exporter(format: .html, context: MadeDossier.context).document(of: [dossier])
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("\u{1B}"))
  }

  @Test func needsNothingFromElsewhereAndIsTheSameEveryTime() {
    #expect(MadeDossier.document(.html) == page)
    #expect(!page.contains("<link") && !page.contains(" src="))
    #expect(page.contains("default-src 'none'"))
  }
}
