/// A name in a filter that nothing in the archive goes by, and what may have been meant.
public struct MissedName: Hashable, Sendable {
  /// One of the fields that have a `noun`.
  public let field: FilterField
  /// The name as it was typed.
  public let typed: String
  /// Names that are nearly so, the nearest first.
  public let near: [String]

  public init(field: FilterField, typed: String, near: [String]) {
    (self.field, self.typed, self.near) = (field, typed, near)
  }

  /// "No place here is called “bamko”: did you mean Bamako?"
  public var sentence: String {
    let words = "No \(field.noun ?? "incident") here is called “\(typed)”"
    return near.isEmpty ? words + "." : words + ": did you mean \(near.joined(separator: ", "))?"
  }
}

extension FilterField {
  /// What one of its values is called, where the archive knows all of them by name; nil for other fields.
  public var noun: String? {
    switch self {
    case .country: "country"
    case .group: "group"
    case .type: "kind of incident"
    case .place: "place"
    case .source: "source"
    case .tag: "tag"
    default: nil
    }
  }
}

extension Filter {
  /// The names that it asks for, without those that it leaves out, in their order.
  public var wantedNames: [(field: FilterField, name: String)] {
    switch self {
    case .term(let field, .name(let name)): [(field, name)]
    case .and(let parts), .or(let parts): parts.flatMap(\.wantedNames)
    case .all, .not, .term: []
    }
  }
}
