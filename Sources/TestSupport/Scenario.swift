import Foundation
import TextUI

/// What a scenario plays with: a program that takes keys and has a screen.
public protocol ScenarioSubject {
  mutating func press(_ key: Key)
  mutating func resize(_ size: Size)
  var screen: Canvas { get }
}

/// A test in a folder of small files: on a screen of `size` ("80x24", which may be left out) the
/// `keys` (see `KeyNotation`) lead to the rows in `screen`. A line `@size 40x10` among the keys
/// changes the size. Adding a scenario touches no code.
public struct Scenario: Sendable, CustomStringConvertible {
  public let folder: URL
  public var description: String { folder.lastPathComponent }

  public init(folder: URL) { self.folder = folder }

  /// The scenarios below a folder, by name.
  public static func all(in folder: URL) -> [Scenario] {
    let manager = FileManager.default
    let folders =
      (try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return folders.filter { manager.fileExists(atPath: $0.appendingPathComponent("keys").path) }
      .sorted { $0.path < $1.path }.map(Scenario.init(folder:))
  }

  /// Plays the scenario and says how the screen at its end differs from the one expected, nil when
  /// it does not. Recorded like a golden text.
  ///
  /// - Throws: when a file of the scenario cannot be read or holds an unknown key.
  public func difference(_ makeSubject: (Size) throws -> some ScenarioSubject) throws -> String? {
    let size = try? String(contentsOf: folder.appendingPathComponent("size"), encoding: .utf8)
    var subject = try makeSubject(try Self.size(size ?? "80x24"))
    let keys = try String(contentsOf: folder.appendingPathComponent("keys"), encoding: .utf8)
    for line in keys.split(separator: "\n") {
      if line.hasPrefix("@size ") {
        subject.resize(try Self.size(String(line.dropFirst(6))))
      } else {
        for key in try KeyNotation.parse(String(line)) { subject.press(key) }
      }
    }
    return Golden.difference(
      GoldenScreen.rows(of: subject.screen), from: folder.appendingPathComponent("screen"))
  }

  /// A scenario that is written wrongly.
  public struct Mistake: Error, CustomStringConvertible {
    public var description: String
  }

  private static func size(_ text: String) throws -> Size {
    let numbers = text.split(separator: "x").compactMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    guard numbers.count == 2 else { throw Mistake(description: "“\(text)” is no size like 80x24") }
    return Size(width: numbers[0], height: numbers[1])
  }
}
