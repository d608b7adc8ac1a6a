import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The author that the config names, for every command that decides something.
enum ConfiguredAuthor {
  /// Puts it where the archive looks, unless something stands there. A config that cannot be read is told by the browser
  /// and by `tollbook config`.
  static func apply() {
    guard getenv("TOLLBOOK_AUTHOR") == nil, let author = (try? Config.read())?.author else {
      return
    }
    setenv("TOLLBOOK_AUTHOR", author, 0)
  }
}
