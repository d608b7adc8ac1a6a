import NewsModel

/// The articles behind an event: `source_article` holds `"office,date,headline";"…"`, in older rows words of any form.
struct UCDPSources {
  private(set) var sources: [NamedSource] = []

  init(_ row: Row, _ columns: UCDPEventColumns) {
    if let articles = row.text(columns.sourceArticle) {
      sources = UCDPSources.entries(articles).compactMap(UCDPSources.source)
    } else if let office = row.text(columns.sourceOffice) {
      let day = row.text(columns.sourceDate).flatMap { Day(iso: $0.prefix(10)) }
      sources = [
        NamedSource(name: office, title: row.text(columns.sourceHeadline), published: day)
      ]
    }
  }

  /// The entries: quoted ones parted by `";"`, bare ones by `;`.
  private static func entries(_ text: String) -> [Substring] {
    let bytes = text.utf8
    guard bytes.first == 0x22 else { return text.split(separator: ";") }
    var entries: [Substring] = []
    var start = bytes.index(after: bytes.startIndex)
    var index = start
    while index < bytes.endIndex {
      guard bytes[index] == 0x22 else {
        bytes.formIndex(after: &index)
        continue
      }
      let behind = bytes.index(after: index)
      guard behind < bytes.endIndex else { break }
      guard bytes[behind] == 0x3B, let next = opening(bytes, after: behind) else {
        index = behind
        continue
      }
      entries.append(text[start..<index])
      start = next
      index = next
    }
    let end =
      bytes.last == 0x22 && start < bytes.endIndex
      ? bytes.index(before: bytes.endIndex) : bytes.endIndex
    entries.append(text[start..<max(start, end)])
    return entries
  }

  /// The place behind the quote that opens the next entry, with or without a blank before it.
  private static func opening(
    _ bytes: String.UTF8View, after semicolon: String.Index
  ) -> String.Index? {
    var index = bytes.index(after: semicolon)
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x0A {
      bytes.formIndex(after: &index)
    }
    guard index < bytes.endIndex, bytes[index] == 0x22 else { return nil }
    return bytes.index(after: index)
  }

  /// `Reuters News,2014-08-13,Twelve killed in ambush`, or a name of any form with a link in it.
  private static func source(_ entry: Substring) -> NamedSource? {
    guard let (name, day, title) = dated(entry) else {
      return Row(fields: [String(entry)]).text(0).map(NamedSource.init(words:))
    }
    let headline = Row(fields: [String(title)]).text(0)
    return NamedSource(
      name: Row(fields: [String(name)]).text(0) ?? "", title: headline, published: day)
  }

  /// Splits at the first `,YYYY-MM-DD,`.
  private static func dated(_ entry: Substring) -> (Substring, Day, Substring)? {
    let bytes = entry.utf8
    var index = bytes.startIndex
    while let comma = bytes[index...].firstIndex(of: 0x2C) {
      let start = bytes.index(after: comma)
      guard let end = bytes.index(start, offsetBy: 10, limitedBy: bytes.endIndex) else {
        return nil
      }
      let isClosed = end == bytes.endIndex || bytes[end] == 0x2C
      if isClosed, let day = Day(iso: entry[start..<end]) {
        let rest = end == bytes.endIndex ? end : bytes.index(after: end)
        return (entry[..<comma], day, entry[rest...])
      }
      index = start
    }
    return nil
  }
}

extension NamedSource {
  /// A source in words of any form; an address among them becomes its link.
  init(words: String) {
    let address = words.split(separator: " ").first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }
    self.init(name: words, link: address.map(String.init))
  }
}
