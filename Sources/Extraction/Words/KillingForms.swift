/// The one-word forms of verbs of killing of all languages ("killed", "abattu", "neutralizó"), as the language tables have them:
/// who did it is read by the same verbs as how many died.
enum KillingForms {
  static let all: Set<String> = {
    let forms = Lexicon.all.flatMap { lexicon in
      lexicon.words.filter {
        $0.value.measure == .killed && $0.value.classes.contains(.transitive)
          && !$0.value.classes.isDisjoint(with: [.present, .past, .participle, .ing])
      }.keys
    }
    // "último" is rather the last one than "killed".
    return Set(forms.filter { !ambiguous.contains($0) })
  }()

  private static let ambiguous = ContextWords("roles.tsv", "ambiguousDeed")
}
