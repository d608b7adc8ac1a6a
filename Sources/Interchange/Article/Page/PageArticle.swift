enum PageArticle {
  static func read(_ raw: String) -> CleanArticle { CleanArticle(kind: .html, text: raw) }
}
