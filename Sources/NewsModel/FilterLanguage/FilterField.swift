/// The fields of the filter language, the most used ones first: a case and its row here, and a predicate in the archive
/// (`SetReader+Fields`). Parser, printer, titles, completion and `docs/filters.md` read the row.
public enum FilterField: String, Hashable, Sendable, CaseIterable {
  case country, group, killed, wounded, date, type, place, near, box, source, speaker, only
  case disputed, revised, outlier, spread, reports, origins, starred, tag, note, status, grade
  case decidedBy = "decided-by"
  case changed, added, conceded
  case missing, abducted, detained, displaced, casualties, text

  /// Everything that the language knows about the field.
  var row: FilterFieldRow {
    switch self {
    case .country:
      FilterFieldRow(
        .code, value: "a name", ["country:mali", "country:mali,niger"],
        meaning: "The country of the incident, by name, code or alias.")
    case .group:
      FilterFieldRow(
        .code, value: "a name", ["group:jnim"],
        meaning: "A group that took part, by any of its names.")
    case .killed:
      .figure(
        .killed, synonyms: ["dead", "deaths"], "People killed, as comparable claims state it.")
    case .wounded:
      .figure(.wounded, synonyms: ["injured"], "People wounded, as comparable claims state it.")
    case .date:
      FilterFieldRow(
        .days, value: "a date",
        [
          "date:2024", "date:2024-09-17", "date:2024-09..2024-10", "date>=2024", "date:7d",
          "date:last-week",
        ],
        meaning:
          "A year, month, day or range that the incident falls into; `known` or `unknown`; or a period counted from now."
      )
    case .type:
      FilterFieldRow(
        .name, value: "a kind of incident", synonyms: ["kind"], ["type:bombing"],
        meaning: "The kind of incident, or a part of its name.")
    case .place:
      FilterFieldRow(
        .name, value: "a name", ["place:bamako"],
        meaning: "The place or its administrative division, or a part of the name.")
    case .near:
      FilterFieldRow(
        .circle, value: "a point and a distance", ["near:12.63,-8.00~50km"],
        meaning: "Within a distance of a point: degrees north, degrees east, kilometres.")
    case .box:
      FilterFieldRow(
        .box, value: "two corners, south-west and north-east", ["box:12.5,-8.25~13,-7.75"],
        meaning: "In a box: its south-western and its north-eastern corner in degrees.")
    case .source:
      FilterFieldRow(
        .name, value: "a name", synonyms: ["outlet"], ["source:afp"],
        meaning: "An outlet, agency or dataset that reports the incident, or a part of its name.")
    case .speaker:
      FilterFieldRow(
        .choice(FilterChoice.speakers), value: "a kind of speaker",
        SpeakerKind.allCases.map { "speaker:\($0.rawValue)" },
        meaning: "A kind of speaker that stands behind a comparable figure.")
    case .only:
      FilterFieldRow(
        .choice(FilterChoice.onlySpeakers), value: "a kind of speaker", ["only:perpetrator"],
        completions: ["only:perpetrator"],
        meaning: "All comparable figures come from speakers of this kind.")
    case .disputed:
      FilterFieldRow(
        .flag(yes: "disputed", no: "undisputed"), value: "yes or no", ["disputed:yes"],
        meaning: "Whether comparable figures of killed disagree.")
    case .revised:
      FilterFieldRow(
        .choice(FilterChoice.revisions), value: "up, down, yes or no",
        Filter.Revision.allCases.map { "revised:\($0.rawValue)" },
        completions: ["revised:up", "revised:down", "revised:yes"],
        meaning: "Whether a speaker or dataset has changed its own figure of killed, and how.")
    case .outlier:
      FilterFieldRow(
        .flag(yes: "with an outlier", no: "without outliers"), value: "yes or no",
        ["outlier:yes", "outlier:no"],
        meaning: "Whether one origin's figure of killed lies far from those of all others.")
    case .spread:
      FilterFieldRow(
        .number(.percent), value: "a percentage", ["spread>50%"], completions: ["spread>"],
        meaning: "How far the highest figure of killed lies above the lowest, in percent of it.")
    case .reports:
      FilterFieldRow(
        .number(.count), value: "a number", synonyms: ["articles"], ["reports>=3"],
        meaning: "Number of reports of the incident.")
    case .origins:
      FilterFieldRow(
        .number(.count), value: "a number", ["origins>=2"],
        meaning: "Number of independent origins of its reports.")
    case .starred:
      FilterFieldRow(
        .flag(yes: "starred", no: "not starred"), value: "yes or no", synonyms: ["star"],
        ["starred:yes"], meaning: "Whether you starred the incident.")
    case .tag:
      FilterFieldRow(.name, value: "a tag", ["tag:review"], meaning: "A tag that you gave it.")
    case .note:
      FilterFieldRow(
        .name, value: "words", ["note:hospital", "note:\"the mayor\""],
        meaning: "All of these words stand in its note.")
    case .status:
      FilterFieldRow(
        .choice(FilterChoice.statuses), value: "how far the work is",
        ["status:ready", "status:needs-help"],
        meaning: "How far the work on it is, as the log has it.")
    case .grade:
      FilterFieldRow(
        .choice(FilterChoice.grades), value: "how far it is established",
        ["grade:contested"], meaning: "How far it is established, as an analyst has graded it.")
    case .decidedBy:
      FilterFieldRow(
        .name, value: "an author", synonyms: ["by"], ["decided-by:ana"],
        meaning: "Somebody of this name, or a part of it, has decided something about it.")
    case .changed:
      FilterFieldRow(
        .days, value: "a date", ["changed:2026-11-29", "changed>=2026-11", "changed:1d"],
        meaning: "The day, in UTC, on which something about it was decided.")
    case .added:
      FilterFieldRow(
        .days, value: "a date", ["added:2026-11-29", "added:2h", "added:today"],
        meaning: "When, in UTC, it first came into the archive.")
    case .conceded:
      FilterFieldRow(
        .flag(yes: "conceded", no: "not conceded"), value: "yes or no",
        ["conceded:yes", "conceded:no"],
        meaning: "Whether a group that acted has claimed the deed.")
    case .missing: .figure(.missing, "People missing.")
    case .abducted: .figure(.abducted, "People abducted.")
    case .detained: .figure(.detained, "People detained.")
    case .displaced: .figure(.displaced, "People displaced.")
    case .casualties:
      .figure(.casualties, "Killed and wounded, where a source counts them together.")
    case .text:
      FilterFieldRow(
        .words, value: "words", synonyms: ["words"], ["text:airport"],
        meaning: "Words in titles, texts and notes; `text:` can be left out.")
    }
  }

  /// The field of a measure's figures.
  public init(_ measure: Measure) {
    switch measure {
    case .killed: self = .killed
    case .wounded: self = .wounded
    case .missing: self = .missing
    case .abducted: self = .abducted
    case .detained: self = .detained
    case .displaced: self = .displaced
    case .casualties: self = .casualties
    }
  }
}
