import Foundation

/// The files behind the paths of a command line: a file stands for itself, a folder for every file below it.
public enum FileWalk {
  /// What a path can lack.
  public enum Problem: Error, Equatable {
    case missing(String)
    case unreadable(String)
  }

  /// The files in the order of the paths, those of a folder by name, hidden ones left out.
  ///
  /// - Throws: `Problem` for a path that is not there or a folder that cannot be read.
  public static func files(at path: String) throws(Problem) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path)
    }
    guard isFolder.boolValue else { return [path] }
    guard FileManager.default.isReadableFile(atPath: path),
      let walk = FileManager.default.enumerator(atPath: path)
    else { throw .unreadable(path) }
    let base = path.hasSuffix("/") ? path : path + "/"
    var files: [String] = []
    for case let name as String in walk where !isHidden(name) {
      let isFile = walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular
      if isFile { files.append(base + name) }
    }
    return files.sorted()
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
