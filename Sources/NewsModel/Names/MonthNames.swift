/// The months in English, January first.
public enum MonthNames {
  public static let long = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  /// Three letters each.
  public static let short = long.map { String($0.prefix(3)) }
}
