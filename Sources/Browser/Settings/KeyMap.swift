import TextUI

/// The table of commands with the keys that a user has chosen.
public struct KeyMap: Equatable, Sendable {
  /// What cannot be bound, in one sentence.
  public struct Problem: Error, Equatable, Sendable {
    /// The command as it was named ("incidents.mark").
    public var name: String
    public var sentence: String
  }

  private struct Binding: Equatable, Sendable {
    var name: String
    var context: Context
    var action: Action
    var keys: [Key]
  }

  /// The commands of the contexts in which keys were chosen.
  private var changed: [Context: [Command]] = [:]
  private var bindings: [Binding] = []

  public init() {}

  func commands(in context: Context) -> [Command] {
    changed[context] ?? CommandTable.commands(in: context)
  }

  func action(for key: Key, in context: Context) -> Action? {
    guard let commands = changed[context] else { return CommandTable.action(for: key, in: context) }
    return commands.first { $0.keys.contains(key) }?.action
  }

  /// Gives a command other keys, in the place of all that it had.
  ///
  /// - Parameters:
  ///   - name: the context and the action ("incidents.mark").
  ///   - text: the keys as scripts write them, with blanks between them ("x <C-x>").
  /// - Throws: `Problem`.
  public mutating func bind(_ name: String, to text: String) throws(Problem) {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let context = Context.allCases.first(where: { $0.name == parts[0] })
    else {
      let known = Context.allCases.map(\.name).joined(separator: ", ")
      throw Problem(name: name, sentence: "there is no such screen; there are \(known)")
    }
    var commands = commands(in: context)
    guard let index = commands.firstIndex(where: { $0.action.name == parts[1] }) else {
      let known = Set(commands.map(\.action.name)).sorted().joined(separator: ", ")
      throw Problem(name: name, sentence: "there is no such command there; there are \(known)")
    }
    let keys = try keys(text, of: name, in: context)
    let command = commands[index]
    commands[index] = Command(
      command.action, command.name, hint: command.hint, keys, in: command.contexts, command.help)
    // Other rows of the same command would keep its old keys.
    commands = commands.enumerated().filter { $0 == index || $1.action != command.action }
      .map(\.element)
    changed[context] = commands
    bindings.append(Binding(name: name, context: context, action: command.action, keys: keys))
  }

  private func keys(
    _ text: String, of name: String, in context: Context
  ) throws(Problem) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      guard let parsed = try? KeyNotation.parse(String(word)), parsed.count == 1 else {
        throw Problem(
          name: name, sentence: "“\(word)” is no key: write x, <C-x>, <F5>, <Space>, <Enter>")
      }
      if context.typesText, case .character(let letter) = parsed[0],
        letter.isLetter || letter.isNumber
      {
        throw Problem(name: name, sentence: "“\(word)” is typed as text there")
      }
      keys.append(parsed[0])
    }
    guard !keys.isEmpty else { throw Problem(name: name, sentence: "a key is missing") }
    return keys
  }

  /// The first chosen key that means something else, too; to be asked when all are bound, as two commands may trade keys.
  public var conflict: Problem? {
    for binding in bindings {
      for command in commands(in: binding.context) where command.action != binding.action {
        guard let key = command.keys.first(where: binding.keys.contains) else { continue }
        return Problem(
          name: binding.name,
          sentence:
            "\(key.name) is “\(command.name)” there already: give that another key, too, as "
            + "key.\(binding.context.name).\(command.action.name)")
      }
    }
    return nil
  }
}
