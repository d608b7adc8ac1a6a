import NewsModel

/// The user's rules at an import.
extension Importer {
  /// What the user's rules say of an article that was read.
  func verdict(on article: ArticleMaterial, _ dossiers: ArticleDossiers) -> IntakeRules.Verdict? {
    rules.verdict(
      title: article.title, text: article.text, outlet: article.outlet, link: article.link,
      countries: Set(dossiers.dossiers.compactMap(\.incident.country)))
  }
}
