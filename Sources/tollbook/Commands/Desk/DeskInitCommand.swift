import ArgumentParser
import Desk

/// `tollbook desk init`: makes a desk on a server.
struct DeskInitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a desk on a PostgreSQL server.",
    discussion: """
      Tables in a schema of their own, “tollbook”, and the roles tollbook_reader, tollbook_coder, tollbook_reviewer and \
      tollbook_keeper, which GRANT gives to users. Passwords belong into ~/.pgpass, never into the address.
      """)

  @Argument(help: "The database, as postgresql://USER@HOST/DATABASE.")
  var address: String

  @Flag(help: "Let Citus spread the tables over its machines.")
  var citus = false

  func run() async throws {
    let hasRoles = try ServerDesk.make(at: address, isSpread: citus)
    Words.say("There is a desk at \(address) now; tollbook desk join brings an archive there.")
    if !hasRoles {
      Words.say(
        "No roles were made, as this user may make none: whoever may use the tables may everything."
      )
    }
  }
}
