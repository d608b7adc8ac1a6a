/// Documents that are zip archives and hold neither tables nor files of their own.
enum OfficeFile {
  /// What a document is, by the names of the files in it, and what to do.
  ///
  /// - Parameter entries: the names.
  /// - Returns: nil for anything else.
  static func words(_ entries: [String]) -> String? {
    if entries.contains("META-INF/container.xml"), entries.contains("mimetype") {
      return "an e-book (EPUB): save its chapters as text or HTML"
    }
    if entries.contains("ppt/presentation.xml") {
      return "a presentation of PowerPoint: save it as text"
    }
    if entries.contains("word/document.xml") { return "a Word document: save it as text or HTML" }
    if entries.contains("META-INF/MANIFEST.MF") { return "a program for Java" }
    return nil
  }
}
