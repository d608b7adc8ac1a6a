import Archive
import Foundation
import NewsModel
import Testing

@testable import Imports

/// Archives of the web as reports: whole ones, packed ones, damaged and hostile ones.
@Suite("Web archives")
struct WebArchiveTests {
  private static let page =
    "<html><head><title>Attack in Gao</title></head><body><h1>Attack on a market in Gao</h1><p>Gunmen attacked the market in Gao, Mali, on 3 May 2024 and killed 12 people, the mayor said. Others fled over the river.</p></body></html>"

  private static func answer(_ body: [UInt8], _ headers: [String] = []) -> [UInt8] {
    let head = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8"] + headers
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  private static func record(
    _ block: [UInt8], type: String = "response", address: String = "https://river.example/gao",
    _ more: [String] = []
  ) -> [UInt8] {
    let head =
      [
        "WARC/1.1", "WARC-Type: \(type)", "WARC-Target-URI: \(address)",
        "WARC-Date: 2024-05-04T10:11:12Z", "WARC-Record-ID: <urn:uuid:1>",
        "Content-Length: \(block.count)",
      ] + more
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block
      + Array("\r\n\r\n".utf8)
  }

  private static let info = record(Array("software: test\r\n".utf8), type: "warcinfo")

  private func run(_ bytes: [UInt8], name: String = "a.warc") throws -> (
    store: IncidentStore, summary: ImportSummary
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    let store = try IncidentStore.inMemory()
    var importer = Importer(into: store)
    return (store, try importer.run(paths: [file.path]))
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    "sha1:" + ContentDigest.base32(ContentDigest.sha1(bytes)).uppercased()
  }

  @Test func aPageBecomesAReportWithItsRecordAsEvidence() throws {
    let block = Self.answer(Array(Self.page.utf8))
    let digests = [
      "WARC-Block-Digest: sha256:" + ContentDigest.hexadecimal(ContentDigest.sha256(block)),
      "WARC-Payload-Digest: " + Self.digest(Array(Self.page.utf8)),
    ]
    let (store, summary) = try run(Self.info + Self.record(block, digests))
    #expect(summary.problems.isEmpty)
    let entry = try #require(summary.entries.first)
    #expect(entry.incident.country == "MLI")
    let report = try #require(try store.dossier(id: 1)?.reports.first)
    #expect(report.link == "https://river.example/gao")
    let capture = try #require(try store.captures(ofReport: report.key).first)
    #expect(capture.address == "https://river.example/gao")
    #expect(capture.moment == 1_714_817_472)
    #expect(capture.headers.contains(digests[0].lowercased().dropFirst(5)))
    #expect(capture.headers.contains(Self.digest(Array(Self.page.utf8))))
    #expect(try store.evidence(capture.sha256) == block)
  }

  /// Every record a member of its own, as archivers pack them; and bodies as they were sent.
  @Test func packedRecordsAndBodiesAreRead() throws {
    let body = Array(Self.page.utf8)
    let packed = Packing.gzip(body)
    let half = packed.count / 2
    func chunk(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + [0x0D, 0x0A]
    }
    let chunked = chunk(packed[..<half]) + chunk(packed[half...]) + Array("0\r\n\r\n".utf8)
    let block = Self.answer(chunked, ["Transfer-Encoding: chunked", "Content-Encoding: gzip"])
    let digest = ["WARC-Payload-Digest: " + Self.digest(packed)]
    let file = Packing.gzip(Self.info) + Packing.gzip(Self.record(block, digest))
    let (store, summary) = try run(file, name: "a.warc.gz")
    #expect(summary.problems.isEmpty)
    #expect(try store.count(.all) == 1)
  }

  /// Packed by brotli, as browsers are answered; what archivers unpacked they often still call so.
  @Test func bodiesInBrotliAreRead() throws {
    let text = """
      G+MAIIyUbt40mxuleqGilVFJlkDAweYXNFgsZOq2+ljf47+dc8Fit0o3JDEmUTeXDE2YhqFo2PkfN9FEWTCOioRHLqjt4wNn3iUcBJTdbZBkkAEU\
      H9G3pgP64XHDbYdmI2Wp6o0PzS63rEkFamJ0s//NiJKI1pHJBojzFzNcuAY=
      """
    let packed = Array(try #require(Data(base64Encoded: text)))
    for body in [packed, Array(Self.page.utf8)] {
      let (store, summary) = try run(Self.record(Self.answer(body, ["Content-Encoding: br"])))
      #expect(summary.problems.isEmpty)
      let report = try #require(try store.dossier(id: 1)?.reports.first)
      #expect(report.text.contains("killed 12 people"))
    }
    // Damaged, and thirty million bytes out of fifty.
    let bomb = "y///PwAkAOKxQHLv//j//weABEAcFoDu/R////8AkACIwwLQvf/L//8vABIAcVgAuvdf"
    for body in [Array(packed.dropLast(9)), Array(try #require(Data(base64Encoded: bomb)))] {
      let (store, summary) = try run(Self.record(Self.answer(body, ["Content-Encoding: br"])))
      #expect(summary.problems.map(\.sentence).first?.contains("too large or packed") == true)
      #expect(try store.count(.all) == 0)
    }
  }

  private static func package(
    _ records: [UInt8], hash: String? = nil, digest: String? = nil
  ) throws -> [UInt8] {
    let packed = Packing.gzip(records)
    let own = hash ?? ContentDigest.hexadecimal(ContentDigest.sha256(packed))
    let plan = Array(
      "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"sha256:\(own)\"}]}".utf8)
    let whole = digest ?? ContentDigest.hexadecimal(ContentDigest.sha256(plan))
    let signed =
      "\"signedData\":{\"hash\":\"x\",\"created\":\"2024-05-05T01:02:03Z\",\"domain\":\"archive.example\",\"signature\":\"MEU=\"}"
    return Packing.zip([
      ("datapackage.json", plan), ("archive/data.warc.gz", packed),
      ("datapackage-digest.json", Array("{\"hash\":\"sha256:\(whole)\",\(signed)}".utf8)),
    ])
  }

  @Test func aSignatureIsToldAndTheHashesOfAPackageAreChecked() throws {
    let records = Self.record(Self.answer(Array(Self.page.utf8)))
    let (store, summary) = try run(try Self.package(records), name: "a.wacz")
    #expect(summary.problems.isEmpty)
    #expect(
      summary.remarks.first?.hasSuffix(
        "a.wacz is signed for archive.example on 2024-05-05; the signature was not checked.")
        == true
    )
    let report = try #require(try store.dossier(id: 1)?.reports.first)
    let capture = try #require(try store.captures(ofReport: report.key).first)
    #expect(capture.headers.contains("the signature was not checked, its hashes were"))
  }

  @Test func aPackageWhoseHashesFailIsTold() throws {
    let records = Self.record(Self.answer(Array(Self.page.utf8)))
    let zero = String(repeating: "0", count: 64)
    for (file, name) in [
      (try Self.package(records, hash: zero), "archive/data.warc.gz"),
      (try Self.package(records, digest: zero), "datapackage.json"),
    ] {
      let (store, summary) = try run(file, name: "a.wacz")
      #expect(summary.problems.map(\.sentence).first?.hasSuffix("hashes say: \(name).") == true)
      #expect(try store.count(.all) == 1, "what is in it is shown all the same")
      let report = try #require(try store.dossier(id: 1)?.reports.first)
      let capture = try #require(try store.captures(ofReport: report.key).first)
      #expect(capture.headers.contains("its hashes fail"))
    }
  }

  @Test func ofAWACZOnlyItsPagesAreRead() throws {
    let other = Self.answer(Array(Self.page.replacing("12", with: "40").utf8))
    let records =
      Self.record(Self.answer(Array(Self.page.utf8)))
      + Self.record(other, address: "https://ads.example/frame")
    let file = Packing.zip([
      ("datapackage.json", Array("{\"profile\":\"data-package\"}".utf8)),
      ("archive/data.warc.gz", Packing.gzip(records)),
      ("indexes/index.cdx", Array("com,example)/ 2024 {}\n".utf8)),
      (
        "pages/pages.jsonl",
        Array(
          "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://river.example/gao\",\"ts\":\"2024\"}\n"
            .utf8)
      ),
    ])
    let (store, summary) = try run(file, name: "a.wacz")
    #expect(summary.problems.isEmpty)
    #expect(summary.articles == 1)
    #expect(try store.count(.all) == 1)
  }

  @Test func bytesThatAreNotWhatTheArchiveSaysAreTold() throws {
    let block = Self.answer(Array(Self.page.utf8))
    let (store, summary) = try run(
      Self.record(block, ["WARC-Payload-Digest: " + Self.digest([1, 2, 3])]))
    #expect(summary.problems.map(\.sentence).first?.contains("own digest") == true)
    #expect(summary.problems.count == 1)
    let report = try #require(try store.dossier(id: 1)?.reports.first)
    let capture = try #require(try store.captures(ofReport: report.key).first)
    #expect(capture.headers.contains("checked: the bytes are not"))
  }

  @Test func whatIsNoPageIsPassedOver() throws {
    let picture = Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG".utf8)
    let gone = Array("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>".utf8)
    let records =
      Self.record(picture) + Self.record(gone) + Self.record([], type: "revisit")
      + Self.record(Self.answer(Array(Self.page.utf8)), type: "request")
    let (store, summary) = try run(Self.info + records)
    #expect(try store.count(.all) == 0)
    #expect(summary.problems.map(\.sentence).count == 1)
    #expect(summary.problems.first?.sentence.contains("no page is in it") == true)
  }

  /// What stands before the damage is there; of the rest one sentence.
  @Test(arguments: ["cut", "length", "negative", "endless", "soup", "huge"])
  func hostileFilesComeToOneSentence(_ kind: String) throws {
    let sound = Self.record(Self.answer(Array(Self.page.utf8)))
    let bad: [UInt8] =
      switch kind {
      case "cut": Array(sound.dropLast(60))
      case "length": Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8)
      case "negative": Array("WARC/1.0\r\nContent-Length: -7\r\n\r\n".utf8)
      case "endless": Array("WARC/1.0\r\nX: ".utf8) + Array(repeating: 0x61, count: 1 << 18)
      case "huge": Array("WARC/1.0\r\nContent-Length: 9223372036854775807\r\n\r\nabc".utf8)
      default: Array("\u{0}\u{1}nothing of this kind\n".utf8)
      }
    let (store, summary) = try run(Self.info + sound + bad)
    #expect(try store.count(.all) == 1)
    #expect(summary.problems.count == 1)
    #expect(summary.problems.first?.sentence.contains("record 3") == true)
  }

  @Test func aBombIsNotUnpacked() throws {
    let body = Packing.gzip([UInt8](repeating: 0x20, count: 60_000_000))
    let block = Self.answer(body, ["Content-Encoding: gzip"])
    let (store, summary) = try run(Self.record(block))
    #expect(try store.count(.all) == 0)
    #expect(summary.problems.first?.sentence.contains("too large or packed") == true)
  }

  @Test func chunksThatAreNoneAreLeftAsTheyAre() {
    #expect(ArchivedAnswer.unchunked(Array("<html>".utf8)) == nil)
    #expect(ArchivedAnswer.unchunked(Array("ffffffff\r\nab".utf8)) == nil)
    #expect(ArchivedAnswer.unchunked(Array("2;a=b\r\nab\r\n0\r\n\r\n".utf8)) == Array("ab".utf8))
  }

  @Test func digestsAreThoseOfTheStandards() {
    #expect(
      ContentDigest.hexadecimal(ContentDigest.sha1(Array("abc".utf8)))
        == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(ContentDigest.base32(Array("foobar".utf8)) == "mzxw6ytboi")
    #expect(ContentDigest.base32(Array("foo".utf8)) == "mzxw6")
  }
}
