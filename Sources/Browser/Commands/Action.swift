/// Everything that a user can do, each once. What the keys do is written in `CommandTable`.
public enum Action: String, Hashable, Sendable, CaseIterable {
  // Everywhere
  case quit, suspend, help, palette, back
  // Lists and texts
  case up, down, pageUp, pageDown, first, last, left, right
  // Incidents
  case open, compare, countryPicker, groupPicker, facets, search, filterLine, filterByValue,
    disputes
  case toggleFilter, clearFilter, sortMenu, mark, unmarkAll, star, export
  // Pickers, menus and lines
  case tick, exclude, apply, complete, nextField, previousField
  // Reader
  case nextFigure, previousFigure, nextReport, previousReport, accept, reject, undo, openLink
  case plainText, find, findNext
  // The analyst's work on claims
  case acceptAll, editClaim, addClaim, queue
  // The analyst's work on links
  case links, datasets, joinIncidents, keepApart, toggleOrigin, splitReport
  // Compare
  case nextView, previousView, toggleParties, toggleProposed, rules, history, fold
  // Timeline, map and sources
  case timeline, map, sources, zoomIn, zoomOut, zoomToFit
  case toggleScale, nextCluster, previousCluster, panLeft, panRight
  // Export
  case nextFormat, previousFormat, toggleAccepted
}
