import ArgumentParser
import Extraction
import Foundation
import NewsModel

/// `tollbook extract`: what the extractor finds in articles, touching no archive.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Show what the extractor finds in articles, without touching an archive.",
    discussion: """
      A PATH is an article (text, Markdown or HTML), a folder of articles, or - for JSON Lines on \
      standard input: {"id","text","title","published"}, one article on each line.
      """)

  @Argument(help: "Articles, folders of articles, or - for JSON Lines on standard input.")
  var paths: [String]

  @Option(
    help: "text for reading; jsonl has an object for each article, csv a row for each claim.")
  var format = PageFormat.text

  @Flag(help: "Add the cleaned text, which the offsets count in, to each article of json or jsonl.")
  var withText = false

  @Flag(
    help: """
      Say why: for each claim its rule, speaker, part and incident, for each incident place and day, and for each \
      figure that became no claim why not. In text, json and jsonl.
      """)
  var explain = false

  func validate() throws {
    if format == .markdown {
      throw ValidationError("extract writes text, json, jsonl or csv.")
    }
    if explain, format == .csv {
      throw ValidationError("csv has no room for reasons: --explain goes with text, json or jsonl.")
    }
  }

  func run() async throws {
    var extraction = ArticleExtraction(format: format, withText: withText, explaining: explain)
    for path in paths { try extraction.read(path) }
    try extraction.finish()
  }
}
