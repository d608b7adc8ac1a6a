/// What nothing that comes from elsewhere may say.
extension Dossier {
  /// What is wrong with it, as a clause; nil for nothing.
  public var fault: String? {
    if incident.key.isEmpty { return "“key” is empty" }
    if let latitude = incident.latitude, !(-90...90).contains(latitude) {
      return "“latitude” is not between -90 and 90"
    }
    if let longitude = incident.longitude, !(-180...180).contains(longitude) {
      return "“longitude” is not between -180 and 180"
    }
    if let fault = reports.lazy.compactMap(\.fault).first { return fault }
    return Set(reports.map(\.key)).count < reports.count ? "two reports have the same “key”" : nil
  }
}

extension Report {
  /// More than anybody ever counted, and small enough that no sum of figures overflows.
  private static let mostPeople = 10_000_000_000

  /// What is wrong with it, as a clause; nil for nothing.
  public var fault: String? {
    if key.isEmpty { return "the “key” of a report is empty" }
    for claim in claims {
      for count in [claim.bounds.low, claim.bounds.high].compactMap({ $0 })
      where !(0...Self.mostPeople).contains(count) {
        return "\(count) is no number of people"
      }
    }
    return nil
  }

  /// Drops the place of a quotation that lies outside its text, and the whole that is not there.
  public mutating func repair() {
    let length = text.unicodeScalars.count
    for index in claims.indices {
      if let end = claims[index].quotation?.range.upperBound, end > length {
        claims[index].quotation = nil
      }
      if let whole = claims[index].partOf, !claims.indices.contains(whole) {
        claims[index].partOf = nil
      }
    }
  }
}
