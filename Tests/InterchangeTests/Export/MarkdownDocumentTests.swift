import Interchange
import NewsModel
import Testing

@Suite("A brief in Markdown")
struct MarkdownDocumentTests {
  @Test func saysWhatEveryReportSays() {
    #expect(
      MadeDossier.document(.markdown) == """
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
        | more than 70 | the report itself | 1 Daily \\*Star\\* | AFP | 19 Sep 2024 | proposed | \
        “More than 70 people died” |
        | 77 | a doctor (medical) | 1 Daily \\*Star\\* | AFP | – | accepted | “counted 77” |
        | ↳ 50, students | a doctor (medical) | 1 Daily \\*Star\\* | AFP | – | proposed | \
        “50 students” |
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

        ## What published rules make of it

        | Rule | Measure | Records | Why | Source |
        | --- | --- | --- | --- | --- |
        | UCDP GED | killed | 77 (70–77) | Best: 77, given or allowed by 1 origin. From 2 \
        claims, 4 left out. | UCDP GED Codebook 25.1, fatality estimates (ucdp.uu.se) |
        | ACLED | killed | 70 | The lowest number: 70; no other is stated by two origins. \
        From 1 claim, 5 left out. | ACLED Codebook 2023 and FAQ on fatalities \
        (acleddata.com) |
        | GTD | killed | 77 | Most recent: 19 Sep 2024. From 2 claims, 4 left out. | GTD \
        Codebook (START, August 2021), nkill and nwound |
        | Iraq Body Count | killed | 70–77 | No report counts civilians apart, so figures \
        for everyone stand in for them; fighters may be among these. From 2 claims, 4 left \
        out. | IBC, Rationale and Methodology, section 3 (iraqbodycount.org/about/methods) |
        | Airwars | killed | 70–77, confirmed | No report counts civilians apart, so \
        figures for everyone stand in for them; fighters may be among these. Graded \
        confirmed: a side has claimed the act. From 2 claims, 4 left out. | Airwars \
        methodology (airwars.org/about/methodology) |
        | Every Casualty | killed | 70–77, publish the range | Publish the range: 70–77. Or \
        prioritise the better source, said here to be a doctor: 77. Or keep the case \
        pending and ask the sources. From 2 claims, 4 left out. | Standards for Casualty \
        Recording (Every Casualty Worldwide, 2016), p. 25 |

        ## Reports

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

  @Test func leavesAnAddressThatIsNotOfTheWebAsWords() {
    var dossier = MadeDossier.dossier
    dossier.reports[0].link = "javascript:alert(1)"
    let brief = Exporter(format: .markdown, context: MadeDossier.context).document(of: [dossier])
    #expect(!brief.contains("javascript"))
    #expect(brief.contains("1. Many die \\| school attacked, Daily"))
  }
}
