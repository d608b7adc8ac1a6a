import Foundation

/// Where the tests of this run keep their files; gone when they end.
public enum TestFolder {
  /// A folder of this process.
  public static let root: URL = {
    let name = "tollbook-tests-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: TestFolder.root) }
    return folder
  }()
}
