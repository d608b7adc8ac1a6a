// Comparing claims
// ================
// One incident, many reports, figures that disagree. The comparison keeps every claim and sorts it, once, into the one
// place where it belongs, so that the screen, the export and the list cannot disagree:
//
//   measure ▸ scope ▸ rows       killed ▸ everyone ▸ "more than 70", "77", "about 100" (with its part "81 identified")
//
// Four rules decide what may be set against what.
//   1. Same measure. Killed, wounded and casualties are never mixed.
//   2. Same scope. A figure for civilians is no rival of a figure for everyone.
//   3. Wholes only. A part hangs below the whole that its own report names and enters no envelope.
//   4. This incident only. Background figures, rejected claims and figures that their speaker denies are shown apart.
// Vague figures ("dozens") are rows without bounds: they are shown, and move nothing.
//
// A figure that later reports of the same speaker repeat is one row with several sightings, so five copies of one wire
// are not five rows. A figure that its speaker has revised since stays a row and stays in the envelope (a claim more
// never narrows it), and says what has replaced it.

/// All claims of an incident side by side.
public struct Comparison: Hashable, Sendable {
  /// Which claims take part.
  public struct Options: Hashable, Sendable {
    /// Whether claims of sides of the fight count.
    public var includesParties: Bool
    /// Whether claims that nobody has accepted yet take part; where not, they are left out altogether.
    public var includesProposed: Bool

    public init(includesParties: Bool = true, includesProposed: Bool = true) {
      self.includesParties = includesParties
      self.includesProposed = includesProposed
    }
  }

  /// A claim with the report that makes it.
  public struct Row: Hashable, Sendable {
    public var claim: Claim
    /// The claim's report: an index into `Dossier.reports`.
    public var report: Int
    /// The claim's own index in that report.
    public var index: Int
    /// The voice under which it counts: its own origin, else its report's.
    public var voice: String
    /// Whether it enters the envelope.
    public var counts: Bool
    /// The claims that are parts of this one, in the order of the text.
    public var parts: [Row]
    /// The same claim met again: same speaker, same figure, in other reports or further on in this one.
    public var again: [Row] = []
    /// What the same speaker has said since; nil while the claim stands.
    public var later: LaterFigure?

    public init(
      claim: Claim, report: Int, index: Int, voice: String, counts: Bool, parts: [Row] = []
    ) {
      self.claim = claim
      self.report = report
      self.index = index
      self.voice = voice
      self.counts = counts
      self.parts = parts
    }
  }

  /// The claims of one measure and one scope, with what they come to.
  public struct Section: Hashable, Sendable {
    public var measure: Measure
    public var scope: Scope
    /// Lowest stated figure first, vague ones last; equal figures by report.
    public var rows: [Row]
    /// Nil when no claim that counts states a figure.
    public var envelope: Envelope?

    public init(measure: Measure, scope: Scope, rows: [Row], envelope: Envelope?) {
      self.measure = measure
      self.scope = scope
      self.rows = rows
      self.envelope = envelope
    }
  }

  /// What a speaker said after a claim, which it replaces.
  public struct LaterFigure: Hashable, Sendable {
    public var change: RevisionChange
    /// Unknown for a withdrawal.
    public var bounds: Bounds
    public var day: Day?
  }

  public var options: Options
  /// By measure, then the scope with the widest reach first.
  public var sections: [Section]
  /// Figures of other events or of a whole conflict.
  public var background: [Row]
  /// Figures that the analyst rejected or that their speaker denies.
  public var setAside: [Row]
  /// What each speaker has said of each measure and scope, in the order of time.
  public var histories: [SpeakerHistory]

  /// How many claims there are, every sighting counted.
  public var claimCount: Int {
    (sections.flatMap(\.rows) + background + setAside).reduce(0) { $0 + $1.claimCount }
  }
}

extension Comparison.Row {
  /// The claim as each report makes it, this one first.
  public var sightings: [Comparison.Row] { [self] + again }

  /// In how many reports it stands.
  public var reportCount: Int { Set(sightings.map(\.report)).count }

  /// Where it stands.
  public var position: DossierPosition { DossierPosition(report: report, claim: index) }

  fileprivate var claimCount: Int {
    1 + parts.reduce(0) { $0 + $1.claimCount } + again.reduce(0) { $0 + $1.claimCount }
  }
}

extension Sequence<Comparison.Row> {
  /// What each voice states, as `Envelope` takes it.
  var boundsByVoice: [[Bounds]] {
    Dictionary(grouping: self, by: \.voice).values.map { $0.map(\.claim.bounds) }
  }
}
