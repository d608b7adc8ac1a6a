import NewsModel
import TextUI

/// The form of `E` and `+`: one claim, field by field, with the sentence that it is read from.
struct ClaimFormState: Equatable, Sendable {
  enum Field: Int, Equatable, Sendable, CaseIterable {
    case measure, low, high, qualifier, scope, speaker, kind, asOf, background, denied
  }

  let incident: Int64
  let report: Int64
  /// The claim that is edited, nil where one is added.
  let edited: Claim?
  /// What can be pointed at; one for an edited claim.
  let sentences: [Quotation]
  var sentence: Int
  var field = Field.measure
  var measure = Measure.killed
  var qualifier = Qualifier.exact
  var kind = SpeakerKind.unattributed
  var isBackground = false
  var isDenied = false
  /// The fields that are typed into.
  var lines: [Field: LineEditor] = [:]
  /// Mistakes in the field under the cursor are told once saving was tried.
  var hasTried = false
  var isWriting = false
  /// Why the archive would not take it.
  var failure: String?

  /// Edits a claim of a report.
  init(editing claim: Claim, of report: Report, in incident: Int64) {
    self.incident = incident
    self.report = report.id
    edited = claim
    let all = claim.quotation == nil ? [] : SentenceFinder.sentences(of: report.text)
    let start = claim.quotation?.range.lowerBound ?? 0
    sentences = [all.last { $0.range.lowerBound <= start } ?? claim.quotation].compactMap(\.self)
    sentence = 0
    (measure, qualifier, kind) = (claim.measure, claim.qualifier, claim.speaker.kind)
    (isBackground, isDenied) = (claim.isBackground, claim.isDenied)
    lines = [
      .low: LineEditor(claim.bounds.low.map(String.init) ?? ""),
      .high: LineEditor(claim.bounds.high.map(String.init) ?? ""),
      .scope: LineEditor(claim.scope.rawValue), .speaker: LineEditor(claim.speaker.name ?? ""),
      .asOf: LineEditor(claim.asOf?.iso ?? ""),
    ]
  }

  /// Adds a claim to a report, from the sentence at a place in its text.
  init(addingTo report: Report, in incident: Int64, at place: Int) {
    self.incident = incident
    self.report = report.id
    edited = nil
    sentences = SentenceFinder.sentences(of: report.text)
    sentence = max(0, sentences.lastIndex { $0.range.lowerBound <= place } ?? 0)
    lines = [
      .low: LineEditor(), .high: LineEditor(), .scope: LineEditor(Scope.everyone.rawValue),
      .speaker: LineEditor(), .asOf: LineEditor(),
    ]
  }

  // MARK: Moving and choosing

  mutating func turn(by step: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + step + count) % count) ?? .measure
  }

  mutating func turnSentence(by step: Int) {
    sentence = max(0, min(sentence + step, sentences.count - 1))
  }

  /// The next choice of the field; false where it has none and the cursor moves in its words.
  mutating func choose(by step: Int) -> Bool {
    switch field {
    case .measure: measure = Self.next(measure, step)
    case .qualifier: qualifier = Self.next(qualifier, step)
    case .kind: kind = Self.next(kind, step)
    case .background: isBackground.toggle()
    case .denied: isDenied.toggle()
    case .scope: return chooseScope(by: step)
    default: return false
    }
    return true
  }

  private static let scopes: [Scope] = [
    .everyone, .victims, .civilians, .children, .women, .securityForces, .attackers, .identified,
  ]

  /// Goes round the standard words; words of one's own are left alone.
  private mutating func chooseScope(by step: Int) -> Bool {
    let words = lines[.scope]?.text ?? ""
    guard let index = Self.scopes.firstIndex(where: { $0.rawValue == words }) else { return false }
    let count = Self.scopes.count
    lines[.scope] = LineEditor(Self.scopes[(index + step + count) % count].rawValue)
    return true
  }

  private static func next<Choice: CaseIterable & Equatable>(
    _ choice: Choice, _ step: Int
  ) -> Choice {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// Takes a key that is typed: into a line, or a choice by its first letter.
  mutating func type(_ key: Key) {
    if lines[field] != nil {
      _ = lines[field]?.handle(key)
      failure = nil
      return
    }
    guard case .character(let letter) = key else { return }
    let letters = letter.lowercased()
    switch field {
    case .measure: measure = Self.pick(measure, letters)
    case .qualifier: qualifier = Self.pick(qualifier, letters)
    case .kind: kind = Self.pick(kind, letters)
    case .background: isBackground = letter == " " ? !isBackground : letters == "y"
    case .denied: isDenied = letter == " " ? !isDenied : letters == "y"
    default: break
    }
  }

  /// The next choice that begins with a letter.
  private static func pick<Choice: CaseIterable & RawRepresentable & Equatable>(
    _ choice: Choice, _ letters: String
  ) -> Choice where Choice.RawValue == String {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    let order = all[(index + 1)...] + all[...index]
    return order.first { $0.rawValue.hasPrefix(letters) } ?? choice
  }
}
