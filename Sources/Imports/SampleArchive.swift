import Archive
import Foundation
import NewsModel
import ReferenceData

/// The archive that ships with the program: real incidents whose tolls are disputed.
public enum SampleArchive {
  /// Fills an archive with the sample and with the names of countries and groups.
  ///
  /// - Parameters:
  ///   - store: an archive; incidents that it has already stay.
  ///   - withGroupNames: false leaves the other names of armed groups to a later `registerNames`: they take longer than
  ///     the incidents, whose own groups are known without them.
  /// - Returns: what was stored.
  /// - Throws: `ArchiveError`.
  @discardableResult
  public static func fill(
    _ store: IncidentStore, withGroupNames: Bool = true
  ) throws -> ImportOutcome {
    if withGroupNames {
      try registerNames(in: store)
    } else {
      try store.register(countries: CountryTable.shared.all)
    }
    return try store.store(
      dossiers(),
      source: ImportSource(
        name: "the sample archive", format: "sample",
        licence: "facts with citations, texts by the program's authors"))
  }

  /// Teaches an archive the names of countries and armed groups, for its filters and pickers.
  ///
  /// Places are not among them: an archive finds an incident's place by the incident's own words.
  public static func registerNames(in store: IncidentStore) throws {
    try store.register(
      countries: CountryTable.shared.all, groups: GroupTable.shared.all, as: namesVersion)
  }

  /// Says which names this program knows: another one wherever a table of names has another letter. Every start asks for
  /// it, so it is summed up eight bytes at a time (FNV-1a, RFC 9923, with the file's length before it).
  public static let namesVersion: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
    for bytes in ["countries.tsv", "groups.jsonl"].compactMap(ReferenceFile.bytes) {
      mix(UInt64(bytes.count))
      let raw = UnsafeRawBufferPointer(bytes)
      for place in stride(from: 0, to: raw.count & ~7, by: 8) {
        mix(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      for byte in raw[(raw.count & ~7)...] { mix(UInt64(byte)) }
    }
    return String(hash, radix: 16)
  }()

  /// The sample's incidents.
  public static func dossiers() -> [Dossier] {
    guard let bytes = ReferenceFile.bytes("sample/incidents.jsonl") else { return [] }
    let decoder = JSONDecoder()
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      try? decoder.decode(Dossier.self, from: Data(line))
    }
  }
}
