import Foundation

/// The figure that a coder takes from a claim: that of the claim's key, or that of the coder's edit.
struct CodedFigure {
  let bounds: Bounds

  /// Nil where the claim has no figure.
  init?(_ claimKey: String, _ edited: String?) {
    if let edited {
      guard let claim = try? JSONDecoder().decode(Claim.self, from: Data(edited.utf8)) else {
        return nil
      }
      bounds = claim.bounds
    } else {
      let parts = claimKey.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count > 2 else { return nil }
      bounds = Bounds(low: Int(parts[1]), high: Int(parts[2]))
    }
    if bounds.isUnknown { return nil }
  }

  /// The range in words, and its middle; of an open range the end that is known.
  var value: (word: String, number: Double?) {
    let word = "\(bounds.low.map(String.init) ?? "")..\(bounds.high.map(String.init) ?? "")"
    return (word, bounds.middle)
  }
}
