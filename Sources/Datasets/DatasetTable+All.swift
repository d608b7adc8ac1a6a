extension DatasetTable {
  /// Every table that is known. A new one is its folder and a line here.
  public static let all: [DatasetTable] = [
    .ucdpEvents, .ucdpActors, .acled, .gtd, .gdeltEvents, .gdeltMentions, .gdeltColumns, .mapped,
  ]

  /// The rules for the rows of a release, nil when its format has none.
  public static func codebook(for release: DatasetRelease) -> (any Codebook)? {
    guard case .incidents(let make)? = all.first(where: { $0.id == release.format })?.content
    else { return nil }
    return make(release)
  }
}
