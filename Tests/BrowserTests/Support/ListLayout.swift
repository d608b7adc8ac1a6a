@testable import Browser

extension BrowserState {
  /// Where things stand in the list of incidents now.
  var listLayout: IncidentsLayout { incidents.layout(in: self) }
}
