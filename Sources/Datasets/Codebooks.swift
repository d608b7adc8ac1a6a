/// The codebooks that the program knows, by the name of the importer.
public enum Codebooks {
  /// The rules for the rows of a release, nil when its format has none ("gdelt", whose rows hold no figures).
  public static func codebook(for release: DatasetRelease) -> (any Codebook)? {
    switch release.format {
    case UCDPEventCodebook.format: UCDPEventCodebook(release)
    default: nil
    }
  }
}
