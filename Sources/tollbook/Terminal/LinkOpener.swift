import Foundation

/// Opens links with the desktop's opener, never through a shell.
enum LinkOpener {
  /// Starts the opener; says why a link is not opened, nil when it is.
  static func open(_ link: String) -> String? {
    guard isWebAddress(link) else { return "This is no web address, so it is not opened." }
    let environment = ProcessInfo.processInfo.environment
    let signs = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"]
    guard signs.contains(where: { environment[$0] != nil }) else {
      return "There is no desktop here (no DISPLAY), so the link was not opened: \(link)"
    }
    guard let program = path(of: "xdg-open", in: environment["PATH"] ?? "") else {
      return "xdg-open is not installed (package xdg-utils), so the link was not opened: \(link)"
    }
    let opener = Process()
    opener.executableURL = URL(fileURLWithPath: program)
    opener.arguments = [link]
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

  /// The first file of this name that may be run in the folders of `PATH`.
  private static func path(of name: String, in folders: String) -> String? {
    folders.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether text is an http or https address without anything that a terminal or an opener could take otherwise.
  static func isWebAddress(_ link: String) -> Bool {
    let lower = link.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    let isClean = link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isClean && link.utf8.count <= 4096 && URL(string: link)?.host?.isEmpty == false
  }
}
