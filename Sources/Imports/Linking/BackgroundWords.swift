import Linking

/// How frequent words are in reports of attacks at large, so that a handful of articles can be told apart: on its own,
/// what two of them share would look as rare as can be.
enum BackgroundWords {
  /// The words of the sample archive's texts, each counted once for each text.
  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for dossier in SampleArchive.dossiers() {
      for report in dossier.reports {
        _ = TextSketch(of: [report.title, report.text], vocabulary: &vocabulary)
      }
    }
    return vocabulary
  }()
}
