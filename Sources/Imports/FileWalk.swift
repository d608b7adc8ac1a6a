import Files
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
  /// - Returns: paths as `RawPath` has them: names that are no UTF-8 are among them.
  /// - Throws: `Problem` for a path that is not there or a folder that cannot be read.
  public static func files(at path: String) throws(Problem) -> [String] {
    var facts = stat()
    guard status(path, &facts) else { throw .missing(path) }
    guard facts.st_mode & S_IFMT == S_IFDIR else { return [path] }
    guard var files = files(in: path, depth: 0) else { throw .unreadable(path) }
    files.sort()
    return files
  }

  /// Folders lie no deeper in each other: a walk always ends.
  private static let deepest = 64

  /// Nil for a folder that cannot be read. Links are not followed.
  private static func files(in folder: String, depth: Int) -> [String]? {
    guard let stream = opendir(RawPath.characters(folder)) else { return nil }
    defer { closedir(stream) }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { RawPath.path($0.prefix { $0 != 0 }) }
      if name.hasPrefix(".") { continue }
      var facts = stat()
      guard status(base + name, &facts, followsLinks: false) else { continue }
      switch facts.st_mode & S_IFMT {
      case S_IFREG: files.append(base + name)
      case S_IFDIR where depth < deepest:
        // A folder that cannot be read stands for itself, and whoever opens it tells.
        files += Self.files(in: base + name, depth: depth + 1) ?? [base + name]
      default: break
      }
    }
    return files
  }

  private static func status(_ path: String, _ facts: inout stat, followsLinks: Bool = true) -> Bool
  {
    let path = RawPath.characters(path)
    return (followsLinks ? stat(path, &facts) : lstat(path, &facts)) == 0
  }
}
