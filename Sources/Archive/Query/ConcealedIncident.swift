/// An incident that is not shown for itself, because the analyst joined it to another one.
struct ConcealedIncident {
  var incident: Int64
  /// Where its reports stand now; nil for one that was made by hand or for a report, and taken back.
  var root: Int64?
}
