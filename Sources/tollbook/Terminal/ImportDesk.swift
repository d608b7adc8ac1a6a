import Archive
import Browser
import Foundation
import Imports
import NewsModel

/// Imports that the browser asks for: how far they are, and that they are to end.
final class ImportDesk: @unchecked Sendable {
  private let lock = NSLock()
  private var words: String?
  private var isStopped = false
  private var wake: (@Sendable () -> Void)?

  /// Called on the importing thread when there is something to tell.
  func onProgress(_ wake: @escaping @Sendable () -> Void) { lock.withLock { self.wake = wake } }

  /// How far the import is, where that has changed since the last call.
  func drain() -> String? {
    lock.withLock {
      defer { words = nil }
      return words
    }
  }

  /// Has the import end before the next article or run of rows.
  func stop() { lock.withLock { isStopped = true } }

  /// Imports a file or folder.
  ///
  /// - Returns: what came of it.
  /// - Throws: `ArchiveError`, `CancellationError`.
  func run(path: String, into store: IncidentStore) throws -> Answer {
    lock.withLock { (words, isStopped) = (nil, false) }
    var options = Importer.TableOptions()
    let began = ContinuousClock.now
    options.progress = { [self] progress in
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      show(ImportBar.words(progress, seconds: seconds, columns: 70))
    }
    var importer = Importer(into: store, tables: options) { [self] count in
      show("\(FigureText.grouped(count)) read")
    }
    do {
      importer.rules = try RuleFile.read()
    } catch let failure as Failure {
      return .failed(failure.sentence)
    }
    importer.isStopped = { [self] in lock.withLock { isStopped } }
    do {
      let path = (path as NSString).expandingTildeInPath
      return Self.answer(try importer.run(paths: [path]))
    } catch is CancellationError {
      return .failed("The import was stopped; what it had stored before stays.")
    }
  }

  private func show(_ words: String) {
    let wake = lock.withLock {
      self.words = words
      return self.wake
    }
    wake?()
  }

  private static func answer(_ summary: ImportSummary) -> Answer {
    let words = ImportWords.sentence(summary)
    guard let problem = summary.problems.first else { return .imported(words) }
    let others = summary.problems.count - 1
    let more = others > 0 ? " And \(FigureText.counted(others, "more problem"))." : ""
    return summary.hasRead
      ? .imported(words + " " + problem.sentence + more) : .failed(problem.sentence + more)
  }
}
