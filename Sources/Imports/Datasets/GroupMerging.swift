import NewsModel
import ReferenceData

/// A list of actors on its way into an archive: one group for each name, and names of several groups told apart.
enum GroupMerging {
  /// Rows of the same group become one, and an alias that several have becomes an ambiguous one.
  static func merged(_ groups: [Group]) -> [Group] {
    var merged: [Group] = []
    var places: [String: Int] = [:]
    for group in groups {
      let name = NameFolding.fold(group.name)
      if let place = places[name] {
        for alias in group.aliases where !merged[place].aliases.contains(alias) {
          merged[place].aliases.append(alias)
        }
      } else {
        places[name] = merged.count
        merged.append(group)
      }
    }
    var owners: [String: Set<Int>] = [:]
    for (index, group) in merged.enumerated() {
      for name in [group.name, group.short ?? ""] + group.aliases {
        owners[NameFolding.fold(name), default: []].insert(index)
      }
    }
    for index in merged.indices {
      let shared = merged[index].aliases.filter {
        owners[NameFolding.fold($0), default: []].count > 1
      }
      merged[index].aliases.removeAll { shared.contains($0) }
      merged[index].ambiguousAliases += shared.filter {
        !merged[index].ambiguousAliases.contains($0)
      }
    }
    return merged
  }
}
