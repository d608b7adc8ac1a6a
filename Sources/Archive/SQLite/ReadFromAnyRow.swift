internal import Foundation
internal import GRDB
internal import NewsModel

/// What can be read of a row whatever stands there.
protocol ReadFromAnyRow: DatabaseValueConvertible, StatementColumnConvertible {
  /// What is read where there is no such value.
  static var nothing: Self { get }
  /// The value, brought within what the program can count with.
  var tamed: Self { get }
}

extension ReadFromAnyRow {
  var tamed: Self { self }
}

/// Days, figures, counts and moments; row numbers and digests are read as `Int64`.
extension Int: ReadFromAnyRow {
  static var nothing: Int { 0 }
  var tamed: Int { Bounds.tamed(self) }
}

extension Int64: ReadFromAnyRow {
  static var nothing: Int64 { 0 }
}

extension Double: ReadFromAnyRow {
  static var nothing: Double { 0 }
}

extension Bool: ReadFromAnyRow {
  static var nothing: Bool { false }
}

extension String: ReadFromAnyRow {
  static var nothing: String { "" }
}

extension Data: ReadFromAnyRow {
  static var nothing: Data { Data() }
}

extension Optional: ReadFromAnyRow where Wrapped: ReadFromAnyRow {
  static var nothing: Wrapped? { nil }
  var tamed: Wrapped? { map(\.tamed) }
}
