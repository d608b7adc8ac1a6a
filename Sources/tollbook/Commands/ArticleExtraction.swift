import Extraction
import Foundation
import Articles
import Exports
import Imports
import NewsModel

/// A run of the extractor over files and lines: reads one article, prints it, forgets it.
struct ArticleExtraction {
  private let extractor = ArticleExtractor()
  private let format: PageFormat
  private let withText: Bool
  private let explaining: Bool
  private var output = DataOutput()
  private var writer = JSONWriter()
  private var array = JSONArrayOutput()
  private var hasHead = false
  private var worst: Failure?

  init(format: PageFormat, withText: Bool, explaining: Bool = false) {
    self.format = format
    self.withText = withText
    self.explaining = explaining
  }

  /// Reads a file, every file of a folder, or standard input. What cannot be read is told, and the rest goes on.
  ///
  /// - Throws: what writing throws.
  mutating func read(_ path: String) throws {
    let files: [String]
    do {
      files = path == "-" ? ["-"] : try FileWalk.files(at: path)
    } catch {
      return complain(Failure(error))
    }
    for file in files { try readFile(file) }
  }

  /// Writes what is left.
  ///
  /// - Throws: `Failure` with the exit code of the worst thing that was told on the way.
  mutating func finish() throws {
    if format == .csv { try writeHead() }
    if format == .json { try array.finish(&output) }
    try output.flush()
    if let worst { throw EndedWithComplaints(code: worst.code) }
  }

  private mutating func readFile(_ path: String) throws {
    do {
      let input = try InputFile(path: path, format: path == "-" ? .articles : nil)
      switch input.format {
      case .articles, .jsonl: try readLines(of: input)
      default:
        try show(
          try GuardedReading.run(path) { [self] in
            reading(ArticleMaterial(try input.article(), name: path))
          },
          name: .path(path))
      }
    } catch let fault as ReadingFault {
      complain(Failure(.badData, fault.description))
    } catch let error as ArticleReadError {
      complain(Failure(.badData, error.description))
    } catch let error as DatasetFileProblem {
      complain(Failure(.badData, error.description))
    } catch let error as CocoaError {
      complain(Failure(reading: path, error))
    }
  }

  /// Reads articles as JSON Lines. A bad line is told with its number, and the next one is read.
  private mutating func readLines(of input: InputFile) throws {
    let lines = try input.lines()
    while let line = try nextLine(of: lines, called: input.name) {
      let place = "\(input.name), line \(lines.lineNumber)"
      switch line {
      case .tooLong: complain(Failure(.badData, "\(place): the line is too long."))
      case .bytes(let json) where json.allSatisfy({ $0 == 0x20 || $0 == 0x09 }): continue
      case .bytes(let json):
        do {
          let article = try ArticleLine(json: json)
          try show(
            try GuardedReading.run(place) { [self] in reading(ArticleMaterial(article, name: place))
            },
            name: .id(article.id))
        } catch let fault as ReadingFault {
          complain(Failure(.badData, fault.description))
        } catch let error as BadLine {
          complain(Failure(.badData, "\(place): \(error.description)."))
        }
      }
    }
  }

  private mutating func nextLine(of lines: LineReader, called name: String) throws
    -> LineReader.Line?
  {
    do {
      return try lines.next()
    } catch {
      throw Failure(reading: name, error)
    }
  }

  /// What the extractor finds in an article.
  private struct Reading {
    var article: ArticleMaterial
    var found: ExtractedArticle
    /// The length of a title that was put before the text, in Unicode scalars.
    var titleLength: Int
  }

  /// Reads a title that stands beside its text before the text, as import does.
  private func reading(_ article: ArticleMaterial) -> Reading {
    let headed = article.headed
    return Reading(
      article: article, found: extractor.extract(headed.input, explaining: explaining),
      titleLength: headed.text.unicodeScalars.count - article.text.unicodeScalars.count)
  }

  private mutating func show(_ reading: Reading, name: ExtractionLine.Name) throws {
    let (article, found) = (reading.article, reading.found)
    var line = ExtractionLine(
      name: name, article: found, outlet: article.outlet, link: article.link,
      titleLength: reading.titleLength, text: withText ? article.text : nil)
    line.isExplained = explaining
    switch format {
    case .json, .jsonl:
      writer.removeAll()
      line.write(to: &writer)
      if format == .json {
        try array.add(writer.bytes.dropLast(), to: &output)
      } else {
        try output.write(writer.bytes)
      }
    case .csv:
      try writeHead()
      try output.write(ExtractionCSV.rows(line))
    case .text, .markdown:
      try output.write(
        ExtractionText.page(
          name: name, article: found, outlet: article.outlet, link: article.link))
    }
  }

  private mutating func writeHead() throws {
    if !hasHead { try output.write(ExtractionCSV.header) }
    hasHead = true
  }

  private mutating func complain(_ failure: Failure) {
    Words.say("tollbook: \(failure.sentence)")
    if worst == nil { worst = failure }
  }
}
