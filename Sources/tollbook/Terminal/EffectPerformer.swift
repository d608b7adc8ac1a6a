import Browser
import Dispatch

/// Carries effects out beside the event loop. Questions are tasks, one at a time of each slot, the newest replacing older
/// ones. Writes are never cancelled, keep their order, and run on threads of their own: a write waits for the file, and a
/// task that waits holds up every question.
///
/// Used from the event loop's thread only.
final class EffectPerformer {
  private let source: any AnswerSource
  private let mailbox: Mailbox
  private var tasks: [Effect.Slot: Task<Void, Never>] = [:]
  private var threads: [Effect.Slot: DispatchQueue] = [:]
  /// Revisions of effects whose answers have not come.
  private(set) var waiting: Set<Int> = []
  /// Writes whose answers have not come, by revision.
  private(set) var unfinished: [Int: Effect] = [:]
  private var revisions: [Effect.Slot: Int] = [:]

  init(source: any AnswerSource, mailbox: Mailbox) {
    self.source = source
    self.mailbox = mailbox
  }

  /// Starts an effect; the world's own (`quit`, `suspend`) are not for here.
  func start(_ effect: Effect) {
    guard let revision = effect.revision else { return }
    waiting.insert(revision)
    if effect.isRead {
      ask(effect, revision)
    } else {
      unfinished[revision] = effect
      carryOut(effect, revision)
    }
  }

  private func ask(_ question: Effect, _ revision: Int) {
    let (source, mailbox) = (source, mailbox)
    tasks[question.slot]?.cancel()
    if let old = revisions.updateValue(revision, forKey: question.slot) { waiting.remove(old) }
    tasks[question.slot] = Task.detached(priority: .userInitiated) {
      let answer = await source.answer(question)
      if !Task.isCancelled { mailbox.post(answer, revision: revision) }
    }
  }

  private func carryOut(_ change: Effect, _ revision: Int) {
    let (source, mailbox) = (source, mailbox)
    let thread =
      threads[change.slot] ?? DispatchQueue(label: "tollbook.\(change.slot)", qos: .userInitiated)
    threads[change.slot] = thread
    thread.async { mailbox.post(source.carryOut(change), revision: revision) }
  }

  /// Notes that an answer has come, and says which write it answers.
  @discardableResult
  func settle(_ revision: Int) -> Effect? {
    waiting.remove(revision)
    return unfinished.removeValue(forKey: revision)
  }

  /// Gives up the questions that are under way.
  func cancelQuestions() {
    for task in tasks.values { task.cancel() }
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
