import CLibArchive

/// libarchive behind a Swift face: the files in an archive, or the one file that is packed on its own.
///
/// Only ways of packing that libarchive unpacks itself are open to it: nothing in a file starts another program.
final class ArchiveFile {
  struct Entry {
    var name: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let input: ArchiveInput
  private let name: String
  /// Bytes of the entry at hand that were unpacked.
  private var unpacked = 0
  /// More than text is ever packed: the limit of deflate is 1,032 to 1, tables come to about 20 to 1.
  private static let mostRatio = 250
  /// Small files may be as thin as they like.
  private static let alwaysAllowed = 64 << 20
  private static let block = 1 << 18

  /// Opens the archive in a file.
  ///
  /// - Throws: `DatasetFileProblem` for what is not packed so.
  convenience init(_ file: RandomAccessFile, kind: PackedKind, name: String) throws {
    let input =
      kind == .gzip
      ? ArchiveInput(try InflatedBytes(StoredBytes(file), name: name)) : ArchiveInput(file)
    try self.init(input, kind: kind, name: name)
  }

  /// - Parameters:
  ///   - input: the packed bytes, without gzip around them.
  ///   - kind: how they are packed.
  ///   - name: what messages call the file.
  /// - Throws: `DatasetFileProblem` for what is not packed so.
  private init(_ input: ArchiveInput, kind: PackedKind, name: String) throws {
    guard let archive = archive_read_new() else {
      throw DatasetFileProblem("\(name) cannot be unpacked: there is no memory for it.")
    }
    self.archive = archive
    self.input = input
    self.name = name
    ArchiveFile.allow(kind, in: archive)
    archive_read_set_read_callback(archive, readBlock)
    if input.canSeek {
      archive_read_set_skip_callback(archive, skipBytes)
      archive_read_set_seek_callback(archive, seekPlace)
    }
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(input).toOpaque())
    if archive_read_open1(archive) < ARCHIVE_WARN { throw problem(isZip: kind == .zip) }
  }

  deinit { archive_read_free(archive) }

  var consumed: Int { input.consumed }

  private static func allow(_ kind: PackedKind, in archive: OpaquePointer) {
    switch kind {
    case .zip:
      // Never by the headers between the files alone: one that was cut off would look whole.
      archive_read_support_format_zip_seekable(archive)
    case .sevenZip: archive_read_support_format_7zip(archive)
    case .gzip, .stream, .tar:
      archive_read_support_filter_bzip2(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
      archive_read_support_filter_lz4(archive)
      archive_read_support_filter_compress(archive)
      archive_read_support_format_tar(archive)
      archive_read_support_format_raw(archive)
      archive_read_support_format_empty(archive)
    }
  }

  /// Goes to the next file, nil behind the last one.
  ///
  /// - Throws: `DatasetFileProblem` for a damaged archive, and what reading throws.
  func next() throws -> Entry? {
    var entry: OpaquePointer?
    var status = ARCHIVE_RETRY
    while status == ARCHIVE_RETRY { status = archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else { throw problem(isZip: false) }
    unpacked = 0
    return Entry(
      name: ArchiveFile.name(of: entry), isFile: archive_entry_filetype(entry) == 0o100000,
      isEncrypted: archive_entry_is_encrypted(entry) == 1)
  }

  private static func name(of entry: OpaquePointer) -> String {
    guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
      return "?"
    }
    return String(cString: name)
  }

  /// The next bytes of the file at hand, empty at its end.
  ///
  /// - Throws: `DatasetFileProblem` where it is damaged or unpacks to more than any table does, and what reading throws.
  func read() throws -> [UInt8] {
    var status = 0
    let block = [UInt8](unsafeUninitializedCapacity: ArchiveFile.block) { buffer, count in
      repeat {
        status = archive_read_data(archive, buffer.baseAddress, buffer.count)
      } while status == Int(ARCHIVE_RETRY)
      count = max(0, status)
    }
    if status < 0 { throw problem(isZip: false) }
    unpacked += block.count
    if unpacked > ArchiveFile.alwaysAllowed,
      unpacked / ArchiveFile.mostRatio > max(input.count, 1)
    {
      throw DatasetFileProblem(
        "\(name) unpacks to more than \(ArchiveFile.mostRatio) times its size, which no table "
          + "does; it was left alone.")
    }
    return block
  }

  private func problem(isZip: Bool) -> any Error {
    if let failure = input.failure { return failure }
    let words = archive_error_string(archive).map { String(cString: $0).lowercased() } ?? ""
    if words.contains("encrypt") || words.contains("passphrase") { return encrypted }
    if isZip || words.contains("unrecognized archive") {
      return DatasetFileProblem(
        "\(name) is no whole archive: its directory is missing or damaged.")
    }
    if words.contains("truncated") || words.contains("unexpected end") {
      return DatasetFileProblem("\(name) ends in the middle: it is cut off.")
    }
    return DatasetFileProblem(
      "\(name) is damaged: it cannot be unpacked beyond \(unpacked) bytes.")
  }

  private var encrypted: DatasetFileProblem {
    DatasetFileProblem("\(name) is encrypted: unpack it with its password first.")
  }
}

/// libarchive's call for more bytes.
private func readBlock(
  _ archive: OpaquePointer?, _ data: UnsafeMutableRawPointer?,
  _ buffer: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  guard let data, let bytes = Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue().next()
  else { return Int(ARCHIVE_FATAL) }
  buffer?.pointee = bytes.baseAddress
  return bytes.count
}

/// libarchive's call to pass over bytes.
private func skipBytes(
  _ archive: OpaquePointer?, _ data: UnsafeMutableRawPointer?, _ count: Int64
) -> Int64 {
  guard let data else { return 0 }
  let input = Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue()
  return Int64(input.skip(Int(count)))
}

/// libarchive's call to go to another place.
private func seekPlace(
  _ archive: OpaquePointer?, _ data: UnsafeMutableRawPointer?, _ offset: Int64, _ whence: Int32
) -> Int64 {
  guard let data,
    let place = Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue()
      .seek(Int(offset), whence: whence)
  else { return Int64(ARCHIVE_FATAL) }
  return Int64(place)
}
