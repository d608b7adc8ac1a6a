import CZlib

/// What is packed with gzip, in a file of any number of members (RFC 1952). libarchive would unpack it too, and would not
/// compare the sums that the file carries: damage would go unseen.
final class InflatedBytes: ByteSource {
  /// More than text is ever packed: the limit of deflate is 1,032 to 1, tables come to about 20 to 1.
  private static let mostRatio = 250
  /// Small files may be as thin as they like.
  private static let alwaysAllowed = 64 << 20
  private static let block = 1 << 18

  private let source: any ByteSource
  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var bytesIn = 0
  private var bytesOut = 0

  /// - Parameters:
  ///   - source: the packed bytes.
  ///   - name: what messages call the file.
  /// - Throws: `DatasetFileProblem` when there is no memory for unpacking.
  init(_ source: any ByteSource, name: String) throws {
    self.source = source
    self.name = name
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window; 16 more tell zlib to expect gzip.
    let bits: Int32 = 15 + 16
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, bits, ZLIB_VERSION, size) == Z_OK else {
      throw DatasetFileProblem("\(name) cannot be unpacked: there is no memory for it.")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  var consumed: Int { source.consumed }

  func read() throws -> [UInt8] {
    while !isAtEnd {
      if position == input.count {
        input = try source.read()
        position = 0
        bytesIn += input.count
        if input.isEmpty { throw DatasetFileProblem("\(name) ends in the middle: it is cut off.") }
      }
      let output = try inflateSome()
      if !output.isEmpty { return output }
    }
    return []
  }

  private func inflateSome() throws -> [UInt8] {
    var status = Z_OK
    let room = InflatedBytes.block
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeMutableBufferPointer { packed in
        stream.pointee.next_in = packed.baseAddress.map { $0 + position }
        stream.pointee.avail_in = UInt32(packed.count - position)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        status = inflate(stream, Z_NO_FLUSH)
        position = packed.count - Int(stream.pointee.avail_in)
        count = room - Int(stream.pointee.avail_out)
      }
    }
    bytesOut += output.count
    try check(status)
    return output
  }

  private func check(_ status: Int32) throws {
    switch status {
    case Z_STREAM_END: try endMember()
    case Z_OK, Z_BUF_ERROR: break
    default:
      throw DatasetFileProblem(
        "\(name) is damaged: it cannot be unpacked beyond \(bytesOut) bytes.")
    }
    let isThin =
      bytesOut > InflatedBytes.alwaysAllowed
      && bytesOut / InflatedBytes.mostRatio > max(bytesIn, 1)
    if isThin {
      throw DatasetFileProblem(
        "\(name) unpacks to more than \(InflatedBytes.mostRatio) times its size, which no table "
          + "does; it was left alone.")
    }
  }

  /// After a gzip member another one may follow; anything else behind it is no part of the file.
  private func endMember() throws {
    if position == input.count {
      input = try source.read()
      position = 0
      bytesIn += input.count
    }
    guard position < input.count, input[position] == 0x1F else {
      isAtEnd = true
      return
    }
    inflateReset(stream)
  }
}
