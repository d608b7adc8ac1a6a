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

extension BrowserState {
  /// The screens over the list, as far as they can be opened again.
  var screenMemory: [ScreenMemory] {
    var memory: [ScreenMemory] = []
    for screen in screens {
      let name = type(of: screen).contexts[0].name
      switch screen {
      case let reader as ReaderState:
        guard let key = shelf[reader.incident]?.incident.key else { return memory }
        memory.append(ScreenMemory(name: name, incidents: [key], report: reader.report))
      case let compare as CompareState:
        let keys = compare.ids.compactMap { shelf[$0]?.incident.key }
        guard keys.count == compare.ids.count else { return memory }
        memory.append(ScreenMemory(name: name, incidents: keys))
      default:
        guard BrowserState.reopened(name) != nil else { return memory }
        memory.append(ScreenMemory(name: name))
      }
    }
    return memory
  }

  /// Opens the screens of the last session, as far as the archive still has their incidents.
  ///
  /// - Parameters:
  ///   - memory: the screens, the topmost last.
  ///   - ids: the incidents' row numbers by their keys.
  mutating func reopen(_ memory: [ScreenMemory], _ ids: [String: Int64]) {
    for screen in memory {
      let incidents = screen.incidents.compactMap { ids[$0] }
      guard incidents.count == screen.incidents.count else { return }
      switch screen.name {
      case ReaderState.contexts[0].name:
        guard let incident = incidents.first else { return }
        let position = DossierPosition(report: max(0, screen.report ?? 0), claim: 0)
        screens.append(ReaderState(incident: incident, at: position))
      case CompareState.contexts[0].name:
        guard !incidents.isEmpty else { return }
        screens.append(CompareState(ids: incidents))
      default:
        guard let next = BrowserState.reopened(screen.name) else { return }
        screens.append(next)
      }
    }
  }

  /// A screen that needs no incident.
  private static func reopened(_ name: String) -> (any Screen)? {
    let plain: [any Screen] = [
      QueueState(), LinksState(), DisagreementsState(), AsideState(), FeedsState(), FacetsState(),
      TimelineState(), MapState(), SourcesState(), DatasetsState(),
    ]
    return plain.first { type(of: $0).contexts[0].name == name }
  }
}
