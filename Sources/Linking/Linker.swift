/// Puts accounts into incidents: those that are surely of one incident first, then those that may be.
///
/// The order in which accounts come decides nothing: they are sorted by their keys, every pair is scored alike in both
/// directions, and the likest clusters merge first.
public struct Linker {
  /// An incident that the archive has, with what its reports say.
  public struct KnownIncident: Sendable {
    public var key: String
    public var accounts: [Account]

    public init(key: String, accounts: [Account]) {
      self.key = key
      self.accounts = accounts
    }
  }

  /// Accounts that are surely of one incident.
  public struct Cluster: Sendable {
    /// The new accounts, as indices into those that were given; none for a known incident that nothing joined.
    public var accounts: [Int]
    /// The known incident that they join, as an index into those that were given.
    public var known: Int?
    /// The cluster that they may belong to as well, for the analyst to decide; nil for one that stands for itself.
    public var proposedFor: Int?
  }

  /// Two known incidents that one new account surely speaks of: they may be one.
  public struct Meeting: Hashable, Sendable {
    public var left: Int
    public var right: Int
  }

  /// The link that carries an account's place.
  public struct Reason: Sendable {
    var odds: Double
    /// What speaks for it and against it, as "same day".
    public var words: [String]
    /// Its score, 0 to 1.
    public var probability: Double { Likeness.probability(odds) }
  }

  public private(set) var clusters: [Cluster] = []
  /// For each new account the best link within its incident; nil where it stands alone.
  public private(set) var reasons: [Reason?]
  public private(set) var meetings: Set<Meeting> = []

  private struct Pair {
    var left: Int
    var right: Int
    var odds: Double
    var isSure: Bool
  }

  private let vocabulary: Vocabulary
  /// New and known accounts by key.
  private var accounts: [Account] = []
  /// For each of `accounts`, its index among the new ones, or its known incident.
  private var origins: [Origin] = []
  private struct Origin {
    var new: Int?
    var known: Int?
  }

  /// Links accounts with each other and with known incidents.
  ///
  /// - Parameters:
  ///   - new: accounts whose incident is looked for; their `rivals` count those in the archive.
  ///   - known: incidents that one of them might be about.
  ///   - vocabulary: how many texts have a word, over all of them and what else is known.
  public init(_ new: [Account], known: [KnownIncident], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    reasons = Array(repeating: nil, count: new.count)
    gather(new, known)
    let (pairs, isLate) = comparePairs()
    var graph = ClusterGraph(known: origins.map(\.known), isLate: isLate)
    for pair in pairs {
      graph.add(
        ClusterGraph.Link(sum: pair.odds, pairs: 1, isSure: pair.isSure), between: pair.left,
        and: pair.right)
    }
    graph.merge(downTo: Likeness.sureOdds, needsSure: true)
    let sure = graph
    graph.merge(downTo: Likeness.proposalOdds, needsSure: false)
    let homes = collect(sure, graph)
    explain(pairs, homes)
    meet(pairs)
  }

  private mutating func gather(_ new: [Account], _ known: [KnownIncident]) {
    var all = new.enumerated().map { ($1, Origin(new: $0)) }
    for (index, incident) in known.enumerated() {
      all += incident.accounts.map { ($0, Origin(known: index)) }
    }
    all.sort { ($0.0.key, $0.1.known ?? -1) < ($1.0.key, $1.1.known ?? -1) }
    accounts = all.map(\.0)
    origins = all.map(\.1)
    let rivals = Rivals(accounts)
    for index in accounts.indices {
      accounts[index].weigh(vocabulary)
      accounts[index].rivals += rivals.count(accounts[index])
    }
  }

  private func comparePairs() -> (pairs: [Pair], isLate: [Bool]) {
    var pairs: [Pair] = []
    let isLate = PairFinder(accounts).forEachPair { left, right in
      // Two incidents of one report are never one.
      if accounts[left].key == accounts[right].key { return }
      if origins[left].known != nil, origins[right].known != nil { return }
      let likeness = Likeness(accounts[left], accounts[right])
      // What speaks against more strongly than nothing in common is not kept: a large import has too many such pairs.
      guard likeness.odds > ClusterGraph.odds else { return }
      pairs.append(
        Pair(left: left, right: right, odds: likeness.odds, isSure: likeness.isSure))
    }
    return (pairs, isLate)
  }

  /// Every sure cluster with the head of the cluster that may hold it. Gives the number of each account's cluster.
  private mutating func collect(_ sure: ClusterGraph, _ wide: ClusterGraph) -> [Int] {
    var numbers: [Int: Int] = [:]
    var homes = [Int](repeating: -1, count: accounts.count)
    for (name, members) in sure.members.enumerated() where !members.isEmpty {
      numbers[name] = clusters.count
      for member in members { homes[member] = clusters.count }
      clusters.append(
        Cluster(accounts: members.compactMap { origins[$0].new }.sorted(), known: sure.known[name]))
    }
    for members in wide.members where members.count > 1 {
      let parts = members.filter { numbers[$0] != nil }
      guard let head = parts.min(by: { rank($0, sure) < rank($1, sure) }) else { continue }
      for part in parts where part != head {
        if let number = numbers[part] { clusters[number].proposedFor = numbers[head] }
      }
    }
    return homes
  }

  /// A known incident leads, then the one with most reports, then the first by key.
  private func rank(_ cluster: Int, _ graph: ClusterGraph) -> (Int, Int, Int) {
    (graph.known[cluster] == nil ? 1 : 0, -graph.members[cluster].count, cluster)
  }

  /// For each new account the best pair within its cluster, or with the incident that its cluster may belong to.
  private mutating func explain(_ pairs: [Pair], _ homes: [Int]) {
    var best: [Int: Pair] = [:]
    func root(_ home: Int) -> Int { clusters[home].proposedFor ?? home }
    for pair in pairs where root(homes[pair.left]) == root(homes[pair.right]) {
      let isWithin = homes[pair.left] == homes[pair.right]
      for end in [pair.left, pair.right] {
        let isAlone = clusters[homes[end]].accounts.count == 1 && clusters[homes[end]].known == nil
        guard isWithin || isAlone && clusters[homes[end]].proposedFor != nil else { continue }
        if best[end].map({ $0.odds < pair.odds }) ?? true { best[end] = pair }
      }
    }
    for (account, pair) in best {
      guard let new = origins[account].new else { continue }
      let (left, right) = (accounts[pair.left], accounts[pair.right])
      reasons[new] = Reason(
        odds: pair.odds, words: Likeness(left, right).reasons(left, right, vocabulary))
    }
  }

  /// Known incidents that a new account is surely of, two by two.
  private mutating func meet(_ pairs: [Pair]) {
    var known: [Int: Set<Int>] = [:]
    for pair in pairs where pair.isSure {
      if let incident = origins[pair.left].known { known[pair.right, default: []].insert(incident) }
      if let incident = origins[pair.right].known { known[pair.left, default: []].insert(incident) }
    }
    for incidents in known.values.map({ $0.sorted() }) {
      for (left, right) in zip(incidents, incidents.dropFirst()) {
        meetings.insert(Meeting(left: left, right: right))
      }
    }
  }
}
