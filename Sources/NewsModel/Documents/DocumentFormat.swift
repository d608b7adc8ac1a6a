/// A format of an export: what is said of it where somebody chooses one, and who writes it.
///
/// The formats themselves stand beside their writers; whoever offers them is given the list.
public struct DocumentFormat: Sendable {
  /// What `tollbook export --format` calls it; no two formats have one name.
  public let name: String
  /// The usual ending of its files, without the dot.
  public let fileExtension: String
  public let title: String
  /// What is in such a file, in a few words.
  public let purpose: String
  /// Makes a writer for one document.
  public let writer: @Sendable (ExportContext) -> any DocumentWriter

  public init(
    name: String, fileExtension: String, title: String, purpose: String,
    writer: @escaping @Sendable (ExportContext) -> any DocumentWriter
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.title = title
    self.purpose = purpose
    self.writer = writer
  }
}

/// Formats are told apart by their names.
extension DocumentFormat: Hashable {
  public static func == (left: DocumentFormat, right: DocumentFormat) -> Bool {
    left.name == right.name
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
