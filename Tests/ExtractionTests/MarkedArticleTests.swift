import Foundation
import TestSupport
import Testing

/// Whole articles with every claim marked, one to a file of `Articles/`; the last line says when, where and who. All of them
/// are made up.
@Suite struct MarkedArticleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Articles")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: names) func article(_ name: String) throws {
    var text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    while text.hasSuffix("\n") { text.removeLast() }
    expectMarked(text.replacing("\n==> ", with: " ==> "), at: name)
  }

  @Test func thereAreTwoToALanguage() {
    #expect(Self.names.filter { $0.hasPrefix("fr-") }.count >= 2)
    #expect(Self.names.filter { $0.hasPrefix("es-") }.count >= 2)
  }
}
