/// Clusters of accounts that grow by merging the two that are most alike on average (average linkage), so that one
/// chance likeness between two accounts does not chain their incidents together.
struct ClusterGraph {
  /// What two clusters have in common.
  struct Link {
    /// Over the pairs that were compared.
    var sum: Double
    var pairs: Int
    /// Whether some pair is sure.
    var isSure: Bool
  }

  /// A pair that was never compared counts as one with these odds: two accounts without a rare word in common.
  static let odds = -6.0

  /// The members of each cluster, empty once it is part of another; a cluster has the name of its first member.
  private(set) var members: [[Int]]
  private var links: [[Int: Link]]
  /// The known incident that a cluster is; two of them never merge.
  private(set) var known: [Int?]
  /// The cluster that each account began in.
  private var homes: [Int]
  /// How many members of each cluster are late: two late accounts were not compared, which says nothing about them.
  private var late: [Int]

  /// One cluster for each account.
  ///
  /// - Parameters:
  ///   - known: for each account the known incident it belongs to.
  ///   - isLate: for each account whether it was not compared with the other late ones; none by default.
  init(known: [Int?], isLate: [Bool]? = nil) {
    self.known = known
    late = (isLate ?? known.map { _ in false }).map { $0 ? 1 : 0 }
    members = known.indices.map { [$0] }
    links = Array(repeating: [:], count: known.count)
    homes = Array(known.indices)
    var first: [Int: Int] = [:]
    for (account, incident) in known.enumerated() {
      guard let incident else { continue }
      if let cluster = first[incident] {
        members[cluster].append(account)
        late[cluster] += late[account]
        members[account] = []
        homes[account] = cluster
      } else {
        first[incident] = account
      }
    }
  }

  /// Adds what two accounts have in common; before the first merge.
  mutating func add(_ link: Link, between left: Int, and right: Int) {
    let (left, right) = (homes[left], homes[right])
    guard left != right else { return }
    join(link, left, right)
    join(link, right, left)
  }

  private mutating func join(_ link: Link, _ left: Int, _ right: Int) {
    var sum = links[left][right] ?? Link(sum: 0, pairs: 0, isSure: false)
    sum.sum += link.sum
    sum.pairs += link.pairs
    sum.isSure = sum.isSure || link.isSure
    links[left][right] = sum
  }

  /// The average odds over all pairs of two clusters.
  private func average(_ left: Int, _ right: Int) -> Double? {
    guard let link = links[left][right] else { return nil }
    let compared = members[left].count * members[right].count - late[left] * late[right]
    let all = max(compared, link.pairs)
    return (link.sum + ClusterGraph.odds * Double(all - link.pairs)) / Double(all)
  }
}

extension ClusterGraph {
  /// Two clusters that may become one. Greater is merged first; ties go to the smaller names.
  private struct Candidate: Comparable {
    var odds: Double
    var left: Int
    var right: Int
    /// How often the two had grown when this was worked out; a candidate of before is out of date.
    var age: Int

    static func < (one: Candidate, two: Candidate) -> Bool {
      (one.odds, two.left, two.right) < (two.odds, one.left, one.right)
    }
  }

  /// Merges clusters as long as two have average odds of `threshold`.
  ///
  /// - Parameters:
  ///   - threshold: the least odds, as a natural logarithm.
  ///   - needsSure: whether some pair of accounts of the two must be a sure one.
  mutating func merge(downTo threshold: Double, needsSure: Bool) {
    var ages = [Int](repeating: 0, count: members.count)
    func candidate(_ graph: ClusterGraph, _ one: Int, _ two: Int) -> Candidate? {
      guard graph.known[one] == nil || graph.known[two] == nil,
        let odds = graph.average(one, two), odds >= threshold,
        !needsSure || graph.links[one][two]?.isSure == true
      else { return nil }
      return Candidate(
        odds: odds, left: min(one, two), right: max(one, two), age: ages[one] + ages[two])
    }
    var candidates: [Candidate] = []
    for left in links.indices {
      for right in links[left].keys where left < right {
        if let found = candidate(self, left, right) { candidates.append(found) }
      }
    }
    var queue = Heap(candidates)
    while let next = queue.popMax() {
      guard !members[next.left].isEmpty, !members[next.right].isEmpty,
        next.age == ages[next.left] + ages[next.right]
      else { continue }
      merge(next.right, into: next.left)
      ages[next.left] += 1 + ages[next.right]
      for other in links[next.left].keys.sorted() {
        if let found = candidate(self, next.left, other) { queue.insert(found) }
      }
    }
  }

  private mutating func merge(_ gone: Int, into kept: Int) {
    members[kept] += members[gone]
    late[kept] += late[gone]
    members[gone] = []
    known[kept] = known[kept] ?? known[gone]
    for (other, link) in links[gone] {
      links[other][gone] = nil
      guard other != kept else { continue }
      join(link, kept, other)
      join(link, other, kept)
    }
    links[gone] = [:]
    links[kept][gone] = nil
  }
}
