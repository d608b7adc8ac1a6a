/// The columns of GDELT's files, which are published without a header, in the order of their codebooks.
public enum GDELTColumnNames {
  /// GDELT 2.0 events.
  public static let events = gdelt(hasADM2: true)

  /// GDELT 1.0 events: no ADM2 codes.
  public static let firstEvents = gdelt(hasADM2: false)

  /// GDELT 2.0 mentions.
  public static let mentions = [
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo",
    "Extras",
  ]

  private static func gdelt(hasADM2: Bool) -> [String] {
    func actor(_ number: Int) -> [String] {
      [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
        "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
      ].map { "Actor\(number)\($0)" }
    }
    func place(_ whose: String) -> [String] {
      ["Type", "FullName", "CountryCode", "ADM1Code"].map { "\(whose)Geo_\($0)" }
        + (hasADM2 ? ["\(whose)Geo_ADM2Code"] : [])
        + ["Lat", "Long", "FeatureID"].map { "\(whose)Geo_\($0)" }
    }
    return ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] + actor(1) + actor(2)
      + [
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
      ] + place("Actor1") + place("Actor2") + place("Action") + ["DATEADDED", "SOURCEURL"]
  }
}
