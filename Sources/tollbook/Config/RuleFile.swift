import Files
import Foundation
import Imports

/// The user's rules for what comes in: `$XDG_CONFIG_HOME/tollbook/rules`, else `~/.config/tollbook/rules`.
enum RuleFile {
  static func path(_ environment: [String: String]) -> String {
    String(Config.path(environment).dropLast("config".count)) + "rules"
  }

  /// The rules; none where there is no file.
  ///
  /// - Throws: `Failure` with the file, the line and the key.
  static func read(
    _ environment: [String: String] = Surroundings.variables
  ) throws -> IntakeRules {
    let path = path(environment)
    guard FileManager.default.fileExists(atPath: path) else { return IntakeRules() }
    let text: String
    do {
      text = try GivenFile.text(path)
    } catch {
      throw Failure(reading: path, error)
    }
    do {
      return try IntakeRules(text)
    } catch let mistake as IntakeRules.Mistake {
      throw Failure(.badData, "\(path), \(mistake.description)")
    }
  }

  /// A file with no rules in it, and what each line takes.
  static let document = """
    # tollbook's rules for what import and fetch bring in: $XDG_CONFIG_HOME/tollbook/rules, else
    # ~/.config/tollbook/rules. tollbook rules checks the file.
    #
    # drop leaves an article out, keep takes it in even where it tells of no violence; keep goes before drop.
    # Values stand between commas. Rows of datasets are not news, and no rule looks at them.

    # Words of title or text, in any case and with or without accents; * stands for any ending.
    # drop.words = transfer window, box office, cricket*
    # keep.words = mass grave, drone strike*

    # Outlets by their name, or by the host of their address.
    # drop.outlets = Example Sports, sports.example.org
    # keep.outlets = Radio Example

    # Countries by name or code, in which the incidents happened: dropped is what happened nowhere else.
    # drop.countries = New Zealand, ISL
    # keep.countries = Mali, Niger

    """
}
