import Extraction
import Foundation
import NewsModel

/// How far what was read from annotated articles agrees with their annotation. The rules follow score_claims.py: claims match by
/// measure, bounds and an overlap of their words; the rest is counted over claims that match.
struct MaterialScore {
  var claims = Share()
  var namedSpeaker = Share()
  var speakerKind = Share()
  var links = Share()
  var groups = Share()
  var roles = Share()

  /// Of what was found and of what should have been: how much is right.
  struct Share {
    var right = 0
    var found = 0
    var wanted = 0

    var f1: Double { found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted) }
    var rate: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  }

  mutating func add(_ found: ExtractedArticle, _ gold: MaterialArticle) {
    let pairs = Self.pairs(found, gold)
    claims.right += pairs.count { !$0.gold.isOptional }
    claims.found += found.incidents.reduce(0) { $0 + $1.claims.count } - optional(found, gold)
    claims.wanted += gold.claims.count { !$0.isOptional }
    for pair in pairs where !pair.gold.isOptional { addSpeaker(pair.found, pair.gold) }
    addLinks(pairs)
    addGroups(found, gold)
  }

  private mutating func addSpeaker(_ found: Claim, _ gold: MaterialArticle.Claim) {
    speakerKind.wanted += 1
    if found.speaker.kind.rawValue == gold.speakerKind { speakerKind.right += 1 }
    guard let name = gold.speaker else { return }
    namedSpeaker.wanted += 1
    let names = [name] + (gold.speakerAlso ?? [])
    if names.contains(where: { Self.isSame($0, found.speaker.name ?? "") }) {
      namedSpeaker.right += 1
    }
  }

  private mutating func addLinks(_ pairs: [Pair]) {
    for pair in pairs where !pair.gold.isOptional {
      if pair.foundWhole != nil { links.found += 1 }
      if pair.goldWhole != nil { links.wanted += 1 }
      guard let one = pair.foundWhole, let two = pair.goldWhole else { continue }
      if one.measure.rawValue == two.measure, one.bounds.low == two.low, one.bounds.high == two.high
      {
        links.right += 1
      }
    }
  }

  private mutating func addGroups(_ found: ExtractedArticle, _ gold: MaterialArticle) {
    let read = found.incidents.first { $0.isMain }?.groups ?? []
    guard let annotated = gold.incidents.first(where: \.main)?.groups else { return }
    for group in annotated where group.optional != true {
      groups.wanted += 1
      guard let same = read.first(where: { group.isSame($0) }) else { continue }
      groups.right += 1
      roles.wanted += 1
      if (same.claimed ? "claimed" : same.role.rawValue) == group.role { roles.right += 1 }
    }
    groups.found += read.count { one in
      !annotated.contains { $0.optional == true && $0.isSame(one) }
    }
  }

  // MARK: Pairs

  struct Pair {
    var found: Claim
    var gold: MaterialArticle.Claim
    var foundWhole: Claim?
    var goldWhole: MaterialArticle.Claim?
  }

  private static func pairs(_ found: ExtractedArticle, _ gold: MaterialArticle) -> [Pair] {
    var left = found.incidents.flatMap { incident in
      incident.claims.map { ($0, $0.partOf.map { incident.claims[Int($0)] }) }
    }
    var pairs: [Pair] = []
    for incident in gold.incidents {
      for claim in incident.claims {
        guard let place = left.firstIndex(where: { matches($0.0, claim) }) else { continue }
        let (one, whole) = left.remove(at: place)
        pairs.append(
          Pair(
            found: one, gold: claim, foundWhole: whole?.measure == one.measure ? whole : nil,
            goldWhole: claim.partOf.map { incident.claims[$0] }))
      }
    }
    return pairs
  }

  private static func matches(_ found: Claim, _ gold: MaterialArticle.Claim) -> Bool {
    guard found.measure.rawValue == gold.measure, found.bounds.low == gold.low,
      found.bounds.high == gold.high, let range = found.quotation?.range
    else { return false }
    return range.lowerBound < gold.end && gold.start < range.upperBound
  }

  /// Claims that only optional ones of the annotation cover: neither right nor wrong.
  private func optional(_ found: ExtractedArticle, _ gold: MaterialArticle) -> Int {
    let optional = gold.claims.filter(\.isOptional)
    return found.incidents.flatMap(\.claims).count { claim in
      guard let range = claim.quotation?.range,
        !gold.claims.contains(where: { !$0.isOptional && Self.matches(claim, $0) })
      else { return false }
      return optional.contains {
        $0.measure == claim.measure.rawValue && range.lowerBound < $0.end
          && $0.start < range.upperBound
      }
    }
  }

  /// Half of the words of the shorter name are in the longer one.
  static func isSame(_ one: String, _ two: String) -> Bool {
    let left = words(one)
    let right = words(two)
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.intersection(right).count * 2 >= min(left.count, right.count)
  }

  private static func words(_ name: String) -> Set<String> {
    Set(
      NameFolding.fold(name).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
        !["the", "a", "an", "of", "s"].contains($0)
      })
  }
}
