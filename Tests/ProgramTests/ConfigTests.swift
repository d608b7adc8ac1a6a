import Browser
import Foundation
import TextUI
import Testing

@testable import tollbook

@Suite("The config file")
struct ConfigTests {
  private func mistake(_ text: String) -> String? {
    do {
      _ = try Config.parse(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func theDocumentedDefaultsAreThoseWithoutAFile() throws {
    #expect(try Config.parse(ConfigDocument.text).settings.theme == .dark)
    var plain = Config()
    plain.wishes.escapePatience = 50
    // "auto": the terminal is asked.
    plain.settings.followsGround = true
    _ = plain.settings.choose(columns: BrowserSettings.columnNames)
    #expect(try Config.parse(ConfigDocument.text) == plain)
    #expect(try Config.parse(ConfigDocument.keys).settings.keys.conflict == nil)
  }

  @Test func linesEndAsAnySystemEndsThem() throws {
    for end in ["\n", "\r\n", "\r"] {
      let config = try Config.parse("\u{FEFF}theme = light\(end)mouse = yes\(end)")
      #expect(config.settings.theme == .light && config.wishes.hasMouse)
    }
    #expect(throws: Never.self) { _ = try ScriptPlayer("@size 80x24\r\njj\r\n@screen\r\n") }
  }

  @Test(arguments: [
    ("theme = pink", "line 1, theme: there is no theme “pink”"),
    ("\n# x\ncolumns = date, size", "line 3, columns: there is no column “size”"),
    ("columns = date date", "each once"), ("order = size", "line 1, order: it takes one of date"),
    ("filter = kiled>3", "line 1, filter:"), ("esc-patience = soon", "milliseconds"),
    ("blind = maybe", "yes or no"), ("mouse = 1", "line 1, mouse: it takes yes or no"),
    ("links = maybe", "auto, yes or no"), ("units = feet", "km or mi"),
    ("colour = red", "line 1, colour: there is no such setting"),
    ("theme", "“=” is missing"),
    ("theme = dark\ntheme = mono", "line 2, theme: it is set in line 1"),
    ("key.incidents.mark = s", "s is “sort the list” there already"),
    ("key.incidents.fly = x", "there is no such command there"),
    ("key.moon.mark = x", "there is no such screen"), ("key.incidents.mark = <F99>", "is no key"),
    ("key.search.apply = x", "is typed as text there"),
    ("key.incidents.mark =", "a key is missing"),
  ])
  func mistakesAreToldWithLineAndKey(_ text: String, _ words: String) {
    #expect(mistake(text)?.contains(words) == true, "\(mistake(text) ?? "nothing")")
  }

  @Test func twoCommandsMayTradeKeys() throws {
    let config = try Config.parse("key.incidents.mark = s\nkey.incidents.sortMenu = m")
    #expect(config.settings.keys.conflict == nil)
  }

  @Test func theTerminalsGroundChoosesTheTheme() throws {
    #expect(ThemeChoice(environment: ["COLORFGBG": "0;15"]) == .light)
    #expect(ThemeChoice(environment: ["COLORFGBG": "15;0"]) == .dark)
    #expect(ThemeChoice(environment: ["NO_COLOR": "1"]) == .mono)
    #expect(try Config.parse("theme = 16", ["NO_COLOR": "1"]).settings.theme == .sixteen)
  }

  @Test func theBrowserObeysIt() throws {
    let program = try Program()
    try program.write(Sample.lines, to: "made.jsonl")
    #expect(try program.run("import", "made.jsonl", "--database", "a.tollbook").code == 0)
    try program.write(
      "columns = reports, place\nfilter = country:niger\nkey.incidents.starIt = x\n",
      to: ".config/tollbook/config")
    try program.write("?\n", to: "keys")
    let browse = ["browse", "--database", "a.tollbook", "--script", "keys"]
    let wrong = try program.run(arguments: browse)
    #expect(wrong.code == 65 && wrong.words.contains("config, line 3, key.incidents.starIt"))
    #expect(try program.run("config").code == 65)
    #expect(try program.run("list", "--database", "a.tollbook").code == 0, "others go on")
    try program.write(
      "columns = reports, place\nfilter = country:niger\nauthor = dee\nkey.incidents.star = x\n",
      to: ".config/tollbook/config")
    try program.write("x\n", to: "keys")
    let run = try program.run(arguments: browse)
    #expect(run.code == 0, "\(run.words)")
    #expect(run.output.contains("1 of 1 of 2 incidents") && run.output.contains("country niger"))
    let head = run.lines.first { $0.contains("PLACE") }
    #expect(head?.contains("REPORTS") == true && head?.contains("KILLED") == false)
    #expect(run.output.contains("★"))
    #expect(try program.run("log", "--database", "a.tollbook").output.contains("dee"))
    #expect(try program.run("config").output.contains("is fine"))
  }
}
