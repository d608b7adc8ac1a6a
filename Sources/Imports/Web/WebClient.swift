import NewsModel
import Articles
import CWebFetch
import Foundation

/// Asks web servers: http and https only, one question at a time and a pause between two for each host, bounded in time
/// and size, never into a local network unless the user's own address is there.
final class WebClient: Sendable {
  /// What is asked for.
  struct Wish {
    var address: String
    /// What an answer that is known already was marked with.
    var etag: String?
    var lastModified: String?
    /// The most bytes of an answer.
    var limit = 20_000_000
    /// The address that the user gave, whose host may lie in a local network.
    var root: String?
  }

  private static let redirections = 5
  private let userAgent: String
  private let hosts: HostPauses
  private let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - userAgent: what the program says it is.
  ///   - pause: seconds between two questions to one host.
  ///   - isCancelled: asked now and then; true ends the question under way.
  init(
    userAgent: String, pause: Double = 1, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.userAgent = userAgent
    hosts = HostPauses(pause: pause)
    self.isCancelled = isCancelled
  }

  /// The answer to a question, after redirections.
  ///
  /// - Throws: `WebProblem`.
  func get(_ wish: Wish) throws(WebProblem) -> WebAnswer {
    var address = wish.address
    var movedTo: String?
    var isForGood = true
    for _ in 0...WebClient.redirections {
      var answer = try ask(address, wish)
      guard (300..<400).contains(answer.status), answer.status != 304 else {
        answer.movedTo = movedTo
        return answer
      }
      guard let target = FeedAddress.resolved(answer.headers["location"], by: address),
        WebAddress.isWeb(target)
      else { throw WebProblem("it leads nowhere (\(answer.status) without a web address)") }
      isForGood = isForGood && (answer.status == 301 || answer.status == 308)
      movedTo = isForGood ? target : movedTo
      address = target
    }
    throw WebProblem("it leads from one address to the next and never arrives")
  }

  private func ask(_ address: String, _ wish: Wish) throws(WebProblem) -> WebAnswer {
    guard WebAddress.isWeb(address), let place = AddressParts(address) else {
      throw WebProblem("“\(address)” is no web address", isPassing: false)
    }
    let isOwn = wish.root.flatMap { AddressParts($0) } == place
    guard isOwn || !place.isLocalByName else { throw WebProblem("it leads into a local network") }
    return try hosts.taking(place.host) { () throws(WebProblem) in
      try fetch(address, wish, allowsPrivate: isOwn || WebProxy.carries(address))
    }
  }

  private func fetch(
    _ address: String, _ wish: Wish, allowsPrivate: Bool
  ) throws(WebProblem) -> WebAnswer {
    var lines = ["Accept: */*"]
    if let etag = wish.etag { lines.append("If-None-Match: \(etag)") }
    if let moment = wish.lastModified { lines.append("If-Modified-Since: \(moment)") }
    let headers = lines.map { strdup($0) }
    defer { for header in headers { free(header) } }
    let pointers: [UnsafePointer<CChar>?] = headers.map { UnsafePointer($0) } + [nil]
    var answer = web_answer()
    defer { web_answer_free(&answer) }
    let box = Cancelling(isCancelled)
    let status = address.withCString { url in
      userAgent.withCString { agent in
        pointers.withUnsafeBufferPointer { headers in
          var request = web_request(
            url: url, user_agent: agent, headers: headers.baseAddress, connect_seconds: 10,
            total_seconds: 60, limit: wish.limit, allows_private: allowsPrivate ? 1 : 0,
            is_cancelled: { context in
              context.map { Unmanaged<Cancelling>.fromOpaque($0).takeUnretainedValue().ask() } ?? 0
            }, context: Unmanaged.passUnretained(box).toOpaque())
          return web_fetch(&request, &answer)
        }
      }
    }
    return try WebClient.result(of: status, answer, address)
  }

  private static func result(
    of status: Int32, _ answer: web_answer, _ address: String
  ) throws(WebProblem) -> WebAnswer {
    guard status != 2 else {
      throw WebProblem("libcurl is not installed (apt-get install libcurl4)", isPassing: false)
    }
    if let problem = answer.problem {
      throw WebProblem(SafeText.visible(String(cString: problem), keepingLineBreaks: false))
    }
    let lines = answer.headers.map { String(cString: $0) } ?? ""
    let bytes = answer.body.map { body in
      body.withMemoryRebound(to: UInt8.self, capacity: answer.size) {
        Array(UnsafeBufferPointer(start: $0, count: answer.size))
      }
    }
    return WebAnswer(
      status: Int(answer.status), bytes: bytes ?? [], headers: WebAnswer.headers(lines),
      address: address)
  }

  private final class Cancelling: Sendable {
    private let isCancelled: @Sendable () -> Bool

    init(_ isCancelled: @escaping @Sendable () -> Bool) { self.isCancelled = isCancelled }

    func ask() -> Int32 { isCancelled() ? 1 : 0 }
  }
}
