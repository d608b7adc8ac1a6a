import Browser

/// Carries effects out beside the event loop: one at a time of each slot, the newest replacing
/// older reads. Writes are never cancelled and keep their order.
///
/// Used from the event loop's thread only.
final class EffectPerformer {
  private let source: any AnswerSource
  private let mailbox: Mailbox
  private var tasks: [Effect.Slot: Task<Void, Never>] = [:]
  /// Revisions of effects whose answers have not come.
  private(set) var waiting: Set<Int> = []
  private var revisions: [Effect.Slot: Int] = [:]

  init(source: any AnswerSource, mailbox: Mailbox) {
    self.source = source
    self.mailbox = mailbox
  }

  /// Starts an effect; the world's own (`quit`, `suspend`, links) are not for here.
  func start(_ effect: Effect) {
    guard let revision = effect.revision else { return }
    let (source, mailbox) = (source, mailbox)
    let before = tasks[effect.slot]
    if effect.isRead {
      before?.cancel()
      if let old = revisions[effect.slot] { waiting.remove(old) }
    }
    waiting.insert(revision)
    revisions[effect.slot] = revision
    let isRead = effect.isRead
    tasks[effect.slot] = Task.detached(priority: .userInitiated) {
      if !isRead { await before?.value }
      let answer = await source.answer(effect)
      if !Task.isCancelled { mailbox.post(answer, revision: revision) }
    }
  }

  /// Notes that an answer has come.
  func settle(_ revision: Int) { waiting.remove(revision) }

  /// Waits until every write has been carried out, and gives up the reads.
  func finish() async {
    for (slot, task) in tasks {
      if slot == .decision || slot == .export { await task.value } else { task.cancel() }
    }
  }
}

extension Effect {
  /// The number that its answer carries, nil for effects that are not answered.
  var revision: Int? {
    switch self {
    case .loadPage(_, _, _, let revision), .count(_, let revision), .loadDossier(_, let revision),
      .loadDossiers(_, let revision), .loadFacet(_, _, let revision),
      .loadSpeakers(_, let revision),
      .loadTimeline(_, _, let revision), .loadMap(_, _, let revision), .loadOutline(let revision),
      .loadSources(_, _, _, let revision), .loadDatasets(let revision),
      .loadDatasetPairs(_, _, _, let revision), .loadQueue(_, _, let revision),
      .loadLinks(_, let revision),
      .export(_, _, _, _, _, _, let revision), .change(_, let revision),
      .decide(_, _, let revision), .star(_, _, let revision), .openLink(_, let revision):
      revision
    case .suspend, .quit: nil
    }
  }

  /// Whether it changes nothing, so that a newer one may replace it.
  var isRead: Bool {
    switch slot {
    case .page, .count, .dossier, .dossiers, .facet, .queue, .links, .picture, .outline: true
    case .export, .decision, .link, .world: false
    }
  }
}
