import CReferenceData

/// The files of `data/`, as they are embedded into the program.
public enum ReferenceFile {
  /// The bytes of a file by its path in `data/` ("countries.tsv"), nil when there is none; valid for ever, never copied.
  public static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    var count = 0
    guard let start = tollbook_reference_file(path, &count) else { return nil }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// The fields of each line of a tab-separated file, those that begin with `#` left out. Cut by bytes as they lie in the
  /// program, for tables that a start waits for.
  static func rows(_ path: String) -> [[Substring]] {
    guard let bytes = bytes(path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { Substring(decoding: $0, as: UTF8.self) }
      }
  }

  /// The text of a UTF-8 file by its path in `data/`.
  public static func text(_ path: String) -> String? {
    bytes(path).map { String(decoding: $0, as: UTF8.self) }
  }
}
