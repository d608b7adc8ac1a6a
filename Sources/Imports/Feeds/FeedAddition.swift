import Articles
import Foundation
import NewsModel

/// Finds out what an address that somebody wants to follow is: a feed, or a page that names one.
public struct FeedAddition {
  private let client: WebClient

  /// - Parameter version: the program's version, which servers are told.
  public init(version: String) {
    client = WebClient(userAgent: "tollbook/\(version) (news archive; reads feeds)", pause: 0)
  }

  /// The feed at an address.
  ///
  /// - Parameter address: of a feed, or of a page whose head names its feed.
  /// - Returns: the feed with its own title.
  /// - Throws: `WebProblem`, `FeedProblem`.
  public func feed(at address: String) throws -> FeedSubscription {
    let answer = try client.get(WebClient.Wish(address: address, root: address))
    guard (200...299).contains(answer.status) else {
      throw WebProblem(
        "its server answered \(answer.status)",
        isPassing: answer.status >= 500 || answer.status == 429)
    }
    if let feed = try? FeedReader.read(
      answer.bytes, address: answer.address, charset: answer.charset)
    {
      return FeedAddition.subscription(feed, answer.movedTo ?? address)
    }
    guard
      let found = FeedReader.named(
        inPage: answer.bytes, address: answer.address, charset: answer.charset)
    else { throw FeedProblem.noFeed }
    let second = try client.get(WebClient.Wish(address: found, root: address))
    return FeedAddition.subscription(
      try FeedReader.read(second.bytes, address: second.address, charset: second.charset), found)
  }

  private static func subscription(_ feed: Feed, _ address: String) -> FeedSubscription {
    FeedSubscription(
      address: address, name: feed.title ?? LinkHost.name(of: address) ?? address, site: feed.link)
  }
}
