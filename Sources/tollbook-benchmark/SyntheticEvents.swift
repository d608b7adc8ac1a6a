import NewsModel

/// Made-up incidents in the shape of a dataset's rows, the same for the same number: heavy-tailed deaths, frequent and
/// rare countries and groups, and notes with words of known frequency ("civilians" in half of them, "ambush" in one of
/// 25, "quernstone" in one of 10,000).
struct SyntheticEvents {
  private var state: UInt64 = 88_172_645_463_325_252

  static let countries: [Country] = (0..<120).map { index in
    let letters = [index / 26, index % 26, (index * 7) % 26]
    let code = letters.map { String(UnicodeScalar(UInt8(65 + $0))) }.joined()
    return Country(code: code, code2: String(code.prefix(2)), name: "\(name(index * 31 + 7))land")
  }

  static let groups: [Group] = (0..<800).map { index in
    Group(
      name: "\(name(index * 17 + 3)) Liberation Front",
      short: "\(name(index * 17 + 3).prefix(3))LF",
      aliases: ["Front de libération \(name(index * 17 + 3))"])
  }

  private static let words = (0..<4000).map { name($0 * 13 + 5).lowercased() }

  /// A pronounceable name of a number.
  static func name(_ number: Int) -> String {
    let onsets = ["b", "d", "k", "l", "m", "n", "r", "s", "t", "z", "kh", "sh", "g"]
    let vowels = ["a", "e", "i", "o", "u"]
    var rest = number
    var text = ""
    for _ in 0..<3 {
      text += onsets[rest % 13] + vowels[(rest / 13) % 5]
      rest /= 65
      if rest == 0 { break }
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private mutating func random(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 16) % limit
  }

  /// Small numbers often, large ones seldom.
  private mutating func skewed(_ limit: Int) -> Int {
    let share = Double(random(1_000_000)) / 1_000_000
    return Int(share * share * share * Double(limit))
  }

  /// The dossier of a running number below 2^31; keys are unique and not sorted.
  mutating func dossier(_ number: Int) -> Dossier {
    let key = UInt32(truncatingIfNeeded: number) &* 2_654_435_761
    let day = Day(number: 6_940 + number % 13_000 + random(30))
    let best = random(4) == 0 ? 0 : skewed(skewed(900) + 3)
    let place = skewed(20_000)
    var parts = [
      Involvement(group: SyntheticEvents.groups[skewed(800)], role: .perpetrator)
    ]
    if random(2) == 0 {
      parts.append(Involvement(group: SyntheticEvents.groups[skewed(800)], role: .target))
    }
    let incident = Incident(
      key: "ged:\(key)", title: "Fighting near \(SyntheticEvents.name(place))", date: DateSpan(day),
      country: SyntheticEvents.countries[place % 7 == 0 ? skewed(120) : place % 120].code,
      admin1: "\(SyntheticEvents.name(place / 40)) province", place: SyntheticEvents.name(place),
      latitude: Double(random(120_000)) / 1000 - 60,
      longitude: Double(random(360_000)) / 1000 - 180,
      type: ["state-based conflict", "non-state conflict", "one-sided violence"][skewed(3)],
      groups: parts)
    return Dossier(incident: incident, reports: [report(key, day, best)])
  }

  private mutating func report(_ key: UInt32, _ day: Day, _ best: Int) -> Report {
    let speaker = Speaker(name: "UCDP GED", kind: .dataset)
    let low = best - (random(3) == 0 ? best / 4 : 0)
    let high = best + (random(3) == 0 ? best / 2 : 0)
    let claims = [
      Claim(
        measure: .killed, bounds: Bounds(best), speaker: speaker, rule: "UCDP best"),
      Claim(
        measure: .killed, bounds: Bounds(low: low, high: high), qualifier: .between,
        speaker: speaker, rule: "UCDP range"),
    ]
    return Report(
      key: "ged:\(key)", kind: .dataset, outlet: "UCDP GED 25.1", title: "", published: day,
      origin: "Source \(skewed(300))", text: note(), licence: "CC BY 4.0", claims: claims)
  }

  private mutating func note() -> String {
    var words = (0..<(20 + random(30))).map { _ in SyntheticEvents.words[skewed(4000)] }
    if random(2) == 0 { words.insert("civilians", at: random(20)) }
    if random(25) == 0 { words.insert("ambush", at: random(20)) }
    if random(10_000) == 0 { words.insert("quernstone", at: random(20)) }
    return words.joined(separator: " ")
  }
}

extension Involvement {
  fileprivate init(group: Group, role: Role) {
    self.init(name: group.name, short: group.short, role: role)
  }
}
