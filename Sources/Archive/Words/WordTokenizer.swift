internal import Foundation
internal import GRDB

/// Cuts texts into words as the full-text index does.
///
/// It has a connection of its own: on one whose question is cancelled meanwhile GRDB asks SQLite for its tokenizers, gets
/// none, and ends the program.
final class WordTokenizer: @unchecked Sendable {
  /// Keeps what the tokenizer is made of.
  private let connection: DatabaseQueue
  private let lock = NSLock()
  /// Guarded by `lock`.
  private let tokenizer: any FTS5Tokenizer
  private static let common = Result { try WordTokenizer() }

  /// One of its own, for a thread that has much to cut.
  ///
  /// - Throws: `DatabaseError` where there is no memory for it.
  init() throws {
    connection = try DatabaseQueue()
    tokenizer = try connection.inDatabase { db in
      try db.makeTokenizer(.unicode61(diacritics: .remove))
    }
  }

  /// The one that questions share.
  ///
  /// - Returns: the tokenizer, made when it is first asked for.
  /// - Throws: `DatabaseError` where it could not be made.
  static func shared() throws -> WordTokenizer { try common.get() }

  /// The words of what is searched for.
  func words(ofQuery text: String) throws -> [String] {
    try lock.withLock { try tokenizer.tokenize(query: text).map(\.token) }
  }

  /// The words of a text that is searched.
  func words(of text: String) throws -> [String] {
    try lock.withLock { try tokenizer.tokenize(document: text).map(\.token) }
  }
}
