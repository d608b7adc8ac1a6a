import Articles
import Foundation

/// Files that are neither articles nor anything else that is read, and what can be done with them.
enum ForeignFile {
  /// What a file is, and what to do.
  ///
  /// - Parameters:
  ///   - head: its first bytes, unpacked.
  ///   - name: what messages call it; its ending helps.
  /// - Returns: one sentence; nil for what may be an article.
  static func sentence(_ head: [UInt8], name: String) -> String? {
    if let words = binary(head, name) { return "\(name) is \(words)." }
    if FeedReader.isFeed(head) { return nil }
    if OwnOutput.isOne(head) { return "\(name) is \(ownExport)." }
    if JSONRecords.isJSON(head) { return json(head, name) }
    let start = String(decoding: head.prefix(8_192), as: UTF8.self)
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    // A page may begin with more lines of script than of text.
    if isPage(text) {
      return text.contains("name=\"generator\" content=\"tollbook")
        ? "\(name) is \(ownExport)." : nil
    }
    if let words = markup(text) ?? export(text) ?? words(text, name) {
      return "\(name) is \(words)."
    }
    return nil
  }

  /// Why a file can hold no table; nil for one that may.
  static func noTable(_ head: [UInt8], name: String) -> String? {
    if FeedReader.isFeed(head) { return "\(name) is a feed: tollbook import reads its entries." }
    if JSONRecords.isJSON(head), !OwnOutput.isOne(head) { return nil }
    return sentence(head, name: name)
  }

  private static func binary(_ head: [UInt8], _ name: String) -> String? {
    let csv = (name.split(separator: "/").last ?? "table").prefix { $0 != "." } + ".csv"
    func starts(_ text: String) -> Bool { head.starts(with: Array(text.utf8)) }
    if starts("SQLite format 3\0") {
      return "an SQLite database: sqlite3 -header -csv \(name) \"SELECT * FROM table\" > \(csv) "
        + "makes a table of it that can be imported; an archive of tollbook is opened with --database"
    }
    if starts("PAR1") {
      return "a Parquet file: duckdb -c \"COPY (SELECT * FROM '\(name)') TO '\(csv)' (HEADER)\" "
        + "makes a table of it that can be imported"
    }
    if starts("ARROW1") || starts("FEA1") {
      return "an Arrow or Feather file: write it as CSV first, for example with pandas"
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "an Office document of the old kind: libreoffice --headless --convert-to xlsx \(name) "
        + "makes a workbook of .xls that can be imported"
    }
    if starts("RDX2\n") || starts("RDX3\n") || starts("RDA2\n") || starts("RDA3\n")
      || starts("X\n\0\0\0") || starts("A\n2\n") || starts("A\n3\n")
    {
      return "data saved by R: write.csv(readRDS(\"\(name)\"), \"\(csv)\") makes a table of it"
    }
    if starts("<stata_dta>") || starts("$FL2") || starts("$FL3") {
      return "a file of Stata or SPSS: save it as CSV there"
    }
    if starts("\u{89}HDF") || head.starts(with: [0x89, 0x48, 0x44, 0x46]) {
      return "an HDF5 file: write its table as CSV first"
    }
    return nil
  }

  private static func json(_ head: [UInt8], _ name: String) -> String? {
    switch ImportFormat.recognise(head) {
    case .jsonl, .articles: return nil
    default: break
    }
    let start = String(decoding: head.prefix(4_096), as: UTF8.self)
    if start.contains("\"generator\":\"tollbook")
      || (start.contains("\"reports\"") && start.contains("\"countryName\""))
    {
      return "\(name) is \(ownExport)."
    }
    return "\(name) is JSON without a table of events in it: save articles as text or HTML, or as "
      + "JSON Lines with a “text” each."
  }

  static let ownExport =
    "an export of tollbook for readers: import the same as JSON Lines (export --format jsonl)"

  private static func isPage(_ text: Substring) -> Bool {
    guard text.hasPrefix("<") else { return false }
    let head = text.prefix(2_048).lowercased()
    return head.contains("<html") || head.contains("<!doctype html")
  }

  /// XML of any kind; pages are no XML here.
  private static func markup(_ text: Substring) -> String? {
    guard text.hasPrefix("<") else { return nil }
    let head = text.prefix(2_048).lowercased()
    if head.contains("<opml") {
      return "a list of feeds: tollbook feeds add follows them"
    }
    if head.hasPrefix("<?xml")
      || ["<kml", "<gpx", "<svg", "<osm", "<urlset"].contains(where: head.hasPrefix)
    {
      return "XML: save articles as text or HTML, and tables as CSV"
    }
    return nil
  }

  private static func export(_ text: Substring) -> String? {
    let isBrief =
      text.hasPrefix("# ") && text.contains("\n- **When:** ") && text.contains("\n- **Reports:** ")
    return isBrief ? ownExport : nil
  }

  /// Settings and programs.
  private static func words(_ text: Substring, _ name: String) -> String? {
    let file = name.lowercased().split(separator: "/").last ?? ""
    let ending = file.contains(".") ? file.split(separator: ".").last.map(String.init) ?? "" : ""
    let lines = text.split(whereSeparator: \.isNewline).prefix(200).filter {
      $0.contains { !$0.isWhitespace }
    }
    if ending == "yaml" || ending == "yml" || ending == "toml" || isSettings(lines) {
      return "a file of settings (YAML or its like) and no article: save articles as text or HTML"
    }
    if let words = RecordFile.words(text, lines) { return words }
    if text.hasPrefix("#!") || programs.contains(ending) || isProgram(lines) {
      return "a program's source text and no article"
    }
    return nil
  }

  private static let programs: Set<String> = [
    "py", "js", "mjs", "ts", "c", "h", "cc", "cpp", "hpp", "java", "rb", "go", "rs", "swift", "sh",
    "pl", "r", "sql", "css", "php", "cs", "kt", "scala", "lua", "jl", "ipynb", "do", "bib", "tex",
  ]

  /// Nearly all lines are "key: value" or "- item", the keys without blanks; a headed article has text below its head.
  private static func isSettings(_ lines: [Substring]) -> Bool {
    guard lines.count >= 4 else { return false }
    let found = lines.count { line in
      var rest = line.drop { $0 == " " }
      if rest == "---" || rest.hasPrefix("#") { return true }
      while rest.hasPrefix("- ") { rest = rest.dropFirst(2) }
      let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
      let behind = rest.dropFirst(key.count)
      return !key.isEmpty && key.first?.isUppercase == false && behind.hasPrefix(":")
        && (behind.count == 1 || behind.dropFirst().hasPrefix(" "))
    }
    return found * 10 >= lines.count * 9
  }

  private static func isProgram(_ lines: [Substring]) -> Bool {
    guard lines.count >= 4 else { return false }
    let starts = [
      "import ", "from ", "def ", "class ", "func ", "function ", "#include", "public ", "private ",
      "const ", "let ", "var ", "return", "if (", "for (", "package ", "use ", "fn ", "struct ",
      "@",
      "//", "}", "});", "SELECT ", "INSERT ", "CREATE ",
    ]
    let found = lines.count { line in
      let bare = line.drop { $0 == " " || $0 == "\t" }
      let last = line.last { !$0.isWhitespace }
      return last == ";" || last == "{" || last == "}"
        || starts.contains {
          bare.hasPrefix($0) && (last == ":" || last == ")" || $0.count > 4 || bare.contains("="))
        }
    }
    return found * 2 >= lines.count
  }
}
