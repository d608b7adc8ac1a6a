/// The codebooks that the program knows, by the name of the importer.
public enum Codebooks {
  /// The rules for the rows of a release, nil when its format has none.
  public static func codebook(for release: DatasetRelease) -> (any Codebook)? {
    switch release.format {
    case UCDPEventCodebook.format: UCDPEventCodebook(release)
    case ACLEDCodebook.format: ACLEDCodebook(release)
    case GTDCodebook.format: GTDCodebook(release)
    case GDELTCodebook.format: GDELTCodebook(release)
    case MappedCodebook.format: MappedCodebook(release)
    default: nil
    }
  }
}
