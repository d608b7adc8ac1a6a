import NewsModel

/// A screen that stood over the list when the session ended.
public struct ScreenMemory: Codable, Equatable, Sendable {
  /// Its context's name.
  var name: String
  /// The keys of the incidents that it shows; none for a screen of the whole list.
  public var incidents: [String] = []
  /// Which report of the incident was read, from 0.
  var report: Int?
}

/// A screen that needs nothing to be opened again in the next session.
protocol ReopenedScreen: Screen {
  init()
}

extension ReopenedScreen {
  func memory(in shell: BrowserState) -> ScreenMemory? {
    ScreenMemory(name: Self.contexts[0].name)
  }

  static func reopened(_ memory: ScreenMemory, _ incidents: [Int64]) -> (any Screen)? { Self() }
}

extension BrowserState {
  /// The screens over the list, as far as they can be opened again.
  var screenMemory: [ScreenMemory] {
    var memory: [ScreenMemory] = []
    for screen in screens {
      guard let kept = screen.memory(in: self) else { break }
      memory.append(kept)
    }
    return memory
  }

  /// Opens the screens of the last session, as far as the archive still has their incidents.
  ///
  /// - Parameters:
  ///   - memory: the screens, the topmost last.
  ///   - ids: the incidents' row numbers by their keys.
  mutating func reopen(_ memory: [ScreenMemory], _ ids: [String: Int64]) {
    for kept in memory {
      let incidents = kept.incidents.compactMap { ids[$0] }
      guard incidents.count == kept.incidents.count,
        let kind = ScreenDirectory.all.first(where: { $0.contexts[0].name == kept.name }),
        let screen = kind.reopened(kept, incidents)
      else { return }
      screens.append(screen)
    }
  }
}
