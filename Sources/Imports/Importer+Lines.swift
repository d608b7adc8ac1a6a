import Articles
import Foundation

/// Lines of files, one by one.
extension Importer {
  mutating func forEachLine(
    of input: InputFile, _ body: (inout Importer, Data, String) throws -> Void
  ) throws {
    let reader = try input.lines()
    while let line = try reader.next() {
      try endIfStopped()
      try importLine(line, at: "\(input.name), line \(reader.lineNumber)", body)
    }
  }

  /// Hands over a line that holds something; what is wrong with it is told with its place.
  mutating func importLine(
    _ line: LineReader.Line, at place: String, _ body: (inout Importer, Data, String) throws -> Void
  ) rethrows {
    switch line {
    case .tooLong: complain("\(place): the line is too long")
    case .bytes(let json) where json.allSatisfy({ $0 == 0x20 || $0 == 0x09 }): return
    case .bytes(let json):
      do {
        try body(&self, json, place)
      } catch let error as BadLine {
        complain("\(place): \(error.description)")
      } catch let fault as ReadingFault {
        complain(fault.description)
      }
    }
  }
}
