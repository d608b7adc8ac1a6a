import Foundation
import NewsModel
import Testing

@testable import tollbook

@Suite("Mistakes on the command line")
struct ArgumentTests {
  private let made: MadeArchive

  init() throws { made = try MadeArchive() }

  @Test func aLimitOfNothingSaysNothingOfTheArchive() throws {
    let run = try made.run(["list", "--limit", "0"])
    #expect(run.code == 0 && run.words == "", "\(run.words)")
  }

  /// What help shows as an example can be typed: `>` without quotes writes a file.
  @Test(arguments: ["list", "watch", "facets", "export"])
  func helpQuotesWhatTheShellWouldTake(command: String) throws {
    let help = try made.program.run("help", command).output
    #expect(help.contains("OVERVIEW"))
    #expect(!help.replacing(/'[^' \n]*'/, with: "").contains(/[<>]=?\d/), "\(help)")
  }

  /// The start without parsing is the start with it, and takes no other arguments.
  @Test func aPlainStartIsTheParsedOne() throws {
    for arguments in [[], ["browse"], ["--database", "a"], ["browse", "--database", "a"]] {
      let rest = arguments.first == "browse" ? Array(arguments.dropFirst()) : arguments
      let parsed = try BrowseCommand.parse(rest)
      #expect(BrowserWishes.plain(arguments[...]) == parsed.wishes)
    }
    for arguments in [
      ["list"], ["--fresh"], ["--database"], ["--database", "--fresh"], ["--help"],
    ] {
      #expect(BrowserWishes.plain(arguments[...]) == nil)
    }
  }

  @Test(arguments: [
    (["lst"], "there is no command 'lst'. Did you mean 'list'?"),
    (["comapre"], "Did you mean 'compare'?"), (["help", "fcets"], "Did you mean 'facets'?"),
    (["xyzzyx"], "there is no command 'xyzzyx'. The commands: browse, list"),
    (["made.tollbook"], "'made.tollbook' is a file, not a command: tollbook --database"),
    (["list", "-n", "3"], "Unknown option '-n'"), (["list", "-V"], "Unknown option '-V'"),
    (["list", "-n3"], "Unknown option '-n3'"), (["facets", "country", "-v"], "option '-v'"),
    (["list", "--lmit", "3"], "Unknown option '--lmit'. Did you mean '--limit'?"),
    (["list", "--limt=3"], "Unknown option '--limt'. Did you mean '--limit'?"),
    (["compare", "1", "--fromat", "json"], "Did you mean '--format'?"),
    (
      ["list", "--fields", "killed_lo"], "There is no column 'killed_lo'. Did you mean 'killed_low'"
    ),
    (["list", "kiled>=3"], "“kiled” is not a field"), (["list", "kiled>=3"], "mean 'killed'?"),
    (["list", "--hxl"], "--hxl goes with --format csv."),
  ])
  func areToldWithWhatWasMeant(arguments: [String], words: String) throws {
    let run = try made.program.run(arguments: arguments)
    #expect(run.code == 64, "\(run.output)")
    #expect(run.output == "")
    #expect(run.words.hasPrefix("tollbook: ") && run.words.contains(words), "\(run.words)")
  }

  @Test(arguments: [
    ["list", "-country:mali"], ["list", "-school"], ["list", "-\"a school\""],
    ["list", "killed>=1"],
  ])
  func aFilterThatLeavesOutIsNone(arguments: [String]) throws {
    #expect(try made.run(arguments).code == 0)
  }

  @Test func nothingBehindTwoDashesIsAnOption() throws {
    let archive = ["--database", "made.tollbook"]
    let list = try made.program.run(
      arguments: ["list", "--format", "jsonl"] + archive + ["--", "-country:mali"])
    #expect(list.code == 0 && list.keys.count == 1, "\(list.words)")
    let words = try made.program.run(arguments: ["list"] + archive + ["--", "--limit"])
    #expect(words.code == 0 && words.output == "", "\(words.words)")
    let compare = try made.program.run(arguments: ["compare"] + archive + ["--", "1"])
    #expect(compare.code == 0, "\(compare.words)")
  }

  @Test(arguments: [
    ["list", "--\u{1B}]52;c;aGk=\u{07}x"], ["list", "--format", "\u{1B}[31mx"],
    ["\u{1B}]0;owned\u{07}"], ["import", "\u{9B}31m.txt", "--as", "\u{1B}[2Jx"],
    ["import", "no\u{1B}]52;c;aGk=\u{07}.txt"], ["help", "\u{1B}[31m"],
    ["list", "--fields", "\u{1B}[31mx"], ["list", "killed:\u{1B}[31m"], ["show", "\u{202E}1"],
    ["--database", "\u{1B}[31mx", "--nonsense"],
  ])
  func actOnNoTerminal(arguments: [String]) throws {
    let run = try made.program.run(arguments: arguments)
    #expect(run.code != 0)
    let acting = run.words.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
    }
    #expect(acting.isEmpty, "\(acting.map(\.value))")
    #expect(run.words.contains("tollbook: "))
  }

  @Test func helpAndVersionAreAnswersAndNoMistakes() throws {
    for arguments in [["--help"], ["help"], ["help", "list"], ["list", "-h"], ["--version"]] {
      let run = try made.program.run(arguments: arguments)
      #expect(run.code == 0 && run.words == "" && !run.output.isEmpty, "\(arguments)")
    }
    let version = try made.program.run("--version").output
    #expect(
      version.wholeMatch(
        of: /tollbook \d+\.\d+\.\d+ \((commit [0-9a-f]{12}\+?, )?archive schema \d+\)\n/) != nil,
      "\(version)")
  }
}

@Suite("The language of filters, told by the program")
struct FilterHelpTests {
  @Test func namesEveryFieldWithExamplesThatAreRead() throws {
    let made = try MadeArchive()
    let text = try made.program.run("help", "filters").output
    for field in FilterField.allCases {
      #expect(text.contains("\n\(field.name)"), "\(field.name)")
      for example in field.examples {
        #expect(text.contains(example))
        #expect(try made.run(["list", example, "--limit", "0"]).code == 0, "\(example)")
      }
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
