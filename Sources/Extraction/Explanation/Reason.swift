/// Why the extractor decided as it did, with the words of the text that made it do so.
public struct Reason: Hashable, Sendable {
  /// What can decide. The raw values are a contract: others read them in `extract --explain`.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // Who says so.
    case articleSpeaks, saidInSentence, quoted, speakerGoesOn, aboveList
    // What it is a part of.
    case partInSentence, partsAddUp, takenIntoToll, saidToBePart, narrowerPeople
    // Which incident.
    case mainIncident, otherDay, otherOpening, otherCue, otherStory, series
    // Where and when.
    case namedPlace, unsurePlace, onlyCountry, noPlace, namedDay, dayOfPublication, noDay
    // Why a figure became no claim.
    case noViolence, aTime, anAge, aMeasurement, ofThings, nobodyHarmed, saidAgain, planned, noRule
  }

  public var code: Code
  /// The words that decided, nil where none did.
  public var words: String?

  public init(_ code: Code, words: String? = nil) {
    self.code = code
    self.words = words
  }

  /// The reason in plain English, without its words.
  public var sentence: String {
    switch code {
    case .articleSpeaks: "nobody is named: the article says it itself"
    case .saidInSentence: "the words for who speaks stand in the sentence"
    case .quoted: "it stands in quotation marks, and he is heard beside them"
    case .speakerGoesOn: "he speaks before and goes on behind"
    case .aboveList: "he speaks in the sentence above the list"
    case .partInSentence: "the sentence gives it as a part of the figure"
    case .partsAddUp: "the figures behind the total add up to it"
    case .takenIntoToll: "the toll has taken it in"
    case .saidToBePart: "its words point at the figure told before"
    case .narrowerPeople: "it counts some of the people who were counted before"
    case .mainIncident: "it is told of what the article is about"
    case .otherDay: "its sentence has an earlier day of its own"
    case .otherOpening: "its sentence turns to another incident or place"
    case .otherCue: "its words speak of another incident"
    case .otherStory: "it stands in another story, behind a ruled line"
    case .series: "its words speak of a series, a year or a war"
    case .namedPlace: "the text names it"
    case .unsurePlace: "the text names it, but no table knows it for sure"
    case .onlyCountry: "the text names no place, but speaks most of this country"
    case .noPlace: "the text names none"
    case .namedDay: "the text names it"
    case .dayOfPublication: "the text names none: about the day of publication"
    case .noDay: "the text names none"
    case .noViolence: "the article tells of no violence"
    case .aTime: "it is a day, a year or a time"
    case .anAge: "it is an age"
    case .aMeasurement: "it is money, a distance, a share or a number of something measured"
    case .ofThings: "it counts things, not people"
    case .nobodyHarmed: "its sentence says of nobody that he was harmed or taken"
    case .saidAgain: "it says a claim again"
    case .planned: "it is threatened, planned, feared or denied to have happened"
    case .noRule: "no rule reads it"
    }
  }
}

/// Why a claim is as it is.
public struct ClaimReasons: Hashable, Sendable {
  public var speaker: Reason
  /// Nil for a claim that is no part.
  public var part: Reason?
  public var incident: Reason
}

/// Why an incident was where and when it was.
public struct IncidentReasons: Hashable, Sendable {
  public var place: Reason
  public var date: Reason
}

/// A figure of the text that became no claim.
public struct UnreadFigure: Hashable, Sendable {
  public var words: String
  /// Unicode scalars of the text.
  public var range: Range<Int>
  public var reason: Reason
}
