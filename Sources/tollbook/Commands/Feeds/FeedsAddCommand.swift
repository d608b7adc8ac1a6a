import Archive
import ArgumentParser
import Files
import Foundation
import Articles
import Imports
import NewsModel

/// `tollbook feeds add`.
struct FeedsAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Follow feeds: an address, a page that names its feed, or a list of feeds (OPML).",
    discussion: """
      Addresses are http or https. One that does not answer is followed all the same, and tried at the next fetch.
      """)

  @Argument(help: "Addresses, OPML files, or - for OPML on standard input.", completion: .file())
  var places: [String]

  @Option(help: "What the feed is to be called here, for one address.")
  var name: String?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if name != nil && places.count > 1 { throw ValidationError("--name goes with one address.") }
  }

  func run() async throws {
    let store = try database.open(for: .fill)
    var hasFailed = false
    for place in places {
      do {
        let feeds = place.lowercased().hasPrefix("http") ? [try feed(at: place)] : try list(place)
        let added = try store.follow(feeds)
        report(feeds, added: added)
      } catch let failure as Failure where places.count > 1 {
        Words.say("tollbook: \(failure.sentence)")
        hasFailed = true
      }
    }
    if hasFailed { throw EndedWithComplaints(code: .badData) }
  }

  private func report(_ feeds: [FeedSubscription], added: Int) {
    let known = feeds.count - added
    if feeds.count == 1, let feed = feeds.first {
      return Words.say(
        added == 1
          ? "\(feed.name) is followed: tollbook fetch brings in what is new."
          : "\(feed.address) is followed already.")
    }
    Words.say(
      "\(FigureText.counted(added, "feed")) added"
        + (known > 0 ? ", \(FigureText.grouped(known)) followed already." : "."))
  }

  private func feed(at address: String) throws -> FeedSubscription {
    do {
      var feed = try FeedAddition(version: ProgramVersion.number).feed(at: address)
      feed.name = name ?? feed.name
      return feed
    } catch let problem as WebProblem where problem.isPassing {
      Words.say("\(address) cannot be had now: \(problem). It is tried again at the next fetch.")
      return FeedSubscription(address: address, name: name ?? address)
    } catch let problem as WebProblem {
      throw Failure(.badData, "\(address) cannot be followed: \(problem).")
    } catch let problem as FeedProblem {
      throw Failure(.badData, "\(address) cannot be followed: \(problem), and it names none.")
    }
  }

  private func list(_ path: String) throws -> [FeedSubscription] {
    let bytes: [UInt8]
    do {
      bytes = try GivenFile.bytes(path, allowsStandardInput: true)
    } catch {
      throw Failure(reading: path, error)
    }
    do {
      let feeds = try OutlineFile.read(bytes)
      if feeds.isEmpty { throw Failure(.badData, "\(path) is a list without feeds.") }
      return feeds
    } catch is FeedProblem {
      throw Failure(
        .badData,
        "\(path) is no list of feeds (OPML): an address begins with http:// or https://, and "
          + "tollbook import reads a saved feed.")
    }
  }
}
