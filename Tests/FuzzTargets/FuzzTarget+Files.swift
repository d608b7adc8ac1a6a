import Archive
import Foundation
import Exports
import FuzzParts
import Imports
import NewsModel

/// Ways in that take a file: the importers, each into an archive in memory.
extension FuzzTarget {
  static let files = [
    FuzzTarget("import", seeds: FuzzSeeds.tables + FuzzSeeds.lines + FuzzSeeds.pages) {
      FuzzDesk.shared.importing($0, as: nil)
    },
    FuzzTarget("json-lines", seeds: FuzzSeeds.lines) {
      FuzzDesk.shared.importing($0, as: .jsonl)
      FuzzDesk.shared.exporting()
    },
    FuzzTarget("articles", seeds: FuzzSeeds.articleLines) {
      FuzzDesk.shared.importing($0, as: .articles)
    },
    FuzzTarget("ucdp", seeds: FuzzSeeds.tables) {
      FuzzDesk.shared.importing($0, as: .tables("ucdp-ged"))
    },
    FuzzTarget("acled", seeds: FuzzSeeds.tables) {
      FuzzDesk.shared.importing($0, as: .tables("acled"))
    },
    FuzzTarget("gtd", seeds: FuzzSeeds.tables) {
      FuzzDesk.shared.importing($0, as: .tables("gtd"))
    },
    FuzzTarget("gdelt", seeds: FuzzSeeds.tables) {
      FuzzDesk.shared.importing($0, as: .tables("gdelt"))
    },
    FuzzTarget("web-archive", seeds: FuzzSeeds.webArchives) {
      FuzzDesk.shared.importing($0, as: nil)
    },
    // Packed anew around each changed sheet, so that the changes are not lost on a sum that does not agree.
    FuzzTarget("sheet", seeds: FuzzSeeds.sheets) {
      FuzzDesk.shared.importing(FuzzSeeds.workbook(of: $0), as: nil)
    },
    FuzzTarget("packed", seeds: FuzzSeeds.packed) {
      FuzzDesk.shared.importing($0, as: nil)
    },
    FuzzTarget("journal", seeds: FuzzSeeds.journals) { FuzzDesk.shared.merging($0) },
  ]
}

/// An archive in memory that takes what comes, made anew from time to time so that it stays small.
final class FuzzDesk: @unchecked Sendable {
  static let shared = FuzzDesk()
  /// Guarded by `lock`.
  private var store: IncidentStore?
  private var inputs = 0
  private let lock = NSLock()
  private let file: String
  private static let most = 200

  private init() {
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    file = folder + "/tollbook-fuzz-\(getpid())"
  }

  func importing(_ bytes: [UInt8], as format: ImportFormat?) {
    lock.withLock {
      guard let store = archive() else { return }
      _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
      defer { unlink(file) }
      // Only lines are stored: what the others make of a file is made without writing it.
      var importer = Importer(
        into: store, format: format, isDryRun: format != .jsonl, includesAll: true)
      // What the file itself is to blame for is told; anything thrown would be the archive's.
      guard let summary = try? importer.run(paths: [file]) else {
        fatalError("the import has failed as a whole")
      }
      for problem in summary.problems {
        mustHold(!problem.sentence.contains("fault of tollbook's own"), problem.sentence)
      }
    }
  }

  /// Writes everything out, and takes it in again: nothing of what was taken may be refused then.
  func exporting() {
    lock.withLock {
      guard let store, inputs % 16 == 0 else { return }
      var text = ""
      let context = ExportContext(program: "fuzz", filter: nil) { _ in nil }
      let exporter = Exporter(format: .jsonl, context: context)
      try? store.forEachWhole(.all) { text += exporter.document(of: [$0]) }
      guard let other = try? IncidentStore.inMemory(author: "fuzz") else { return }
      _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
      defer { unlink(file) }
      var importer = Importer(into: other, format: .jsonl)
      let summary = try? importer.run(paths: [file])
      mustHold(summary?.problems.isEmpty == true, "\(summary?.problems ?? [])")
    }
  }

  func merging(_ bytes: [UInt8]) {
    lock.withLock {
      guard let store = archive() else { return }
      let entries = bytes.split(separator: UInt8(ascii: "\n")).compactMap {
        try? JSONDecoder().decode(JournalEntry.self, from: Data($0))
      }
      _ = try? store.merge(entries)
      // Entries whose hash is right are harder to come by, so it is put right.
      let genuine = entries.compactMap(IncidentStore.sealed)
      _ = try? store.receive(copied: genuine)
      guard (try? store.dossiers(.all, limit: 20)) != nil,
        (try? store.disagreements(limit: 20)) != nil
      else { fatalError("the archive cannot be read after a merge") }
    }
  }

  private func archive() -> IncidentStore? {
    inputs += 1
    if store == nil || inputs % Self.most == 0 {
      store = try? IncidentStore.inMemory(author: "fuzz")
    }
    return store
  }
}
