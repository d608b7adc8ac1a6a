import Exports
import NewsModel
import TestSupport
import Testing

@Suite("A brief in Markdown")
struct MarkdownDocumentTests {
  /// The brief before, in and behind the part about rules.
  private let parts: [String] = {
    let document = MadeDossier.document(.markdown)
    let halves = document.components(separatedBy: "## What published rules make of it\n")
    let rest = halves.dropFirst().joined().components(separatedBy: "## Reports\n")
    return [halves[0], rest[0], rest.dropFirst().joined()]
  }()

  @Test func saysWhatEveryReportSays() {
    #expect(
      parts[0]
        == """
        # Attack on a school in Sampletown

        - **When:** Tue 17 Sep 2024
        - **Where:** Sampletown, Bamako, Mali
        - **Kind:** armed assault
        - **Groups:** Made Front (MF), claimed
        - **Targets:** school
        - **Reports:** 3 reports of 3 origins

        ## What the reports say

        ### Killed, everyone

        70 to 100, by 3 figures of 2 origins; the highest lies 43 % above the lowest; median 77. \
        One of them is proposed by the program and not yet accepted.

        | Figure | Who says so | Report | Origin | As of | Status | In its words |
        | --- | --- | --- | --- | --- | --- | --- |
        | more than 70 | the report itself | 1 [Daily \\*Star\\*](<https://example.org/a?b=(c)>) | AFP | 19 Sep 2024 | proposed | \
        “**More than 70 people died**.” |
        | 77 | a doctor (medical) | 1 [Daily \\*Star\\*](<https://example.org/a?b=(c)>) | AFP | – | accepted | “A doctor **counted 77**, among them 50 students.” |
        | ↳ 50, students | a doctor (medical) | 1 [Daily \\*Star\\*](<https://example.org/a?b=(c)>) | AFP | – | proposed | \
        “A doctor counted 77, among them **50 students**.” |
        | 90 to 100 | ACLED (dataset) | 3 ACLED | – | – | accepted | – |

        ### Casualties, everyone

        No figure that can be counted.

        | Figure | Who says so | Report | Origin | As of | Status | In its words |
        | --- | --- | --- | --- | --- | --- | --- |
        | dozens | the army (party to the conflict) | 2 =HYPERLINK("x") | – | – | proposed | – |

        ### Set aside: rejected by the analyst or denied

        | Figure | Who says so | Report | Origin | As of | Status | In its words |
        | --- | --- | --- | --- | --- | --- | --- |
        | killed 500 | the army (party to the conflict) | 2 =HYPERLINK("x") | – | – | proposed | – |


        """)
  }

  @Test func saysWhatRulesRecord() {
    #expect(parts[1].contains("| UCDP GED | killed | 77 (70–77) |"))
    #expect(parts[1].contains("| ACLED | killed | 70 |"))
    #expect(!parts[1].contains("Left out"))
  }

  @Test func endsWithWhatRulesTakeAndLeaveOutWhenAsked() {
    let brief = MadeDossier.document(.markdown, withRules: true)
    let appendix = brief.components(separatedBy: "## Appendix: what each rule took and left out")
    #expect(appendix.count == 2)
    for words in [
      "### UCDP GED, killed: 77 (70–77)", "Source: UCDP GED Codebook 25.1",
      "- Left out, denied by its speaker: 500, the army in =HYPERLINK(\"x\")",
      "- Left out, the outcome of a dataset's own rule: 90 to 100, ACLED",
    ] {
      #expect(appendix[1].contains(words), "\(words)")
    }
  }

  @Test func namesItsReportsAndItsTerms() {
    #expect(
      parts[2] == """

        1. [Many die \\| school attacked](<https://example.org/a?b=(c)>), Daily \\*Star\\*, \
        19 Sep 2024, from AFP
        2. No losses, =HYPERLINK("x"), about 20 Sep 2024
        3. MLI1, ACLED, undated, ACLED terms

        ---

        How to read this: figures are set against each other only within one measure and one \
        scope. A part (↳) stands under its whole and is never compared with it. “Proposed” figures \
        were found by the program in the report’s text and nobody has accepted them yet; \
        “accepted” and “edited” ones were checked by a person.

        Not to be passed on without leave: ACLED rows.

        Made with tollbook 0.1.0, filter: `country:mali killed>=10`.

        """)
  }

  @Test(arguments: [
    ("# a heading", "\\# a heading"), ("- a list", "\\- a list"), ("+ a list", "\\+ a list"),
    ("12. a list", "12\\. a list"), ("1) a list", "1\\) a list"), ("---", "\\---"),
    ("===", "\\==="),
    ("    code", "code"), ("www.example.org", "www\\.example.org"),
    ("see https://example.org", "see https\\://example.org"), ("a@example.org", "a\\@example.org"),
    // Not at a line's start, or no mark of Markdown's: as it stands.
    ("12.5 people", "12.5 people"), ("-5 degrees", "-5 degrees"), ("#1 of 2", "#1 of 2"),
    ("at 12:30 - and so on", "at 12:30 - and so on"), ("=1+1", "=1+1"),
  ])
  func wordsAtALinesStartBeginNoBlock(note: String, shown: String) {
    var dossier = MadeDossier.dossier
    dossier.incident.note = note
    let brief = Exporter(format: .markdown, context: MadeDossier.context).document(of: [dossier])
    #expect(brief.contains("\n\n\(shown)\n\n## What the reports say"))
  }

  @Test func leavesAnAddressThatIsNotOfTheWebAsWords() {
    var dossier = MadeDossier.dossier
    dossier.reports[0].link = "javascript:alert(1)"
    let brief = Exporter(format: .markdown, context: MadeDossier.context).document(of: [dossier])
    #expect(!brief.contains("javascript"))
    #expect(brief.contains("1. Many die \\| school attacked, Daily"))
  }
}
