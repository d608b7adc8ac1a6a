internal import Foundation
internal import GRDB

/// Reads the rows of a damaged archive's tables from its pages, past whatever cannot be read.
///
/// The list of tables leads to each table's tree. Where a tree is broken, the leaves that nothing leads to any more are
/// looked at one by one: those whose every row can only be that table's belong to it.
final class SalvageReader {
  /// What could not be read of a table.
  struct Damage {
    /// Pages that the tree names and that are none of its.
    var pages = 0
    /// Rows on readable pages that are none.
    var rows = 0
    /// Whether the table's root in the file is known.
    var isFound = false
  }

  private let file: DamagedFile
  /// Tables as the archives of this program have them.
  private let shapes: [TableShape]
  private(set) var damage: [String: Damage] = [:]
  /// What the file itself says of its tables: their roots, and their rows.
  private var roots: [String: (root: Int, shape: TableShape)] = [:]
  /// Roots of indices.
  private var indices: [String: Int] = [:]
  private var visited: Set<Int> = []
  /// Leaves that belong to no readable tree, by what they can only be.
  private var strays: [String: [Int]] = [:]

  init(_ file: DamagedFile, shapes: [TableShape]) throws {
    self.file = file
    self.shapes = shapes
    try readTables()
    for shape in shapes { damage[shape.name] = Damage(isFound: roots[shape.name] != nil) }
    markTrees()
    if damage.values.contains(where: { !$0.isFound || $0.pages > 0 }) { gatherStrays() }
  }

  /// Whether anything in the file is an archive's.
  var isArchive: Bool { roots.count >= 5 || !strays.isEmpty }

  /// Hands over the rows of a table, with what their columns are called. A row may come twice.
  func forEachRow(of table: String, _ body: (TableShape, [DatabaseValue]) throws -> Void) throws {
    guard let expected = shapes.first(where: { $0.name == table }) else { return }
    if let (root, shape) = roots[table] {
      var seen: Set<Int> = []
      var open = [root]
      while let next = open.popLast() {
        guard seen.insert(next).inserted, let page = TreePage(next, of: file),
          page.kind.isTable != shape.isIndex
        else { continue }
        try read(page, shape, body)
        open += page.children.reversed()
      }
    }
    for stray in strays[table] ?? [] {
      if let page = TreePage(stray, of: file) {
        try read(page, roots[table]?.shape ?? expected, body)
      }
    }
  }

  /// What an index has of its table, the row's number last: a second copy of what its columns say.
  func entries(ofIndex name: String) -> [[DatabaseValue]] {
    guard let root = indices[name] else { return [] }
    var found: [[DatabaseValue]] = []
    var seen: Set<Int> = []
    var used: Set<Int> = []
    var open = [root]
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let page = TreePage(next, of: file), !page.kind.isTable
      else { continue }
      found += page.cells(&used).compactMap { $0.flatMap { StoredValues.read($0.payload) } }
      open += page.children
    }
    return found
  }

  private func read(
    _ page: TreePage, _ shape: TableShape, _ body: (TableShape, [DatabaseValue]) throws -> Void
  ) throws {
    var used: Set<Int> = []
    damage[shape.name]?.rows += page.lostCells
    for cell in page.cells(&used) {
      if let row = cell.flatMap(shape.row) {
        try body(shape, row)
      } else {
        damage[shape.name]?.rows += 1
      }
    }
  }

  /// Reads the list of tables; the file's own words for them say what columns they had, in a database of their own.
  private func readTables() throws {
    let scratch = try DatabaseQueue()
    scratch.inDatabase { db in
      for (name, root, sql) in tables() {
        guard let expected = shapes.first(where: { $0.name == name }),
          root > 0, root <= file.pageCount
        else { continue }
        let isPlain = sql.uppercased().hasPrefix("CREATE TABLE") && !sql.contains(";")
        if isPlain { try? db.execute(sql: sql) }
        let stated = try? TableShape(name, db)
        roots[name] = (
          root, stated.flatMap { $0.isIndex == expected.isIndex ? $0 : nil } ?? expected
        )
      }
    }
  }

  /// Name, root and text of every table that the list of tables has.
  private func tables() -> [(String, Int, String)] {
    var found: [(String, Int, String)] = []
    var seen: Set<Int> = []
    var used: Set<Int> = []
    var open = [1]
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let page = TreePage(next, of: file), page.kind.isTable
      else { continue }
      visited.insert(next)
      open += page.children
      for cell in page.cells(&used) {
        guard let values = cell.flatMap({ StoredValues.read($0.payload) }), values.count == 5,
          let name = String.fromDatabaseValue(values[1]),
          let root = Int.fromDatabaseValue(values[3])
        else { continue }
        switch (String.fromDatabaseValue(values[0]), String.fromDatabaseValue(values[4])) {
        case ("table", let sql?): found.append((name, root, sql))
        case ("index", _): indices[name] = root
        default: break
        }
      }
    }
    visited.formUnion(used)
    return found
  }

  /// Marks the pages of all trees that can be reached, and counts those that cannot.
  private func markTrees() {
    for (name, root) in roots {
      var open = [root.root]
      while let next = open.popLast() {
        guard next > 0, next <= file.pageCount, let page = TreePage(next, of: file),
          page.kind.isTable != root.shape.isIndex, visited.insert(next).inserted
        else {
          damage[name]?.pages += 1
          continue
        }
        open += page.children
        var used: Set<Int> = []
        _ = page.cells(&used)
        visited.formUnion(used)
      }
    }
  }

  /// Finds leaves that no tree leads to, and what each can only be.
  private func gatherStrays() {
    let broken = shapes.filter { shape in
      damage[shape.name].map { !$0.isFound || $0.pages > 0 } ?? false
    }
    let free = file.freePages()
    for number in 1...max(1, file.pageCount)
    where !visited.contains(number) && !free.contains(number) {
      guard let page = TreePage(number, of: file), page.kind.isLeaf else { continue }
      var used: Set<Int> = []
      let cells = page.cells(&used).compactMap(\.self)
      guard !cells.isEmpty else { continue }
      let fitting = broken.filter { shape in
        shape.isIndex != page.kind.isTable
          && cells.allSatisfy { shape.row($0).map { StrayRow.isLikely($0, of: shape) } ?? false }
      }
      if fitting.count == 1 { strays[fitting[0].name, default: []].append(number) }
    }
  }
}
