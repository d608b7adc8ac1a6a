/// The violent part of CAMEO, the code book of event types that GDELT uses.
enum CAMEOViolence {
  static func isViolent(root: String) -> Bool { root == "18" || root == "19" || root == "20" }

  /// What a code stands for, by its first three digits, else by its root.
  static func words(code: String, root: String) -> String {
    kinds[String(code.prefix(3))] ?? roots[root] ?? "violence"
  }

  private static let roots = ["18": "assault", "19": "fight", "20": "mass violence"]

  private static let kinds = [
    "181": "abduction", "182": "physical assault", "183": "bombing", "184": "human shields",
    "185": "attempted assassination", "186": "assassination", "191": "blockade",
    "192": "occupation of territory", "193": "clash with small arms",
    "194": "clash with artillery", "195": "airstrike", "196": "violation of a ceasefire",
    "201": "mass expulsion", "202": "mass killing", "203": "ethnic cleansing",
    "204": "weapons of mass destruction",
  ]
}
