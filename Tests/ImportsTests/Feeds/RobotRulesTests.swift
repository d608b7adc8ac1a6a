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
}
