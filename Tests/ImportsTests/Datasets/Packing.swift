import CLibArchive
import Foundation
import TestSupport

/// Packs bytes as the world does, for tests of unpacking.
enum Packing {
  enum Form {
    case zip, tar, sevenZip
  }

  enum Filter: CaseIterable {
    case none, gzip, bzip2, xz, zstd
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, .gzip) }

  /// One file without a name, as the tools of the command line pack it.
  static func packed(_ bytes: [UInt8], _ filter: Filter) -> [UInt8] {
    written([("data", bytes)], room: bytes.count) { archive in
      archive_write_set_format_raw(archive)
      add(filter, to: archive)
    }
  }

  /// A zip archive of these files.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] { archive(files, .zip) }

  /// An archive of these files; the filter counts for tar.
  static func archive(
    _ files: [(name: String, bytes: [UInt8])], _ form: Form, _ filter: Filter = .none
  ) -> [UInt8] {
    written(files, room: files.reduce(0) { $0 + $1.bytes.count }) { archive in
      switch form {
      case .zip: archive_write_set_format_zip(archive)
      case .tar: archive_write_set_format_ustar(archive)
      case .sevenZip: archive_write_set_format_7zip(archive)
      }
      if form == .tar { add(filter, to: archive) }
    }
  }

  private static func add(_ filter: Filter, to archive: OpaquePointer) {
    switch filter {
    case .none: archive_write_add_filter_none(archive)
    case .gzip: archive_write_add_filter_gzip(archive)
    case .bzip2: archive_write_add_filter_bzip2(archive)
    case .xz: archive_write_add_filter_xz(archive)
    case .zstd: archive_write_add_filter_zstd(archive)
    }
  }

  private static func written(
    _ files: [(name: String, bytes: [UInt8])], room: Int, _ prepare: (OpaquePointer) -> Void
  ) -> [UInt8] {
    guard let archive = archive_write_new() else { return [] }
    defer { archive_write_free(archive) }
    prepare(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    var used = 0
    let size = room + room / 10 + 65_536
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { memory.deallocate() }
    archive_write_open_memory(archive, memory, size, &used)
    for (name, bytes) in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, name)
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_write_header(archive, entry)
      bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
    }
    archive_write_close(archive)
    return Array(UnsafeRawBufferPointer(start: memory, count: used))
  }
}

/// A folder of its own for each test, gone with it.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = TestFolder.root.appendingPathComponent(
      "tollbook-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}
