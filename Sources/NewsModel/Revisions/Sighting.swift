/// A claim as it was met in one report, or in an earlier edition of a dataset's row.
public struct Sighting: Hashable, Sendable {
  /// Where the claim stands; nil for an earlier edition, which is no report of the dossier.
  public var position: DossierPosition?
  public var claim: Claim
  /// Who printed it: the report's outlet, else its key.
  public var outlet: String
  /// The origin under which it counts.
  public var voice: String
  /// When it was said to hold, else when its report appeared; nil where neither is known.
  public var day: Day?
  public var published: Day?
  /// Which edition of a dataset's row, the oldest 0.
  public var edition: Int

  init(_ row: Comparison.Row, in report: Report) {
    position = DossierPosition(report: row.report, claim: row.index)
    claim = row.claim
    outlet = report.displayName
    voice = row.voice
    day = row.claim.asOf ?? report.published
    published = report.published
    edition = report.earlier.count
  }

  /// Of an earlier edition of a dataset's row.
  init(_ claim: Claim, edition: Int, of report: Report) {
    self.claim = claim
    outlet = report.displayName
    voice = claim.origin ?? report.voice
    day = claim.asOf ?? report.published
    published = report.published
    self.edition = edition
  }

  /// What can be put in order of time. The day that a figure holds for decides, then the day of publication.
  struct Moment: Hashable, Comparable {
    var edition: Int
    var day: Int
    var published: Int

    static func < (left: Moment, right: Moment) -> Bool {
      (left.edition, left.day, left.published) < (right.edition, right.day, right.published)
    }
  }

  /// Nil where nothing says when. Editions of a dataset have an order of their own.
  var moment: Moment? {
    guard claim.speaker.kind != .dataset else {
      return Moment(edition: edition, day: 0, published: 0)
    }
    return day.map {
      Moment(edition: 0, day: $0.number, published: (published ?? $0).number)
    }
  }

  /// The same for every order of reports.
  static func precedes(_ left: Sighting, _ right: Sighting) -> Bool {
    func key(_ sighting: Sighting) -> (Int, Int, Int, Int, Int, Int) {
      let moment = sighting.moment ?? Moment(edition: .max, day: .max, published: .max)
      return (
        moment.edition, moment.day, moment.published,
        sighting.claim.status.isAccepted ? 0 : 1, sighting.position?.report ?? -1,
        sighting.position?.claim ?? -1
      )
    }
    return key(left) < key(right)
  }
}
