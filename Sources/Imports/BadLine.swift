import Foundation

/// What is wrong with a line of JSON Lines, in one clause ("“text” is missing").
public struct BadLine: Error, CustomStringConvertible, Sendable {
  public var description: String

  public init(_ description: String) { self.description = description }

  /// The clause for an error of the decoder.
  public init(_ error: any Error) {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): description = "“\(key.stringValue)” is missing"
    case .typeMismatch(_, let context): description = "\(BadLine.field(context)) has the wrong type"
    case .valueNotFound(_, let context): description = "\(BadLine.field(context)) is null"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      description = "\(BadLine.field(context)) is wrong: \(context.debugDescription)"
    case .dataCorrupted: description = "it is not a JSON object"
    default: description = "it cannot be read"
    }
  }

  private static func field(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? key.stringValue
    }
    return path.isEmpty ? "the line" : "“\(path.joined(separator: "."))”"
  }
}
