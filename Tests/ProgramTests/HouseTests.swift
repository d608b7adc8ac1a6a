import Exports
import Foundation
import NewsModel
import Testing

/// What the documents say of the house is so.
@Suite("The house is as its documents say")
struct HouseTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }

  /// What each target of `Package.swift` depends on, by name.
  static func dependencies() throws -> [String: Set<String>] {
    let package = try text("Package.swift")
    var found: [String: Set<String>] = [:]
    let target = /(?:target|executableTarget)\(\s*name: "([\w-]+)"(.*?)(?=\n    \.|\n  \])/
      .dotMatchesNewlines()
    for match in package.matches(of: target) {
      let list = match.output.2.firstMatch(
        of: /dependencies: \[(.*?)\](?=,|\))/.dotMatchesNewlines())
      let names = (list?.output.1 ?? "").matches(of: /(?:^|[\s,\[])"(\w+)"|name: "(\w+)"/)
        .compactMap { $0.output.1 ?? $0.output.2 }
      found[String(match.output.1)] = Set(names.map(String.init))
    }
    return found
  }

  @Test func theTableOfTargetsIsThatOfThePackage() throws {
    let package = try Self.dependencies()
    let rows = try Self.text("ARCHITECTURE.md").split(separator: "\n").filter {
      $0.hasPrefix("| `")
    }
    var named: Set<String> = []
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let targets = cells[0].matches(of: /`([\w-]+)`/).map { String($0.output.1) }
      named.formUnion(targets)
      guard let target = targets.last, let depends = package[target] else {
        Issue.record("\(cells[0]) is no target")
        continue
      }
      let said = Set(cells[2].matches(of: /\w+/).map { String($0.output) })
      #expect(said == (depends.isEmpty ? [] : depends), "\(target)")
    }
    let helpers: Set<String> = ["CHeap", "CPseudoTerminal"]
    let targets = package.keys.filter { !$0.hasSuffix("Tests") && !helpers.contains($0) }
    let systems: Set<String> = ["CNcurses"]
    #expect(Set(targets).subtracting(systems) == named)
  }

  @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "docs/design.md"])
  func everyFileThatIsNamedExists(_ document: String) throws {
    let text = try Self.text(document)
    let paths = text.matches(of: /`((?:Sources|Tests|docs|data)\/[\w\/.+-]+)`/).map(\.output.1)
    let folder = Self.root.appending(path: document).deletingLastPathComponent()
    for path in paths {
      let file = Self.root.appending(path: String(path)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(document) names \(path)")
    }
    for link in text.matches(of: /\]\(([\w\/.-]+)\)/).map(\.output.1) {
      let file = folder.appending(path: String(link)).path
      #expect(FileManager.default.fileExists(atPath: file), "\(document) links \(link)")
    }
  }

  @Test func everyTargetSaysWhatItIsForInTenLines() throws {
    for target in try Self.names(in: "Sources") {
      let text = try Self.text("Sources/\(target)/README.md")
      #expect(text.split(separator: "\n").count <= 10, "\(target)")
      #expect(text.contains("**For**") && text.contains("**Start reading**"), "\(target)")
      for name in text.matches(of: /`([\w\/+-]+\.swift)`/).map(\.output.1) {
        let file = Self.root.appending(path: "Sources/\(target)/\(name)").path
        #expect(FileManager.default.fileExists(atPath: file), "\(target) names \(name)")
      }
    }
  }

  /// A format whose line was forgotten would be offered nowhere.
  @Test func everyFormatIsInTheList() throws {
    let made = try Self.names(below: "Sources/Exports").map {
      try Self.code($0).matches(of: /= DocumentFormat\(/).count
    }
    #expect(made.reduce(0, +) == DocumentFormat.all.count)
    #expect(Set(DocumentFormat.all).count == DocumentFormat.all.count, "each has its own name")
  }

  /// The rooms that everything in the archive stands on, the lowest first: each names only types of those before it.
  private static let floors = ["SQLite", "Packed", "Words", "Values", "Schema", "Keys", "Query"]

  @Test func theGroundFloorOfTheArchiveNamesNothingAbove() throws {
    let rooms = try Self.names(in: "Sources/Archive").filter { !$0.contains(".") }
    let code = try Dictionary(
      uniqueKeysWithValues: rooms.map { room in
        (room, try Self.names(below: "Sources/Archive/\(room)").map(Self.code).joined())
      })
    let declared = code.mapValues { text in
      Set(
        text.matches(of: /\n(?:\w+ )*(?:struct|enum|class|protocol|typealias) (\w+)/)
          .map { String($0.output.1) })
    }
    for (index, floor) in Self.floors.enumerated() {
      let named = Set(try #require(code[floor]).matches(of: /\b[A-Z]\w+/).map { String($0.output) })
      for room in rooms where !Self.floors[...index].contains(room) {
        let above = named.intersection(declared[room, default: []])
        #expect(above.isEmpty, "\(floor) names what stands in \(room)")
      }
    }
  }

  /// The Swift files below a folder, folders within it included.
  private static func names(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }

  /// A file without its comments and the words of its texts.
  private static func code(_ path: String) throws -> String {
    try text(path).replacing(/\/\/.*/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "")
  }
}
