import Glibc

/// How wide the output may be.
enum OutputWidth {
  /// The columns of the terminal on standard output, at least 40; 100 where there is none.
  static var columns: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 100 }
    return max(40, Int(size.ws_col))
  }
}
