import Testing

@testable import Imports

struct RobotRulesTests {
  @Test func asksRobotsRules() {
    let text = """
      User-agent: *
      Disallow: /

      User-agent: other
      User-agent: tollbook
      Disallow: /private
      Allow: /private/news
      Disallow: /*.pdf$
      """
    let rules = RobotRules(text: text, agent: "tollbook")
    #expect(rules.allows("/"))
    #expect(!rules.allows("/private/a"))
    #expect(rules.allows("/private/news/1"))
    #expect(!rules.allows("/a/b.pdf"))
    #expect(rules.allows("/a/b.pdf?x"))
    #expect(!RobotRules(text: text, agent: "stranger").allows("/"))
    #expect(RobotRules.none.allows("/anything"))
  }

  @Test func aPatternFitsInPieces() {
    func allows(_ pattern: String, _ path: String) -> Bool {
      RobotRules(text: "User-agent: a\nDisallow: \(pattern)", agent: "a").allows(path)
    }
    #expect(!allows("/a*b*c", "/a-b-c-d") && allows("/a*b*c$", "/a-b-c-d"))
    #expect(!allows("/*c$", "/c-c") && !allows("/a*$", "/a") && allows("/a$", "/ab"))
    #expect(allows("/ab*b$", "/ab") && !allows("/ab*b$", "/abb") && allows("/*a*a", "/a"))
    #expect(!allows("*", "/") && !allows("/é", "/é/x") && allows("$", "/"))
  }

  /// A file like this once took minutes for each address of the site.
  @Test(.timeLimit(.minutes(1))) func aHostilePatternCostsNoTime() {
    let path = "/" + String(repeating: "a", count: 2_000)
    for piece in ["*a", "*", "a*b"] {
      let pattern = String(repeating: piece, count: 60_000 / piece.count)
      let rules = RobotRules(text: "User-agent: a\nDisallow: /\(pattern)", agent: "a")
      for _ in 0..<2 { _ = rules.allows(path) }
    }
    let many = String(repeating: "Disallow: /*b$\n", count: 4_000)
    #expect(RobotRules(text: "User-agent: a\n" + many, agent: "a").allows(path))
  }
}
