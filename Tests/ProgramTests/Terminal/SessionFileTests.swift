import Browser
import Foundation
import TestSupport
import Testing

@testable import tollbook

@Suite("What a session leaves for the next")
struct SessionFileTests {
  private let home = TestFolder.root.appendingPathComponent(UUID().uuidString)
  private var folder: URL { home.appendingPathComponent("tollbook") }

  private func session(_ archive: String) -> SessionFile {
    SessionFile(archive: archive, environment: ["XDG_STATE_HOME": home.path])
  }

  private var names: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  }

  /// However many archives are opened, the folder does not grow.
  @Test func theOldestSessionsGoAndTheOwnNever() throws {
    let memory = SessionMemory()
    session("/archives/own").write(memory)
    // All others are newer, also when it is written again: a clock that was set back.
    for number in 0..<(SessionFile.room + 20) {
      let name = "session--archives-\(number).json"
      try Data().write(to: folder.appendingPathComponent(name))
      try age(name, by: number - 10_000)
    }
    try Data().write(to: folder.appendingPathComponent("session--archives-killed.json.123"))
    try age("session--archives-killed.json.123", by: 100_000)
    try Data().write(to: folder.appendingPathComponent("faults.log"))
    try age("faults.log", by: 2_000_000)

    session("/archives/own").write(memory)
    #expect(session("/archives/own").read() != nil)
    #expect(names.filter { $0.hasPrefix("session-") }.count == SessionFile.room)
    let last = SessionFile.room - 2
    #expect(names.contains("session--archives-\(last).json"))
    #expect(!names.contains("session--archives-\(last + 1).json"))
    #expect(!names.contains("session--archives-killed.json.123"))
    #expect(names.contains("faults.log"), "what is no session stays")
  }

  private func age(_ name: String, by seconds: Int) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -Double(seconds))],
      ofItemAtPath: folder.appendingPathComponent(name).path)
  }
}
