import Articles
import NewsModel
import Testing

/// Plain text and Markdown: what is the article's, and what is the page's.
@Suite struct ArticleTextTests {
  private func read(_ text: String, name: String = "a.txt") throws -> CleanArticle {
    try ArticleReader.read(bytes: Array(text.utf8), name: name)
  }

  @Test func aCopiedPageLosesItsShareBlocks() throws {
    let article = try read(
      """
      Sat 5 October 2024:
      At least 12 people were killed in an attack on a market in Ménaka on Thursday, officials said.
      Video shows smoke above the town. pic.twitter.com/AbC123
      — Desert News (@DesertNews) October 4, 2024
      What we know
      Witnesses shared pictures on Twitter and WhatsApp that show the burnt stalls.
      ______________________________________
      https://whatsapp.com/channel/0029
      SOURCE: RIVER PRESS AND NEWS AGENCIES
      FOLLOW RIVER PRESS:
      WhatsApp CHANNEL
      TWITTER (CLICK HERE)
      https://twitter.com/river
      Think your friends would be interested? Share this story!
      """)
    #expect(
      article.text == """
        At least 12 people were killed in an attack on a market in Ménaka on Thursday, officials said.

        What we know

        Witnesses shared pictures on Twitter and WhatsApp that show the burnt stalls.
        """)
    #expect(article.published == Day(year: 2024, month: 10, day: 5))
    #expect(article.outlet == "River Press")
    #expect(article.origin == nil)
    #expect(article.setAside.count == 11)
    #expect(article.setAside.contains("— Desert News (@DesertNews) October 4, 2024"))
  }

  @Test(arguments: [
    "Share this story", "Click to share on Twitter (Opens in new window)", "WhatsApp CHANNEL",
    "Follow us on Facebook and X", "https://t.co/x", "READ MORE: Ten held after attack",
    "Subscribe to our newsletter", "© 2024 River Press. All rights reserved.", "Advertisement",
    "— Name (@name) September 18, 2024", "FOLLOW RIVER PRESS:",
    "Lire aussi : Mali, ce que l’on sait",
    "* * *", "Facebook", "Síguenos en Instagram",
  ])
  func furnitureIsSetAside(_ line: String) throws {
    let words = "Twelve people died when gunmen attacked a village in the night, its mayor said."
    let article = try read("\(words)\n\n\(line)\n\n\(words)")
    #expect(article.text == words + "\n\n" + words)
    #expect(article.setAside == [line])
  }

  @Test(arguments: [
    "The video was shared on Twitter.", "Follow-up strikes killed 12 people.",
    "Share prices fell after the attack.", "He posted the claim on Telegram on Monday.",
    "Related violence killed 40.", "“Follow them,” he said on Facebook, “and 70 died.”",
    "Comments by the minister drew anger.", "Print shops were burnt.",
    "Tags were found on 12 bodies.",
    "For more than a decade, the army has fought the group.", "Source of the fire: a shell.",
  ])
  func sentencesStay(_ line: String) throws {
    let words = "Twelve people died when gunmen attacked a village in the night, its mayor said."
    #expect(try read("\(words)\n\n\(line)").text == words + "\n\n" + line)
  }

  @Test func wrappedLinesBecomeParagraphs() throws {
    let article = try read(
      """
         SAN SALVADOR, 18 FEB 90 (DPA) -- [TEXT] HEAVY FIGHTING WITH AIR
      SUPPORT RAGED LAST NIGHT IN NORTHWESTERN SAN SALVADOR WHEN MEMBERS OF
      A GROUP ATTACKED AN ELECTRIC POWER SUBSTATION.  A SOLDIER WAS
      WOUNDED.

         THE FIRST EXPLOSIONS BEGAN AT 2330 [0530 GMT] AND CONTINUED UNTIL
      EARLY THIS MORNING:
      - IN THE NORTH
      - IN THE WEST
      """)
    #expect(
      article.text.split(separator: "\n\n").map(String.init) == [
        "SAN SALVADOR, 18 FEB 90 (DPA) -- [TEXT] HEAVY FIGHTING WITH AIR SUPPORT RAGED LAST NIGHT IN "
          + "NORTHWESTERN SAN SALVADOR WHEN MEMBERS OF A GROUP ATTACKED AN ELECTRIC POWER "
          + "SUBSTATION.  A SOLDIER WAS WOUNDED.",
        "THE FIRST EXPLOSIONS BEGAN AT 2330 [0530 GMT] AND CONTINUED UNTIL EARLY THIS MORNING:",
        "- IN THE NORTH", "- IN THE WEST",
      ])
  }

  @Test func aHeadlineIsNotJoinedToItsText() throws {
    let article = try read(
      """
      Ten killed in raid on village near Gao
      GAO, Mali, Oct 5 (Reuters) - Gunmen on motorcycles killed ten people
      and wounded four in a village east of Gao, two residents said on
      Saturday. It was the third raid this month.
      """)
    #expect(article.title == "Ten killed in raid on village near Gao")
    #expect(
      article.text.hasPrefix(
        "GAO, Mali, Oct 5 (Reuters) - Gunmen on motorcycles killed ten people and"))
    #expect(!article.text.contains("\n"))
  }

  @Test func headersAreRead() throws {
    let article = try read(
      """
      Title: Ten killed near Gao
      Date: September 20, 2024
      Source: AFP
      URL: https://example.org/gao

      Gunmen killed ten people near Gao.
      """)
    #expect(article.title == "Ten killed near Gao")
    #expect(article.published?.iso == "2024-09-20")
    #expect(article.origin == "AFP")
    #expect(article.outlet == nil)
    #expect(article.link == "https://example.org/gao")
    #expect(article.text == "Gunmen killed ten people near Gao.")
  }

  @Test func markdownIsRead() throws {
    let article = try read(
      """
      ---
      outlet: "River Press"
      date: 2024-10-05
      lang: en-GB
      ---
      # Ten killed near **Gao**

      Gunmen killed *ten people*, [the mayor said](https://example.org/mayor).
      Four were wounded.

      ![A burnt car](car.jpg)

      ## What we know

      - first
      - second

      | Place | Killed |
      |---|---|
      | Gao | 10 |
      """, name: "a.md")
    #expect(article.kind == .markdown)
    #expect(article.title == "Ten killed near Gao")
    #expect(article.outlet == "River Press")
    #expect(article.published?.iso == "2024-10-05")
    #expect(article.language == "en")
    #expect(article.links == ["https://example.org/mayor"])
    #expect(article.setAside.contains("A burnt car"))
    #expect(
      article.text.split(separator: "\n\n").map(String.init) == [
        "Gunmen killed ten people, the mayor said. Four were wounded.", "What we know", "- first",
        "- second", "Place | Killed", "Gao | 10",
      ])
  }
}
