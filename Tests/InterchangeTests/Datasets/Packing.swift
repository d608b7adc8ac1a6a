import CZlib
import Foundation
import TestSupport

/// Packs bytes as the world does, for tests of unpacking.
enum Packing {
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, bits: 15 + 16) }

  /// Deflate without anything around it, as it lies in zip archives.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, bits: -15) }

  private static func deflated(_ bytes: [UInt8], bits: Int32) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = bytes.count + bytes.count / 100 + 1024
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        _ = CZlib.deflate(&stream, Z_FINISH)
        count = room - Int(stream.avail_out)
      }
    }
  }

  /// A zip archive of these files; those whose name ends in ".txt" are stored, the others deflated.
  static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in files {
      let isStored = name.hasSuffix(".txt")
      let packed = isStored ? bytes : deflate(bytes)
      let facts: [UInt8] =
        number(isStored ? 0 : 8, 2) + number(0, 4) + number(0, 4) + number(packed.count, 4)
        + number(bytes.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + number(0, 2) + facts
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      directory += number(archive.count, 4) + Array(name.utf8)
      archive += [0x50, 0x4B, 3, 4] + number(20, 2) + number(0, 2) + facts
      archive += Array(name.utf8) + packed
    }
    let start = archive.count
    archive += directory + [0x50, 0x4B, 5, 6] + number(0, 4)
    archive += number(files.count, 2) + number(files.count, 2)
    return archive + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
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
