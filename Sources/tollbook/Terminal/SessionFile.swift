import Browser
import Foundation
import Files

/// Where the browser keeps what comes back next time: a file for each archive in `$XDG_STATE_HOME/tollbook`, else
/// `~/.local/state/tollbook`. It is a convenience: what cannot be read or written is left.
struct SessionFile {
  /// The sessions of so many archives are kept, the newest ones.
  static let room = 200

  private let url: URL

  /// - Parameters:
  ///   - archive: the archive's path.
  ///   - environment: the program's variables.
  init(archive: String, environment: [String: String] = Surroundings.variables) {
    let folder = StateFolder.path(environment)
    let path = URL(fileURLWithPath: archive).standardizedFileURL.resolvingSymlinksInPath().path
    let letters = path.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    url = URL(fileURLWithPath: folder + "/session-" + String(letters.suffix(120)) + ".json")
  }

  /// Nil where there is none.
  func read() -> SessionMemory? {
    (try? Data(contentsOf: url)).flatMap { try? JSONDecoder().decode(SessionMemory.self, from: $0) }
  }

  /// Keeps it for next time; readable by nobody else, as filters can tell what somebody looks for. Where there are more
  /// sessions than there is room for, the oldest go.
  func write(_ memory: SessionMemory) {
    StateFolder.make(url.deletingLastPathComponent().path)
    guard let data = try? JSONEncoder().encode(memory) else { return }
    let draft = url.appendingPathExtension("\(getpid())")
    guard
      FileManager.default.createFile(
        atPath: draft.path, contents: data, attributes: [.posixPermissions: 0o600])
    else { return }
    if rename(draft.path, url.path) != 0 { unlink(draft.path) }
    makeRoom()
  }

  /// Removes the oldest sessions that are too many, and never this one; drafts of programs that were killed count as sessions.
  private func makeRoom() {
    let folder = url.deletingLastPathComponent()
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
    let others = (found ?? []).filter {
      $0.lastPathComponent.hasPrefix("session-") && $0.lastPathComponent != url.lastPathComponent
    }
    guard others.count >= Self.room else { return }
    let dated = others.map { file in
      let values = try? file.resourceValues(forKeys: [.contentModificationDateKey])
      return (file: file, day: values?.contentModificationDate ?? .distantPast)
    }
    for old in dated.sorted(by: { $0.day > $1.day }).dropFirst(Self.room - 1) {
      try? FileManager.default.removeItem(at: old.file)
    }
  }
}
