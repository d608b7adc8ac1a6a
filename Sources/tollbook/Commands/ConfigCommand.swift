import NewsModel
import ArgumentParser
import Foundation

/// `tollbook config`: what the browser can be told once and for all.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the config file, or print one with every setting as it is without.",
    discussion: """
      The file is $XDG_CONFIG_HOME/tollbook/config, else ~/.config/tollbook/config: theme, columns, order, filter, keys, \
      Esc patience, blind coding, author. A mistake is told with its line and key; exit code 65.
      """)

  @Flag(
    name: .customLong("default"), help: "Print the documented settings, to be kept as the file.")
  var printsDefault = false

  @Flag(help: "Print every command with its keys, as lines of the file.")
  var keys = false

  func run() throws {
    if printsDefault { return try DataOutput.print(ConfigDocument.text) }
    if keys { return try DataOutput.print(ConfigDocument.keys) }
    let environment = ProcessInfo.processInfo.environment
    let path = Config.path(environment)
    _ = try Config.read(environment)
    let isThere = FileManager.default.fileExists(atPath: path)
    let words =
      isThere
      ? "\(path) is fine."
      : "There is no \(path); tollbook config --default prints one with every setting."
    try DataOutput.print(SafeText.visible(words) + "\n")
  }
}
