import NewsModel

/// Who takes people prisoner: the police arrest, armed men take captives.
extension Clause {
  /// What a verb claims of its people: abduction where armed men, no troops and no police, are said to have captured them
  /// ("captured by the rebels", "des hommes armés ont capturé trois soldats").
  func measure(of verb: VerbGroup, at index: Int) -> Measure? {
    guard verb.measure == .detained, ClaimWords.capturing.contains(units[verb.main].word),
      verb.voice != .passive && hasObject(index) ? hasArmedSubject(index) : isByArmed(index)
    else { return verb.measure }
    return .abducted
  }

  private func hasArmedSubject(_ verb: Int) -> Bool {
    let start = items[verb].units.lowerBound
    return areArmed(max(0, start - 6)..<start)
  }

  private func isByArmed(_ verb: Int) -> Bool {
    let behind = items[Range(from: verb + 1, upTo: min(items.count, verb + 8))]
    guard
      let by = behind.firstIndex(where: {
        if case .preposition(let unit) = $0 { return units[unit].is(.by) }
        return false
      })
    else { return false }
    let start = items[by].units.upperBound
    return areArmed(start..<min(units.count, start + 4))
  }

  private func areArmed(_ range: Range<Int>) -> Bool {
    units[range].contains { $0.entry.scope == .attacker || $0.entry.speaker == .party }
      || ArmedGroupNames.stand(in: units[range])
  }
}
