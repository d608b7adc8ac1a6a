import CPostgres
import Foundation

/// A connection to a server. Passwords, certificates and services are libpq's own affair (`PGPASSFILE`, `~/.pgpass`,
/// `pg_service.conf`); none is taken in an address, so none is kept or shown.
///
/// One thread uses it at a time.
final class PostgresConnection {
  private let handle: OpaquePointer
  /// The address, without secrets.
  let address: String

  /// Connects and waits, at most ten seconds for each of the server's addresses.
  ///
  /// - Throws: `DeskProblem`: no libpq, no address, a secret in it, nobody there.
  init(_ address: String) throws(DeskProblem) {
    self.address = address
    var options = try Self.options(of: address)
    options["connect_timeout"] = options["connect_timeout"] ?? "10"
    options["client_encoding"] = "UTF8"
    options["application_name"] = "tollbook"
    // A connection that the network has swallowed is given up after about half a minute.
    options["keepalives_idle"] = options["keepalives_idle"] ?? "10"
    options["tcp_user_timeout"] = options["tcp_user_timeout"] ?? "30000"
    let names = options.keys.sorted()
    let pointer = Self.withTexts(names + []) { names in
      Self.withTexts(options.sorted { $0.key < $1.key }.map(\.value)) { values in
        postgres_connect(names, values)
      }
    }
    guard let pointer else { throw .noLibrary }
    handle = OpaquePointer(pointer)
    guard postgres_is_connected(pointer) == 1 else {
      // What is whole by now is closed by its end.
      let reason = Self.clause(postgres_problem(pointer))
      throw .unreachable(place: address, reason: reason)
    }
  }

  deinit { postgres_close(raw) }

  private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

  /// Whether an address is one of a server, and no folder.
  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  private static func options(of address: String) throws(DeskProblem) -> [String: String] {
    guard postgres_is_there() == 1 else { throw .noLibrary }
    var count: Int32 = 0
    var problem: UnsafeMutablePointer<CChar>?
    let list = postgres_read_address(address, &count, &problem)
    // What libpq says of a wrong address quotes it, with whatever secret is in it.
    defer { free(problem) }
    guard let list else { throw .badAddress }
    defer { postgres_free_list(list) }
    var options: [String: String] = [:]
    for index in 0..<Int(count) {
      guard let name = list[2 * index], let value = list[2 * index + 1] else { continue }
      options[String(cString: name)] = String(cString: value)
    }
    if options["password"] != nil || options["sslpassword"] != nil { throw .secretInAddress }
    return options
  }

