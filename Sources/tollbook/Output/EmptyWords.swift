import NewsModel

/// What an empty answer says on standard error, so that nobody takes it for a fault.
enum EmptyWords {
  static func incidents(_ filter: Filter) -> String {
    filter == .all ? "The archive holds no incident." : "No incident fits the filter."
  }

  static func places(_ filter: Filter) -> String {
    filter == .all
      ? "The archive holds no incident with a place." : "No incident with a place fits the filter."
  }
}
