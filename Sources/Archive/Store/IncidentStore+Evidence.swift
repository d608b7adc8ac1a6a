internal import GRDB
public import NewsModel

/// The bytes of sources as they came.
extension IncidentStore {
  /// Stores bytes once, however many reports they are the evidence of.
  ///
  /// - Returns: their SHA-256.
  /// - Throws: `ArchiveError`.
  public func store(evidence bytes: [UInt8]) throws -> String {
    try write { try EvidenceTable(db: $0).add(bytes) }
  }

  /// Says which reports captures are the evidence of.
  ///
  /// - Parameter captures: a report's key, the capture, and the SHA-256 that `store(evidence:)` gave; its bytes may be
  ///   empty here.
  /// - Throws: `ArchiveError`.
  public func keep(_ captures: [(report: String, capture: Capture, sha256: String)]) throws {
    guard !captures.isEmpty else { return }
    try write { db in
      for (report, capture, sha256) in captures {
        try EvidenceTable(db: db).link(report, sha256, capture, author: author)
      }
    }
  }

  /// What is kept of a report, the oldest first.
  public func captures(ofReport key: String) throws -> [CaptureRecord] {
    try read { try EvidenceTable(db: $0).records(of: key) }
  }

  /// What is kept of a report, the oldest first; interrupted when the task is cancelled.
  public func captures(ofReport key: String) async throws -> [CaptureRecord] {
    try await read { try EvidenceTable(db: $0).records(of: key) }
  }

  /// The bytes under a SHA-256, nil where there are none or they are damaged beyond reading.
  public func evidence(_ sha256: String) throws -> [UInt8]? {
    try read { try EvidenceTable(db: $0).bytes(sha256) }
  }

  /// Reads all bytes again and compares them with their hashes.
  ///
  /// - Returns: those that are not what they were, and how many there are in all.
  public func damagedEvidence() throws -> (damaged: [DamagedCapture], count: Int) {
    try read { try EvidenceTable(db: $0).damaged() }
  }

  /// How many captures there are, and what their bytes take packed and unpacked.
  public func evidenceSize() throws -> (count: Int, packed: Int, unpacked: Int) {
    try read { try EvidenceTable(db: $0).size() }
  }
}
