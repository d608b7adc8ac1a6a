import Foundation
import NewsModel

/// An article of `Material/` with its annotation, in the format of the shared `web.jsonl`. The articles are our own: people and
/// bodies in them are invented, and all were annotated before any was read by the program.
struct MaterialArticle: Decodable {
  struct Claim: Decodable {
    var measure: String
    var low: Int?
    var high: Int?
    var partOf: Int?
    var speaker: String?
    var speakerAlso: [String]?
    var speakerKind: String
    var optional: Bool?
    var start: Int
    var end: Int

    var isOptional: Bool { optional == true }
  }

  struct Group: Decodable {
    var name: String
    var role: String
    var also: [String]?
    var optional: Bool?

    func isSame(_ found: Involvement) -> Bool {
      ([name] + (also ?? [])).contains { known in
        [found.name, found.short].compactMap { $0 }.contains { MaterialScore.isSame(known, $0) }
      }
    }
  }

  struct Incident: Decodable {
    var main: Bool
    var groups: [Group]
    var claims: [Claim]
  }

  var id: String
  var title: String?
  var published: String?
  var text: String
  var incidents: [Incident]

  var claims: [Claim] { incidents.flatMap(\.claims) }

  static func all(_ name: String) throws -> [MaterialArticle] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Material/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(MaterialArticle.self, from: Data($0.utf8))
    }
  }
}
