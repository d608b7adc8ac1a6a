import Files
import NewsModel

/// Writes incidents as a document of one format: the one way out for the screen and for the command line.
public struct Exporter: Sendable {
  /// What a document holds.
  public struct Outcome: Hashable, Sendable {
    public var incidents = 0
    public var claims = 0
    /// Datasets among the reports whose terms do not allow their rows to be passed on.
    public var restricted: [String] = []

    public init() {}
  }

  public var format: DocumentFormat
  public var context: ExportContext

  public init(format: DocumentFormat, context: ExportContext) {
    self.format = format
    self.context = context
  }

  /// The whole document, for a few incidents.
  public func document(of dossiers: some Sequence<Dossier>) -> String {
    var writer = format.writer(context)
    var bytes = writer.head()
    for dossier in dossiers { bytes += writer.incident(dossier) }
    bytes += writer.tail()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a document piece by piece.
  ///
  /// - Parameters:
  ///   - sink: takes the bytes, in order.
  ///   - feed: hands over every dossier, in order.
  /// - Returns: what the document holds.
  /// - Throws: what `sink` and `feed` throw.
  public func write(
    to sink: @escaping ([UInt8]) throws -> Void, feed: ((Dossier) throws -> Void) throws -> Void
  ) throws -> Outcome {
    var writer = format.writer(context)
    var outcome = Outcome()
    try sink(writer.head())
    try feed { dossier in
      try sink(writer.incident(dossier))
      outcome.incidents += 1
      outcome.claims += dossier.reports.reduce(0) { $0 + $1.claims.count }
      for name in RestrictedSource.names(in: dossier) where !outcome.restricted.contains(name) {
        outcome.restricted.append(name)
      }
    }
    try sink(writer.tail())
    return outcome
  }

  /// Writes a document to a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the file; an existing one is only replaced with `overwrite`.
  ///   - overwrite: whether an existing file may be replaced.
  ///   - feed: hands over every dossier, in order.
  /// - Returns: what the document holds.
  /// - Throws: `WholeFile.Problem`, and what `feed` throws; then there is no new file.
  public func write(
    toFile path: String, overwrite: Bool, feed: ((Dossier) throws -> Void) throws -> Void
  ) throws -> Outcome {
    let file = try WholeFile(path: path, overwrite: overwrite)
    let outcome = try write(to: { try file.write($0) }, feed: feed)
    try file.finish()
    return outcome
  }
}
