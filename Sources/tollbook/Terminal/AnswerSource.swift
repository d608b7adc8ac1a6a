import Browser

/// Answers the browser's questions to the archive, and carries out what it decides.
protocol AnswerSource: Sendable {
  /// Carries an effect out. A cancelled task may end early; its answer is not used then.
  func answer(_ effect: Effect) async -> Answer
}
