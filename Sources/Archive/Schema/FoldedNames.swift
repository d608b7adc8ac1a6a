internal import GRDB
internal import NewsModel

/// Names as the archive holds them follow the rule of `LetterFolding`.
enum FoldedNames {
  /// What was folded by an earlier rule is folded once more: a rule only ever brings more letters together.
  static func foldAnew(_ db: Database) throws {
    for (table, column) in [
      ("country_alias", "folded"), ("group_alias", "folded"), ("kind", "folded"),
      ("locality", "folded"), ("source", "folded"), ("tag", "folded"), ("spot", "place"),
      ("country", "place"), ("claim_decision", "claim_key"),
    ] {
      let other = "\(column) GLOB '*[^\u{1}-\u{7F}]*'"
      let names = try String.fetchAll(
        db, sql: "SELECT DISTINCT \(column) FROM \(table) WHERE \(other)")
      for name in names {
        let new = refolded(name)
        guard new != name else { continue }
        // Where both spellings stand in the archive, one of them is enough; a place keeps its own number.
        let clash = table == "spot" ? "IGNORE" : "REPLACE"
        try db.execute(
          sql: "UPDATE OR \(clash) \(table) SET \(column) = ? WHERE \(column) = ?",
          arguments: [new, name])
      }
    }
  }

  /// ASCII stays as it is: keys have signs and words of their own.
  private static func refolded(_ name: String) -> String {
    name.unicodeScalars.map { $0.isASCII ? String($0) : NameFolding.letters(String($0)) }.joined()
  }
}
