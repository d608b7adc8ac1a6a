import Foundation

/// What the words say: the likeness of the two texts, rare words first.
enum TextEvidence {
  /// Texts with fewer different words than this say nothing by being unlike: a dataset's source line, a headline.
  static let fewWords = 40
  /// What texts that are neither like nor unlike weigh: those of a tenth of the true pairs and most wrong ones.
  static let neutral = -11.0

  /// Four times the logarithm of the cosine, as a logistic regression over the development articles has it; the
  /// hundredth keeps the logarithm finite.
  static func of(_ left: Account, _ right: Account) -> Evidence {
    let cosine = left.weights.likeness(to: right.weights)
    let weight = 4 * log(cosine + 0.01)
    let isShort = min(left.sketch.wordCount, right.sketch.wordCount) < fewWords
    return Evidence(.text(cosine), isShort ? max(neutral, weight) : weight)
  }
}
