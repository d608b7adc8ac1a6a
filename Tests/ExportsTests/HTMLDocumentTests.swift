import Exports
import NewsModel
import TestSupport
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

  @Test func isCalledLikeItsIncident() {
    #expect(page.contains("<title>Attack on a school in Sampletown</title>"))
    let two = Exporter(format: .html, context: MadeDossier.context)
      .document(of: [MadeDossier.dossier, MadeDossier.dossier])
    #expect(two.contains("<title>Incidents: country:mali killed&gt;=10</title>"))
    #expect(two.components(separatedBy: "<h1>").count == 3)
  }

  @Test func isReadOnAPhoneAndInTheDark() {
    #expect(page.contains("prefers-color-scheme: dark") && page.contains("max-width: 40rem"))
    #expect(page.contains("<td data-label=\"Who says so\">"))
  }

  @Test func aReportWithoutAnOutletIsNamedByItsTitleAndNeverByANumber() {
    var dossier = MadeDossier.dossier
    dossier.reports[0].key = "article:55a6f0"
    dossier.reports[0].outlet = nil
    dossier.reports[0].origin = nil
    for format in [DocumentFormat.html, .markdown] {
      let brief = Exporter(format: format, context: MadeDossier.context).document(of: [dossier])
      #expect(!brief.contains("article:55a6f0"), "\(format)")
      #expect(brief.contains("school attacked"), "\(format)")
    }
  }

  @Test func drawsLabelsUncutWhereThereIsRoom() {
    var dossier = MadeDossier.dossier
    let name = "the spokeswoman of the regional emergency service"
    dossier.reports[0].claims[1].speaker = Speaker(name: name, kind: .official)
    let page = Exporter(format: .html, context: MadeDossier.context).document(of: [dossier])
    #expect(page.contains(">\(name), Daily"))
  }

  @Test func endsWithWhatRulesTakeAndLeaveOutOnlyWhenAsked() {
    #expect(page.contains("<td>77 (70–77)</td>") && !page.contains("denied by its speaker: 500"))
    let page = MadeDossier.document(.html, withRules: true)
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
    // One for wide screens and one, hidden there, for phones; a section without figures has no chart.
    #expect(page.components(separatedBy: "<svg ").count == 3)
    #expect(page.components(separatedBy: "class=\"narrow chart\" hidden").count == 2)
    #expect(page.contains("<svg viewBox=\"0 0 360 "))
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
