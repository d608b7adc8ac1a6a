import Foundation

/// Opens links with the desktop's opener, never through a shell.
enum LinkOpener {
  /// Starts the opener; says why a link is not opened, nil when it is.
  static func open(_ link: String) -> String? {
    guard isWebAddress(link) else { return "This is no web address, so it is not opened." }
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    opener.arguments = ["xdg-open", link]
    opener.standardInput = FileHandle.nullDevice
    opener.standardOutput = FileHandle.nullDevice
    opener.standardError = FileHandle.nullDevice
    do {
      try opener.run()
      return nil
    } catch {
      return "xdg-open could not be started, so the link was not opened."
    }
  }

  /// Whether text is an http or https address without anything that a terminal or an opener could take otherwise.
  static func isWebAddress(_ link: String) -> Bool {
    let lower = link.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    let isClean = link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isClean && link.utf8.count <= 4096 && URL(string: link)?.host?.isEmpty == false
  }
}
