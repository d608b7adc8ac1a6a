import Articles
import Foundation
import NewsModel

/// Archives of the web, as archivers of evidence write them: WARC, and WACZ with WARC in it.
extension Importer {
  /// What of an archive's files is read: of a WACZ its records, and of these the pages that it names.
  ///
  /// - Parameter parts: the files in it.
  /// - Returns: all of them where it is no WACZ.
  mutating func webArchive(_ parts: [PackedFile.Part]) -> [PackedFile.Part] {
    let records = parts.filter { $0.name.contains("/archive/") && $0.name.contains(".warc") }
    let hasPlan = parts.contains { $0.name.hasSuffix("/datapackage.json") }
    guard hasPlan, !records.isEmpty else { return parts }
    var pages: Set<String> = []
    for part in parts where part.name.contains("/pages/") && part.name.contains(".jsonl") {
      pages.formUnion(reporting(part.name) { try Importer.addresses(in: part) } ?? [])
    }
    let seal = PackageSeal(parts)
    if let words = seal.problem { complain(words) }
    if let words = seal.remark { summary.remarks.append(words) }
    for record in records {
      packages[record.name] = WebPackage(pages: pages.isEmpty ? nil : pages, seal: seal.header)
    }
    return records
  }

  /// The addresses of the lines of a list of pages.
  private static func addresses(in part: PackedFile.Part) throws -> Set<String> {
    var addresses: Set<String> = []
    let lines = LineReader(try part.open())
    while let line = try lines.next(), addresses.count < 1_000_000 {
      guard case .bytes(let json) = line,
        let page = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
        let address = page["url"] as? String
      else { continue }
      addresses.insert(address)
    }
    return addresses
  }

  /// Reads the pages of a web archive; a record that cannot be read costs itself, what is cut off the rest.
  mutating func readRecords(of input: InputFile) throws {
    var found = WebArchiveTally()
    let package = packages[input.name]
    reporting(input.name) { [limit = ArticleReader.limit] in
      WARCReader(try input.source(), name: input.name, limit: limit)
    }.map { reader in
      while let record = reporting(input.name, { try reader.next() }) ?? nil {
        guard var page = ArchivedPage(record, among: package?.pages, &found) else { continue }
        page.seal = package?.seal
        read(page, in: input.name, &found)
      }
    }
    if let words = found.words { complain("\(input.name): \(words)") }
  }

  private mutating func read(
    _ page: ArchivedPage, in name: String, _ found: inout WebArchiveTally
  ) {
    let place = "\(name), \(page.address)"
    do {
      try add(
        try read(place) {
          var article = ArticleMaterial(
            try ArticleReader.read(bytes: page.body, name: page.address), name: place)
          article.id = page.address
          article.link = article.link ?? page.address
          article.capture = page.capture(in: name)
          return article
        })
      found.pages += 1
    } catch let fault as ReadingFault {
      complain(fault.description)
    } catch let error as ArticleReadError {
      found.unread.append(error.description)
    } catch {
      complain("\(place) cannot be read: \(error.localizedDescription)")
    }
  }
}

/// What was found in a web archive.
struct WebArchiveTally {
  var pages = 0
  /// Pages whose bytes are not what the archive's own digest says.
  var altered: [String] = []
  /// Pages that cannot be read, in sentences.
  var unread: [String] = []
  /// Addresses of answers that were too large, or packed in a way that is not read.
  var closed: [String] = []

  /// What went wrong, in one clause; nil where nothing did.
  var words: String? {
    var parts: [String] = []
    func add(_ count: Int, _ clause: String, _ first: String?) {
      if count > 0 {
        parts.append("\(FigureText.counted(count, "page")) \(clause), such as \(first ?? "")")
      }
    }
    add(altered.count, "not what the archive’s own digest says", altered.first)
    add(closed.count, "too large or packed in a way that is not read", closed.first)
    if let first = unread.first {
      parts.append(
        "\(FigureText.counted(unread.count, "page")) could not be read (\(first))")
    }
    if pages == 0, parts.isEmpty { parts.append("no page is in it") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// A page of a web archive with the record that it stands in.
struct ArchivedPage {
  let address: String
  let body: [UInt8]
  /// What the package around it says of its signature.
  var seal: String?
  private let record: WARCRecord
  private let isAltered: Bool

  /// - Parameters:
  ///   - record: a record.
  ///   - wanted: addresses of pages; nil for all.
  ///   - tally: where what cannot be read is told.
  init?(_ record: WARCRecord, among wanted: Set<String>?, _ tally: inout WebArchiveTally) {
    guard record.type == "response" || record.type == "resource",
      WebAddress.isWeb(record.address), wanted?.contains(record.address) ?? true
    else { return nil }
    guard !record.isTooLarge else {
      tally.closed.append(record.address)
      return nil
    }
    var body: [UInt8]? = record.block
    var type = record.fields["content-type"] ?? ""
    var sent = record.block
    if record.type == "response" {
      guard let answer = ArchivedAnswer(record.block), (200...299).contains(answer.status) else {
        return nil
      }
      type = answer.headers["content-type"] ?? ""
      guard ArchivedPage.isPage(type) else { return nil }
      sent = answer.sent
      body = answer.body(limit: ArticleReader.limit)
    }
    guard ArchivedPage.isPage(type) else { return nil }
    guard let body else {
      tally.closed.append(record.address)
      return nil
    }
    guard !body.isEmpty else { return nil }
    (address, self.body, self.record) = (record.address, body, record)
    isAltered = ArchivedPage.isAltered(record, sent: sent, body: body)
    if isAltered { tally.altered.append(address) }
  }

  private static func isPage(_ type: String) -> Bool {
    let kind = type.lowercased().prefix { $0 != ";" }
    return kind.hasSuffix("html") || kind.contains("html+xml") || kind == "text/plain"
      || kind.isEmpty
  }

  /// Whether a digest of the record is that of other bytes. Some archivers take the payload's before, some after its
  /// chunks are put together.
  private static func isAltered(_ record: WARCRecord, sent: [UInt8], body: [UInt8]) -> Bool {
    if let text = record.fields["warc-block-digest"],
      RecordDigest(text: text).fits(record.block) == false
    {
      return true
    }
    guard let text = record.fields["warc-payload-digest"] else { return false }
    let digest = RecordDigest(text: text)
    let whole = ArchivedAnswer.unchunked(sent)
    return [sent, whole ?? sent, body].allSatisfy { digest.fits($0) == false }
  }

  /// The record's block as evidence, with what the archive says of it.
  func capture(in name: String) -> Capture {
    let kept = [
      "warc-record-id", "warc-date", "warc-block-digest", "warc-payload-digest", "content-type",
    ]
    var headers = kept.compactMap { field in record.fields[field].map { "\(field): \($0)" } }
    if isAltered { headers.append("checked: the bytes are not what the digest says") }
    if let seal { headers.append(seal) }
    return Capture(
      bytes: record.block, address: address, moment: record.moment ?? Captures.now,
      headers: headers.joined(separator: "\n"), means: "import of \(name)")
  }
}
