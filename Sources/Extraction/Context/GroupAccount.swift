import NewsModel

/// What all mentions of one group in an incident add up to.
struct GroupAccount {
  var reading = GroupRoles.Reading()
  /// The token of its first mention.
  var first = 0
  /// The words by which the text calls it, each once, in the order of the text.
  private(set) var names: [String] = []
  /// Named in the first sentences beside words of violence.
  var isInLead = false

  mutating func add(name: String) {
    if !names.contains(name) { names.append(name) }
  }

  mutating func add(_ other: GroupRoles.Reading, weight: Double) {
    reading.perpetrator += weight * other.perpetrator
    reading.suspected += weight * other.suspected
    reading.target += weight * other.target
    reading.denied += other.denied
    reading.claimed += other.claimed
  }

  var isClaimed: Bool { reading.claimed > reading.denied && reading.claimed > 0 }

  /// What the mentions together say, nil when they say nothing.
  var role: Involvement.Role? {
    if isClaimed { return .perpetrator }
    let act = reading.perpetrator + reading.suspected
    if reading.denied >= 2, reading.denied > act { return .denied }
    if act < 0.8, reading.target < 0.8 { return nil }
    if reading.target > act { return .target }
    return reading.suspected > reading.perpetrator ? .suspected : .perpetrator
  }
}
