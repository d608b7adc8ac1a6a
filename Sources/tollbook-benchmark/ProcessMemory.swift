import Foundation

/// Memory of this process.
enum ProcessMemory {
  /// Private memory in KiB as Linux accounts for it; 0 elsewhere.
  static func privateKibibytes() -> Int {
    guard let data = FileManager.default.contents(atPath: "/proc/self/smaps_rollup") else {
      return 0
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return lines.filter { $0.hasPrefix("Private_") }.reduce(0) { total, line in
      total + (Int(line.filter(\.isNumber)) ?? 0)
    }
  }
}
