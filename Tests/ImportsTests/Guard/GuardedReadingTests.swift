import Archive
import Foundation
import NewsModel
import Testing

@testable import Articles
@testable import Imports

/// A fault of ours costs the input that it was in, and is named.
@Suite("A fault in one input", .serialized)
struct GuardedReadingTests {
  init() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tollbook-faults").path
    setenv("XDG_STATE_HOME", folder, 1)
  }

  @Test func trapsAndDeepRecursionEndTheReadingAndNothingElse() throws {
    for number in 0..<20 {
      #expect(try GuardedReading.run("sound") { number + 1 } == number + 1)
      #expect(throws: ReadingFault.self) { try GuardedReading.run("sum") { overflow(number) } }
      #expect(throws: ReadingFault.self) { try GuardedReading.run("list") { outOfRange(number) } }
    }
    #expect(throws: ReadingFault.self) { try GuardedReading.run("depth") { recursion(1) } }
    struct Own: Error {}
    #expect(throws: Own.self) { try GuardedReading.run("sound") { throw Own() } }
  }

  @Test func guardsWorkOnManyThreadsAtOnce() async throws {
    let faults = await withTaskGroup(of: Int.self) { group in
      for number in 0..<40 {
        group.addTask {
          let isFault = number % 3 == 0
          let result = try? GuardedReading.run("n") { isFault ? overflow(number) : 7 }
          return result == 7 ? 0 : 1
        }
      }
      return await group.reduce(0, +)
    }
    #expect(faults == 14)
  }

  @Test func anImportNamesTheArticleAndReadsTheRest() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, place) in [("a", "Gao"), ("b", "Kidal"), ("c", "Mopti")] {
      try Data("Gunmen killed 12 people in \(place) on 3 May 2024.".utf8)
        .write(to: folder.appending(path: name + ".txt"))
    }
    let store = try IncidentStore.inMemory()
    var importer = Importer(into: store)
    importer.probe = { if $0.text.contains("Kidal") { _ = overflow(1) } }
    let summary = try importer.run(paths: [folder.path])
    #expect(summary.articles == 2)
    #expect(summary.problems.count == 1)
    let sentence = try #require(summary.problems.first?.sentence)
    #expect(sentence.contains("b.txt was not read"))
    #expect(sentence.contains("faults.log"))
    #expect(try store.count(.all) == 2)
  }
}

@inline(never) private func overflow(_ number: Int) -> Int { (Int.max - 1) + number + 2 }
@inline(never) private func outOfRange(_ number: Int) -> Int { [1, 2, 3][number + 3] }
@inline(never) private func recursion(_ depth: Int) -> Int {
  depth == 0 ? 0 : recursion(depth + 1) &+ depth
}
