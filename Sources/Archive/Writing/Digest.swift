internal import NewsModel

/// A number that is the same for the same content on every run: FNV-1a in 64 bits, over fields with their lengths.
struct Digest {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  var value: Int64 { Int64(bitPattern: hash) }

  mutating func add(_ text: String?) {
    guard let text else { return mix(0) }
    for byte in text.utf8 { mix(byte) }
    add(text.utf8.count)
    mix(1)
  }

  mutating func add(_ number: Int?) {
    guard let number else { return mix(2) }
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      mix(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    mix(3)
  }

  mutating func add(_ number: Double?) {
    add(number.map { Int(truncatingIfNeeded: $0.bitPattern) })
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension Digest {
  /// Of everything that an incident says itself.
  init(_ incident: Incident) {
    self.init()
    for text in [
      incident.title, incident.country, incident.admin1, incident.place, incident.placePrecision,
      incident.type, incident.note, incident.date?.precision.rawValue,
    ] { add(text) }
    add(incident.date?.start.number)
    add(incident.date?.end.number)
    add(incident.latitude)
    add(incident.longitude)
    for target in incident.targets { add(target) }
    for group in incident.groups {
      for text in [group.name, group.short, group.role.rawValue] { add(text) }
      add(group.claimed ? 1 : 0)
    }
  }

  /// Of everything that a report says, its claims apart.
  init(_ report: Report) {
    self.init()
    for text in [
      report.kind.rawValue, report.outlet, report.title, report.origin, report.language,
      report.link, report.licence, report.note, report.text,
    ] { add(text) }
    add(report.published?.number)
    add(report.publishedIsApproximate ? 1 : 0)
    for source in report.sources {
      for text in [source.name, source.title, source.link] { add(text) }
      add(source.published?.number)
    }
  }

  /// Of a report's claims about an incident.
  init(_ claims: [Claim]) {
    self.init()
    for claim in claims {
      for text in [
        claim.measure.rawValue, claim.qualifier.rawValue, claim.scope.rawValue, claim.speaker.name,
        claim.speaker.kind.rawValue, claim.origin, claim.rule, claim.quotation?.text,
        claim.status.rawValue, claim.note,
      ] { add(text) }
      for number in [
        claim.bounds.low, claim.bounds.high, claim.partOf, claim.asOf?.number,
        claim.quotation?.range.lowerBound, claim.quotation?.range.upperBound,
        (claim.isBackground ? 1 : 0) + (claim.isDenied ? 2 : 0),
      ] { add(number) }
    }
  }
}
