import Archive

/// What a web archive's record says of its own bytes, held against them.
struct RecordDigest {
  /// As it stands in the record ("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ").
  let text: String

  /// Whether it is that of some bytes.
  ///
  /// - Parameter bytes: the bytes.
  /// - Returns: nil for a kind of digest that is not computed here.
  func fits(_ bytes: [UInt8]) -> Bool? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let value = parts[1].lowercased().filter { $0 != "=" }
    let digest: [UInt8]
    switch parts[0].lowercased() {
    case "sha1", "sha-1": digest = ContentDigest.sha1(bytes)
    case "sha256", "sha-256": digest = ContentDigest.sha256(bytes)
    default: return nil
    }
    return value == ContentDigest.hexadecimal(digest) || value == ContentDigest.base32(digest)
  }
}
