/// What the arguments of `browse` ask for.
struct BrowserWishes: Equatable, Sendable {
  var place = ArchivePlace()
  /// The filter that it begins with.
  var filter: String?
  /// Without the last session.
  var isFresh = false
  var isReadOnly = false
  var isBlind = false
  /// By keys of a file, without a terminal.
  var isPlayed = false

  /// The browser as it is mostly started, without arguments or with an archive alone; nil for all other arguments.
  /// Parsing looks at every option's type by its name, which takes as long as reading the first rows.
  static func plain(_ arguments: ArraySlice<String>) -> BrowserWishes? {
    let rest = arguments.first == "browse" ? arguments.dropFirst() : arguments
    let isPlain =
      rest.isEmpty || (rest.count == 2 && rest.first == "--database" && rest.last?.first != "-")
    guard isPlain else { return nil }
    return BrowserWishes(place: ArchivePlace(database: rest.last))
  }
}
