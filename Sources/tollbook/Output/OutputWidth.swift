import Glibc

/// How wide the output may be.
enum OutputWidth {
  /// The columns of the terminal on standard output, at least 40; 100 where there is none.
  static var columns: Int { max(40, columns(of: STDOUT_FILENO) ?? 100) }

  /// The columns that a table may take: those of the terminal; where there is none, as many as it needs.
  static var ofTables: Int? { columns(of: STDOUT_FILENO).map { max(40, $0) } }

  /// The columns of the terminal on standard error, nil where there is none.
  static var wordColumns: Int? { columns(of: STDERR_FILENO) }

  private static func columns(of file: Int32) -> Int? {
    var size = winsize()
    guard isatty(file) == 1, ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
