/// Files of records that programs keep for themselves: calendars, address books, references, logs, subtitles, patches.
enum RecordFile {
  /// What a file is.
  ///
  /// - Parameters:
  ///   - text: how the file begins.
  ///   - lines: its first lines that hold anything.
  /// - Returns: what it is, and what to do; nil for anything else.
  static func words(_ text: Substring, _ lines: [Substring]) -> String? {
    if text.hasPrefix("BEGIN:VCALENDAR") || text.hasPrefix("BEGIN:VCARD") {
      return "a calendar or an address book and no article"
    }
    if text.hasPrefix("TY  - ") || text.hasPrefix("%0 ") || text.hasPrefix("PMID- ")
      || isBibTeX(lines)
    {
      return "a list of references and no article: save the articles themselves"
    }
    if text.hasPrefix("diff --git ") || text.hasPrefix("--- a/") || text.hasPrefix("Index: ") {
      return "a list of changes to files and no article"
    }
    if text.hasPrefix("{\\rtf") { return "a document in Rich Text Format: save it as text or HTML" }
    if text.hasPrefix("WEBVTT") || isSubtitles(lines) {
      return "a file of subtitles: take the times out of it, then it can be read as an article"
    }
    if text.hasPrefix("PGDMP") || text.hasPrefix("-- MySQL dump") || text.hasPrefix("-- PostgreSQL")
    {
      return "a dump of a database: export its table as CSV"
    }
    if isLog(lines) { return "the log of a program and no article" }
    return nil
  }

  /// "@article{key,".
  private static func isBibTeX(_ lines: [Substring]) -> Bool {
    guard let first = lines.first(where: { !$0.hasPrefix("%") }), first.hasPrefix("@") else {
      return false
    }
    let kind = first.dropFirst().prefix { $0.isLetter }
    return !kind.isEmpty && first.dropFirst(1 + kind.count).hasPrefix("{")
  }

  private static func isSubtitles(_ lines: [Substring]) -> Bool {
    lines.count > 2 && Int(lines[0].filter { !$0.isWhitespace }) != nil
      && lines[1].contains(" --> ")
  }

  /// Nearly all lines begin with a day or a time and have a level or a process behind it.
  private static func isLog(_ lines: [Substring]) -> Bool {
    guard lines.count >= 4 else { return false }
    let levels = [
      " INFO", " ERROR", " WARN", " DEBUG", " TRACE", " FATAL", "[info]", "[error]", "[warn",
      "[notice]",
      "[debug]",
    ]
    let found = lines.count { line in
      let start = line.prefix(40)
      let isTimed = start.prefix(24).count(where: \.isNumber) >= 6 && start.prefix(24).contains(":")
      let hasLevel = levels.contains { line.prefix(80).contains($0) }
      let hasProcess = line.prefix(60).contains("]: ") || line.prefix(60).contains("HTTP/")
      return isTimed && (hasLevel || hasProcess)
    }
    return found * 10 >= lines.count * 8
  }
}
