import NewsModel
import ReferenceData
import Synchronization

/// The groups behind the names of a dataset's rows: each name is looked up once in the table of groups.
final class KnownGroups: Sendable {
  struct Names: Hashable, Sendable {
    var name: String
    var short: String?
    var displayName: String { short ?? name }
  }

  /// A dataset has thousands of actors; a column that holds anything else must not fill the memory.
  private static let limit = 50_000
  private let known = Mutex<[String: [Names]]>([:])
  private let naming: @Sendable (String) -> Names

  /// - Parameter naming: how the dataset writes a group's name and short name.
  init(naming: @escaping @Sendable (String) -> Names = { Names(name: $0, short: nil) }) {
    self.naming = naming
  }

  /// The groups that stand in a cell, parted by a separator outside of brackets ("FPRC, MPC").
  func groups(in cell: String, separator: UInt8 = 0x2C) -> [Names] {
    if let names = known.withLock({ $0[cell] }) { return names }
    let names = KnownGroups.parts(of: cell, separator: separator).map(resolve)
    known.withLock { if $0.count < KnownGroups.limit { $0[cell] = names } }
    return names
  }

  /// The group of the table that goes by the name as it is written, or by either of its two forms; else the name. Its
  /// acronym will do as a short name here: a dataset's own list has it beside the full one.
  private func resolve(_ written: String) -> Names {
    let names = naming(written)
    for name in [written, names.name] + [names.short].compactMap(\.self) {
      if let group = GroupTable.shared.find(name) {
        return Names(name: group.name, short: group.short ?? group.acronym)
      }
    }
    return names
  }

  /// The parts of a list; separators within brackets are part of a name.
  static func parts(of cell: String, separator: UInt8) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var depth = 0
    func close() {
      let text = String(decoding: part, as: UTF8.self)
      if let name = Row(fields: [text]).text(0), !parts.contains(name) { parts.append(name) }
      part = []
    }
    for byte in cell.utf8 {
      if byte == separator && depth <= 0 {
        close()
        continue
      }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      part.append(byte)
    }
    close()
    return parts
  }
}
