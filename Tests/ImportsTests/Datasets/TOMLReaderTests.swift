import Testing

@testable import Imports

/// The part of TOML that map files use.
@Suite struct TOMLReaderTests {
  private func problem(_ text: String) -> String {
    do {
      _ = try TOMLReader.read(text)
      return "none"
    } catch { return "\(error.line): \(error.reason)" }
  }

  @Test func `Keys, strings, numbers, lists and tables are read`() throws {
    let table = try TOMLReader.read(
      """
      \u{FEFF}# a comment
      name = "a \\"quoted\\" \\u00e9 # no comment"  # one
      'odd key' = 'C:\\new'
      list = [ -99, # missing
        1_000, "x", ]
      [columns]
      id = "Ref"
      "where" = ["A", "B"]
      [[figures]]
      part = true
      [[figures]]
      part = false
      """.replacing("\n", with: "\r\n"))
    #expect(table["name"]?.string == "a \"quoted\" é # no comment")
    #expect(table["odd key"]?.string == "C:\\new")
    #expect(table["list"]?.array == [.integer(-99), .integer(1000), .string("x")])
    guard case .table(let columns)? = table["columns"] else {
      Issue.record("no table")
      return
    }
    #expect(columns["where"]?.array == [.string("A"), .string("B")])
    #expect(columns.line(of: "where") == 8)
    guard case .tables(let figures)? = table["figures"] else {
      Issue.record("no tables")
      return
    }
    #expect(figures.map { $0["part"] } == [.boolean(true), .boolean(false)])
    #expect(figures.map(\.line) == [9, 11])
  }

  @Test func `Mistakes are told with their line`() {
    #expect(problem("a = 1\na = 2") == "2: “a” stands there twice")
    #expect(problem("a = 1\n\nb 2").hasPrefix("3: “=” is missing behind “b”"))
    #expect(problem("a = word").hasPrefix("1: “word” is no value"))
    #expect(problem("a = \"x") == "1: a quote is not closed on its line")
    #expect(problem("a = [1\nb = 2").hasPrefix("2: the values of a list"))
    #expect(problem("a = [1,") == "1: a list is not closed with ]")
    #expect(problem("a = \"x\" y").hasPrefix("1: “y” does not belong"))
    #expect(problem("[a\nb = 1").hasPrefix("1: a heading is not closed"))
    #expect(problem("[a]\n[a]").hasPrefix("2: “a” stands there twice"))
    #expect(problem("a = " + String(repeating: "[", count: 50)).contains("too deep"))
    #expect(problem("a = \"\\q\"").hasPrefix("1: “\\”"))
    #expect(problem("a = 99999999999999999999").contains("is no value"))
    #expect(problem("") == "none")
  }
}
