/// Inputs as they should be, written by us.
public enum FuzzSeeds {
  public static let articles = [
    """
    Gunmen killed 12 people in Bamako, Mali

    BAMAKO, Sept 17 (Reuters) - Gunmen stormed a hotel in Bamako, the capital of Mali, on Tuesday and killed at least \
    12 people, including five children, police said. A doctor at the Gabriel Toure hospital counted more than 70 dead \
    and 200 wounded. The group JNIM claimed responsibility.
    """,
    """
    Two hundred and forty-seven civilians were killed in three attacks on villages near Mopti between 3 and 5 May \
    2023, the United Nations said; the government put the toll at "some 150 to 180". Between 20 and 30 others are \
    missing, an official told AFP on condition of anonymity. The toll rose from 19 to 31 overnight.
    """,
    "Au moins 14 morts et une trentaine de blessés dans une attaque à Gao.\n\nFive died. Nobody was hurt.",
  ]

  public static let filters = [
    "country:MLI killed>=10 (group:JNIM or not type:bombing) \"market square\"",
    "date:2024-09-01..2024-09-30 disputed:yes spread>50% near:12.6,-8~100km",
    "after:2023 before:2024-06 -starred:yes tag:sahel wounded:unknown bomb*",
    "imported:7d revised:up source:\"Agence France-Presse\" reports>2",
  ]

  public static let keys = [
    "jjk*ma", "\u{1B}[A\u{1B}OB\u{1B}[1;5C", "\u{1B}[200~a paste\nof two lines\u{1B}[201~x",
    "\u{1B}[15~\u{1B}[27;5;97~\u{1B}[98;3u", "é漢👨‍👩‍👧\u{1B}é", "\u{1B}", "\u{1B}[",
    "\u{1B}[[A\u{1B}[<0;1;2M",
  ]

  public static let grounds = [
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\j", "\u{1B}]11;rgb:0000/0000/0000\u{07}", "\u{1B}]11;?",
  ]
}
