import Foundation

/// A web server on this machine that answers as a test wants: what it writes is up to the test, also wrong lengths, half
/// answers and no end.
final class LocalServer: @unchecked Sendable {
  struct Request: Sendable {
    var path: String
    /// By their names in small letters.
    var headers: [String: String]
  }

  let port: Int
  private let socket: Int32
  private let log = Log()

  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [Request] = []

    var requests: [Request] { lock.withLock { kept } }

    func add(_ request: Request) { lock.withLock { kept.append(request) } }
  }

  /// Listens on a free port.
  ///
  /// - Parameter answer: the bytes of a whole answer, piece by piece; nil ends it.
  /// - Throws: `CocoaError` where no port is to be had.
  init(_ answer: @escaping @Sendable (Request, Int) -> [UInt8]?) throws {
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
        bind(listener, plain, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, plain, &length) == 0
      }
    }
    guard bound else { throw CocoaError(.fileReadUnknown) }
    port = Int(UInt16(bigEndian: address.sin_port))
    socket = listener
    let log = log
    Thread.detachNewThread {
      while true {
        let client = accept(listener, nil, nil)
        if client < 0 { return }
        Thread.detachNewThread { LocalServer.serve(client, answer, log) }
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  var address: String { "http://127.0.0.1:\(port)" }

  /// What was asked for, in order.
  var requests: [Request] { log.requests }

  private static func serve(
    _ client: Int32, _ answer: (Request, Int) -> [UInt8]?, _ log: Log
  ) {
    defer { close(client) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = recv(client, &bytes, bytes.count, 0)
    guard count > 0 else { return }
    let lines = String(decoding: bytes[..<count], as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    let path = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    let request = Request(path: path, headers: headers)
    log.add(request)
    var piece = 0
    while let data = answer(request, piece) {
      if send(client, data, data.count, Int32(MSG_NOSIGNAL)) < 0 { return }
      piece += 1
    }
  }
}

extension LocalServer {
  /// A whole answer in one piece.
  static func whole(_ status: String, _ headers: [String] = [], _ body: String = "") -> [UInt8] {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"]
    return Array(((head + headers).joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
  }
}
