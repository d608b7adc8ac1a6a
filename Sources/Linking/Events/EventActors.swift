import Foundation
import NewsModel
import ReferenceData

/// Who acted in a dataset's event, named so that datasets with different habits name it alike: ACLED writes "Military
/// Forces of Mali (2020-)" where UCDP has "Government of Mali", and "X - Northern Faction" where UCDP has X.
enum EventActors {
  private static let stateForces = [
    "government of ", "military forces of ", "police forces of ", "state forces of ",
  ]
  /// Names that stand for nobody in particular: they agree with all and disagree with none.
  private static let nobody = ["unidentified", "unknown", "civilians", "protesters", "rioters"]

  /// Folded names of both sides; empty where nobody is named.
  static func names(of incident: Incident) -> Set<String> {
    var names: Set<String> = []
    for group in incident.groups where group.role == .perpetrator || group.role == .suspected {
      if let name = name(group.name) { names.insert(name) }
    }
    return names
  }

  private static func name(_ name: String) -> String? {
    let known = GroupTable.shared.find(name)?.name ?? name
    // A faction is its group's.
    let whole = NameFolding.fold(known.components(separatedBy: " - ")[0])
    guard !whole.isEmpty, !nobody.contains(where: whole.hasPrefix) else { return nil }
    guard let force = stateForces.first(where: whole.hasPrefix) else { return whole }
    // Behind the country stands the time of a government.
    let land = whole.dropFirst(force.count).prefix { !$0.isNumber && $0 != "(" }
    return "government of " + land.split(separator: " ").joined(separator: " ")
  }
}

/// The kind of a dataset's event in words that all of them share.
enum EventKind: String {
  case battle = "fighting"
  case civilians = "violence against civilians"

  /// Nil for a kind that may be either, such as a bombing, and for one of other datasets.
  init?(_ type: String?) {
    switch type {
    case "state-based conflict", "non-state conflict", "armed clash", "battles",
      "government regains territory", "non-state actor overtakes territory":
      self = .battle
    case "one-sided violence", "attack", "sexual violence", "violence against civilians",
      "abduction/forced disappearance":
      self = .civilians
    default: return nil
    }
  }
}
