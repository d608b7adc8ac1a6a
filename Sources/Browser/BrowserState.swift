import NewsModel
import TextUI

/// Everything that the browser knows. `update` changes it, `draw` shows it, nothing else holds state.
public struct BrowserState: Equatable, Sendable {
  public var size: Size
  /// What the title line calls the archive ("sahel.tollbook").
  public var archiveName: String
  public var isReadOnly: Bool

  public init(size: Size, archiveName: String, isReadOnly: Bool = false) {
    self.size = size
    self.archiveName = archiveName
    self.isReadOnly = isReadOnly
  }
}
