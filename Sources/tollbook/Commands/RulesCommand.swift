import ArgumentParser
import Foundation
import NewsModel

/// `tollbook rules`: the user's own rules for what comes in.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Check the rules for what comes in, or print a file for them.",
    discussion: """
      The file is $XDG_CONFIG_HOME/tollbook/rules, else ~/.config/tollbook/rules: words, outlets and countries to keep or \
      to drop when import and fetch bring in articles. A mistake is told with its line and key; exit code 65.
      """)

  @Flag(name: .customLong("default"), help: "Print a file without rules that documents them.")
  var printsDefault = false

  func run() throws {
    if printsDefault { return try DataOutput.print(RuleFile.document) }
    let environment = ProcessInfo.processInfo.environment
    let path = RuleFile.path(environment)
    let rules = try RuleFile.read(environment)
    let isThere = FileManager.default.fileExists(atPath: path)
    let words =
      isThere
      ? "\(path) is fine: \(FigureText.counted(rules.count, "rule"))."
      : "There is no \(path); tollbook rules --default prints one that documents the rules."
    try DataOutput.print(SafeText.visible(words) + "\n")
  }
}
