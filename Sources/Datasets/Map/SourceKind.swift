import NewsModel

/// What kind of speaker goes by a name in a table: "Ministry of Defence" is official, "Reuters" a medium.
enum SourceKind {
  static func of(_ name: String) -> SpeakerKind {
    let words = name.lowercased()
    for (kind, marks) in table where marks.contains(where: words.contains) { return kind }
    let parts = words.split { !$0.isLetter }
    if parts.contains("un") || parts.contains("ocha") || parts.contains("ohchr") { return .un }
    return .media
  }

  private static let table: [(SpeakerKind, [String])] = [
    (
      .medical,
      ["hospital", "doctor", "medic", "health ministry", "ministry of health", "red crescent"]
    ),
    (.un, ["united nations", "unama", "monusco", "minusma", "unhcr", "unicef"]),
    (
      .security,
      ["police", "army", "military", "security", "gendarmerie", "armed forces", "intelligence"]
    ),
    (
      .official,
      [
        "ministry", "minister", "government", "governor", "official", "authorit", "mayor",
        "prosecutor", "president",
      ]
    ),
    (
      .ngo,
      [
        "observatory", "human rights", "monitor", "amnesty", "watch", "ngo", "red cross", "msf",
        "acled", "network", "church", "civil society",
      ]
    ),
    (.witness, ["witness", "resident", "local", "villager", "survivor"]),
  ]
}
