import Foundation

/// A file that the user names, read whole: also a pipe or a device (`<(…)` of a shell, `/dev/stdin`), which have no size
/// to go by.
public enum GivenFile {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - allowsStandardInput: whether `-` stands for standard input.
  /// - Returns: all that it holds, up to its end.
  /// - Throws: `POSIXError` with what the system said.
  public static func bytes(_ path: String, allowsStandardInput: Bool = false) throws -> [UInt8] {
    if allowsStandardInput, path == "-" { return try bytes(of: STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    return try bytes(of: descriptor)
  }

  /// The text of a file.
  ///
  /// - Parameter path: the file's path.
  /// - Returns: the text.
  /// - Throws: `POSIXError` with what the system said, `CocoaError` for what is no UTF-8.
  public static func text(_ path: String) throws -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw CocoaError(.fileReadInapplicableStringEncoding)
    }
    return text
  }

  private static func bytes(of descriptor: Int32) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw refusal()
      }
    }
  }

  private static func refusal() -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
