import NewsModel

/// Says in the standard words, or in the text's own, whom a mention counts.
struct ScopeNamer {
  let text: SourceText

  func scope(of mention: Mention, in clause: Clause) -> Scope {
    let phrase = mention.phrase
    if clause.units[phrase.units].contains(where: { $0.word == "identified" }) {
      return .identified
    }
    switch phrase.scope {
    case .civilian: return .civilians
    case .child: return .children
    case .woman: return .women
    case .attacker: return .attackers
    case .security: return .securityForces
    case .man: return Scope("men")
    case .other: return phrase.head.map { words(clause.units[$0]) } ?? .everyone
    case .everyone, nil: return .everyone
    }
  }

  private func words(_ unit: Unit) -> Scope {
    Scope(Lowercase.of(text.string(tokens: unit.tokens)))
  }
}

/// Lower case without Foundation's locale.
enum Lowercase {
  static func of(_ string: String) -> String { string.lowercased() }
}
