import Foundation

extension Failure {
  /// A file that could not be read, in our words and the system's, never in those of Foundation.
  init(reading path: String, _ error: any Error) {
    let problem = Failure.systemError(error)
    switch problem {
    case ENOENT: self.init(.noInput, "\(path) is not there.")
    case EACCES, EPERM:
      self.init(.noPermission, "\(path) may not be read: check its permissions and its folder's.")
    case EISDIR: self.init(.noInput, "\(path) is a folder.")
    case .some(let code):
      self.init(.noInput, "\(path) cannot be read: \(String(cString: strerror(code))).")
    case nil: self.init(.badData, "\(path) is not text in UTF-8.")
    }
  }

  /// A folder that an archive's file needs and that could not be made.
  init(creating path: String, _ error: any Error) {
    switch Failure.systemError(error) {
    case EACCES, EPERM:
      self.init(.noPermission, "\(path) may not be created: check the permissions of its folder.")
    case .some(let code):
      self.init(.cannotCreate, "\(path) cannot be created: \(String(cString: strerror(code))).")
    case nil: self.init(.cannotCreate, "\(path) cannot be created.")
    }
  }

  /// The system's number for an error, nil where it is not the system that refused.
  private static func systemError(_ error: any Error) -> Int32? {
    if let error = error as? POSIXError { return error.code.rawValue }
    guard let error = error as? CocoaError else { return nil }
    if let underlying = error.underlying as? POSIXError { return underlying.code.rawValue }
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteVolumeReadOnly: return EROFS
    case .fileReadUnknown: return EISDIR
    case .fileWriteFileExists: return EEXIST
    default: return nil
    }
  }
}