  private static func withTexts<Result>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let copies = texts.map { $0.map { strdup($0) } ?? nil }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { UnsafePointer($0) } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  /// libpq's words as one clause.
  private static func clause(_ text: UnsafePointer<CChar>?) -> String {
    let words = text.map { String(cString: $0) } ?? ""
    return words.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.hasPrefix("CONTEXT:") && !$0.hasPrefix("LINE ") }
      .joined(separator: " ").replacing("ERROR:  ", with: "")
  }

  // MARK: Questions

  /// Asks, and gives the rows back.
  ///
  /// - Parameters:
  ///   - sql: one statement, with $1, $2 … for the values.
  ///   - values: as texts; nil for null.
  /// - Returns: the rows' values as texts.
  /// - Throws: `DeskProblem`.
  @discardableResult
  func ask(_ sql: String, _ values: [String?] = []) throws(DeskProblem) -> [[String?]] {
    let result = Self.withTexts(values) { postgres_ask(raw, sql, Int32(values.count), $0) }
    guard let result else { throw problem(nil) }
    defer { postgres_clear(result) }
    switch postgres_kind(result) {
    case 0: return []
    case 1: return Self.rows(result)
    default: throw problem(result)
    }
  }

  private static func rows(_ result: UnsafeMutableRawPointer) -> [[String?]] {
    let columns = postgres_column_count(result)
    return (0..<postgres_row_count(result)).map { row in
      (0..<columns).map { column in
        postgres_value(result, row, column).map { String(cString: $0) }
      }
    }
  }

  private func problem(_ result: UnsafeMutableRawPointer?) -> DeskProblem {
    let state = String(cString: postgres_state(result))
    let isLost = postgres_is_connected(raw) != 1
    let reason = Self.clause(
      result == nil ? postgres_problem(raw) : postgres_result_problem(result))
    if isLost || state.hasPrefix("08") || state.hasPrefix("57P") {
      return .unreachable(place: address, reason: reason)
    }
    // 42501 is insufficient_privilege, 3F000 and 42P01 what is not there.
    if state == ServerSettling.refusal {
      return .needs(.reviewer, what: "settle what analysts decided differently")
    }
    if state == "42501" { return .forbidden(place: address, reason: reason) }
    if state == "3F000" || state == "42P01" { return .noDesk(place: address) }
    return .unusable(place: address, reason: reason)
  }

  /// Does all of it or nothing.
  func transaction<Value>(
    _ begin: String = "BEGIN", _ body: () throws -> Value
  ) throws -> Value {
    try ask(begin)
    do {
      let value = try body()
      try ask("COMMIT")
      return value
    } catch {
      _ = try? ask("ROLLBACK")
      throw error
    }
  }

  // MARK: Copying

  /// Streams lines in.
  ///
  /// - Parameters:
  ///   - sql: `COPY … FROM STDIN`.
  ///   - next: the next line of text with its end, nil after the last.
  /// - Throws: `DeskProblem`, and what `next` throws; then nothing was taken.
  func copyIn(_ sql: String, _ next: () throws -> [UInt8]?) throws {
    let begun = postgres_ask(raw, sql, 0, nil)
    defer { if let begun { postgres_clear(begun) } }
    guard let begun, postgres_kind(begun) == 2 else { throw problem(begun) }
    do {
      while let bytes = try next() {
        let isTaken = bytes.withUnsafeBytes {
          postgres_put(raw, $0.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        guard isTaken == 1 else { throw problem(nil) }
      }
    } catch {
      _ = postgres_put_end(raw, "stopped")
      _ = try? finish()
      throw error
    }
    guard postgres_put_end(raw, nil) == 1 else { throw problem(nil) }
    try finish()
  }

  /// Streams rows out.
  ///
  /// - Parameters:
  ///   - sql: `COPY … TO STDOUT`.
  ///   - body: given each row's bytes.
  /// - Throws: `DeskProblem`, and what `body` throws.
  func copyOut(_ sql: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let begun = postgres_ask(raw, sql, 0, nil)
    defer { if let begun { postgres_clear(begun) } }
    guard let begun, postgres_kind(begun) == 3 else { throw problem(begun) }
    var failure: (any Error)?
    var count: Int32 = 0
    while let row = postgres_get(raw, &count) {
      defer { postgres_free(row) }
      guard failure == nil else { continue }
      do {
        try body(UnsafeRawBufferPointer(start: row, count: Int(count)))
      } catch {
        failure = error
      }
    }
    try finish()
    if let failure { throw failure }
  }

  /// Reads what is left of a copy's answer.
  private func finish() throws(DeskProblem) {
    var failure: DeskProblem?
    while let result = postgres_next(raw) {
      if postgres_kind(result) < 0 { failure = problem(result) }
      postgres_clear(result)
    }
    if let failure { throw failure }
  }

  // MARK: Notices

  /// Waits for a notice of a channel that is listened to.
  ///
  /// - Parameters:
  ///   - milliseconds: how long.
  ///   - wake: a descriptor that ends the waiting when it can be read; -1 for none.
  /// - Returns: whether there was one.
  /// - Throws: `DeskProblem` when the connection is lost.
  func wait(_ milliseconds: Int, wake: Int32 = -1) throws(DeskProblem) -> Bool {
    let answer = postgres_wait(raw, Int32(milliseconds), wake)
    guard answer >= 0 else { throw .unreachable(place: address, reason: "the connection is lost") }
    return answer == 1
  }
}
