import NewsModel

/// What the analyst changes beyond one claim's status.
public enum ClaimChange: Equatable, Sendable {
  /// Accepts every claim of a report that is still proposed, in one step.
  case acceptAll(report: Int64, incident: Int64)
  /// Accepts every claim of incidents that is still proposed, in one step.
  case acceptIncidents([Int64])
  /// Replaces what a claim says; what it said stays beneath.
  case edit(claim: Int64, Claim, incident: Int64)
  /// Adds a claim that was read in a report.
  case add(Claim, report: Int64, incident: Int64)
  /// Joins two incidents, or says that they are two.
  case link(LinkDecision, into: Int64, from: Int64)
  /// Joins several incidents to one, in one step.
  case join([Int64], into: Int64)
  /// Says whose words a report prints; nil when it speaks for itself.
  case origin(String?, report: Int64, incident: Int64)
  /// Takes a report out of an incident into one of its own.
  case split(report: Int64, incident: Int64)
  /// Corrects fields of an incident, or of one of its reports; why, for the journal.
  case correct([FieldCorrection], report: Int64?, incident: Int64, reason: String?)
  /// Sets the note on an incident; an empty one takes it away.
  case note(String, incident: Int64)
  /// Puts tags on incidents and takes others off, in one step.
  case tag([Int64], adding: [String], removing: [String])
  /// Makes an incident that no file speaks of, with its first report.
  case make(Incident, Report?)
  /// Adds a report that no file holds.
  case addReport(Report, incident: Int64)
  /// Gives a filter a name; nil takes the name away.
  case saveFilter(String, text: String?)
  /// Settles a disagreement as the first holder of one of its values has it.
  case settle(Disagreement, JournalEntry)
  /// Makes incidents of articles that were kept aside, by key, in one step.
  case keepAside([String])
  /// Says of articles that were kept aside that they are none, by key, in one step.
  case dropAside([String])
  /// Follows the feed at an address.
  case follow(String)
  /// Leaves a feed out of fetches, or fetches it again.
  case pause(feed: Int64, Bool)
  /// Follows a feed no longer.
  case unfollow(feed: Int64)
  /// Says that the news of a watch were seen.
  case seeWatch(String)
  /// Forgets a watch.
  case removeWatch(String)
  /// Takes back one entry of the journal.
  case takeBack(hash: String)
  /// Takes the last change back, whatever it was and wherever it was made.
  case undo
  /// Does what was taken back last again.
  case redo
}
