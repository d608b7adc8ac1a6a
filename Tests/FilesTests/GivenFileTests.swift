import Files
import Foundation
import Testing

/// Files that the user names.
struct GivenFileTests {
  @Test func aPipeIsReadToItsEnd() throws {
    let pipe = Pipe()
    let text = String(repeating: "Gao, Mali é\n", count: 2_000)
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    #expect(try GivenFile.text("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)") == text)
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    #expect(throws: POSIXError(.ENOENT)) { try GivenFile.bytes("/nowhere/at/all") }
    #expect(throws: POSIXError(.EISDIR)) { try GivenFile.bytes("/") }
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data([0x61, 0xFF]).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try GivenFile.bytes(file.path) == [0x61, 0xFF])
    #expect(throws: CocoaError.self) { try GivenFile.text(file.path) }
  }
}
