/// How a group's part in an incident is written for people.
public enum InvolvementText {
  /// "Jama'at Nusrat al-Islam wal-Muslimin (JNIM), claimed", "… , suspected", "… , target".
  public static func words(_ group: Involvement) -> String {
    let short = group.short.map { $0 == group.name ? "" : " (\($0))" } ?? ""
    return group.name + short + ", " + role(group)
  }

  /// Its role in a word or two: "claimed", "perpetrator", "suspected", "target", "denies it".
  public static func role(_ group: Involvement) -> String {
    if group.claimed { return "claimed" }
    return group.role == .denied ? "denies it" : group.role.rawValue
  }
}
