import Foundation

/// A file of `Constructions/`.
enum ConstructionFile {
  /// Its lines, without those that are empty.
  static func lines(_ name: String) -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Constructions/\(name)")
    return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
  }
}
