import Browser

/// Answers the browser's questions to the archive, and carries out what it decides.
protocol AnswerSource: Sendable {
  /// Answers a question. Must not block its thread, which all questions share. A cancelled task may end early; its answer
  /// is not used then.
  func answer(_ question: Question) async -> Answer
  /// Carries out a write, an export or the opening of a link. Called on a thread of its own, which may block.
  func carryOut(_ change: Question) -> Answer
}
