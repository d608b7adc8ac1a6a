import Foundation
import TestSupport
import TextUI
import Testing

@testable import Browser

@Suite struct CommandTableTests {
  @Test(arguments: Context.allCases)
  func aKeyMeansOneThingInAContext(_ context: Context) {
    let keys = CommandTable.commands(in: context).flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.map(\.name)
    #expect(twice.isEmpty, "twice in \(context): \(twice)")
  }

  @Test(arguments: Context.allCases)
  func everyContextCanBeLeftAndSaysHow(_ context: Context) {
    let actions = CommandTable.commands(in: context).map(\.action)
    #expect(actions.contains(.back) || actions.contains(.quit))
    #expect(!HintLine.hints(for: context).all.isEmpty)
  }

  @Test func everyScreenHasThePaletteAndReadsAgain() {
    let dialogs: Set<Context> = [.sortMenu, .copyMenu, .overwrite, .joinQuestion, .columns]
    for context in Context.allCases where !context.typesText && !dialogs.contains(context) {
      #expect(CommandTable.action(for: .character(":"), in: context) == .palette, "\(context)")
      #expect(CommandTable.action(for: .control("l"), in: context) == .refresh, "\(context)")
    }
  }

  @Test func plainLettersAreLeftToLinesThatTypeText() {
    for context in Context.allCases where context.typesText {
      let letters = CommandTable.commands(in: context).flatMap(\.keys).filter {
        if case .character(let character) = $0 { character.isLetter } else { false }
      }
      #expect(letters.isEmpty, "\(context) cannot type \(letters.map(\.name))")
    }
  }

  @Test func everyCommandHasAKeyAndSaysWhatItDoes() {
    for command in CommandTable.all {
      #expect(!command.keys.isEmpty, "\(command.name)")
      #expect(command.help.hasSuffix("."), "\(command.name)")
      #expect(command.help.count <= 60, "too long at 80 columns: \(command.help)")
    }
    let names = Dictionary(grouping: Context.allCases, by: \.name)
    #expect(names.values.allSatisfy { $0.count == 1 })
  }

  @Test func keysDocumentIsThatOfTheTable() {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/keys.md").standardizedFileURL
    if let difference = Golden.difference(KeysDocument.text, from: file) {
      Issue.record("\(difference)")
    }
  }
}
