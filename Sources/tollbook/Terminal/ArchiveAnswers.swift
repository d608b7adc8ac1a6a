import Archive
import Browser
import Desk
import Exports
import Files
import Foundation
import NewsModel
import ReferenceData

/// Answers the browser's questions from an archive.
struct ArchiveAnswers: AnswerSource {
  let store: IncidentStore
  /// Whether links are opened and files imported; a script only plays.
  var opensLinks = false
  /// Told how a fetch of feeds goes on.
  var monitor: FetchMonitor?
  /// Carries out imports.
  var importing = ImportDesk()
  /// Asks the whole desk.
  var whole = WholeDesk()
  /// Where decisions are made on a copy without those of others.
  var blind: BlindDesk?

  func answer(_ question: Question) async -> Answer {
    do {
      return try await read(question)
    } catch {
      return Self.failure(error)
    }
  }

  func carryOut(_ change: Question) -> Answer {
    do {
      let answer = try written(change)
      if case .change(.saveFilter(let name, let text)) = change {
        try blind?.save(filter: name, as: text)
      }
      try blind?.carryOver()
      return answer
    } catch {
      return Self.failure(error)
    }
  }

  /// What is decided while another program imports is stored when that has finished, and shown as not stored until then.
  private func written(_ change: Question) throws -> Answer {
    let end = ContinuousClock.now + ArchiveAnswers.patience
    while true {
      do {
        return try write(change)
      } catch ArchiveError.locked where isDecision(change) && ContinuousClock.now < end {
        // SQLite has waited for five seconds already, and nothing was written.
        continue
      }
    }
  }

  private static let patience: Duration = .seconds(900)

  private func isDecision(_ change: Question) -> Bool {
    switch change {
    case .change, .decide, .star: true
    default: false
    }
  }

  private static func failure(_ error: any Error) -> Answer {
    switch error {
    case let error as ArchiveError: .failed(error.description)
    case let problem as WholeFile.Problem: .failed(problem.description + ".")
    case let name as UnknownName: .failed(name.description)
    case let problem as DeskProblem: .failed(problem.description)
    case let failure as Failure: .failed(failure.sentence)
    default: .failed("This did not work: \(error.localizedDescription)")
    }
  }

  private func read(_ question: Question) async throws -> Answer {
    switch question {
    case .page(let query, let request, let limit):
      return .page(try await store.page(query, request, limit: limit), request)
    case .count(let filter): return .count(try await store.count(filter))
    case .rows(let ids): return .rows(try await store.summaries(ids: ids))
    case .marks(let query, _, let limit): return .marks(try await rows(query, limit: limit))
    case .brief(let id): return try await brief(of: id)
    case .dossier(let id): return .dossier(try await store.dossier(id: id), id: id)
    case .dossiers(let ids): return .dossiers(try await dossiers(ids))
    case .facet(let field, let filter):
      return .facet(field, try await store.facet(field, filter))
    case .names(let field, let typed, let filter):
      let found = try await store.names(field, like: typed, under: filter)
      return .names(found.names, isNear: found.isNear)
    case .missedNames(let filter): return .missedNames(try await store.missedNames(in: filter))
    case .speakers(let filter): return .speakers(try await store.speakers(filter))
    case .timeline, .map, .outline, .sources, .datasets, .datasetPairs:
      return try await picture(question)
    case .queue(let row, let limit):
      return .queue(try await store.openReports(after: row, limit: limit))
    case .links(let limit): return .links(try await store.proposedLinks(limit: limit))
    case .disagreements(let limit):
      return .disagreements(try await store.disagreements(limit: limit))
    case .journal(let query): return .journal(try await store.journal(query))
    case .paths(let text): return .paths(PathCompletion.paths(text))
    case .wholeDesk(let filter, let last, let limit):
      return try await whole.page(filter, after: last, limit: limit, store)
    case .feeds: return .feeds(try await store.feeds())
    case .aside(let limit, let words):
      let found = try await store.asideArticles(limit: limit, words: words)
      return .aside(found.articles, count: found.count)
    case .source(let report, let text):
      return .source(try SourceDesk(store: store).source(of: report, text: text))
    case .savedFilters:
      let watches = try await store.watches().map {
        SavedFilter(name: $0.name, text: $0.text, isWatch: true)
      }
      return .savedFilters(try await store.savedFilters() + watches)
    case .watchedNews: return .watchedNews(try await store.watchedNews())
    case .tags:
      return .tags(try await store.tags().map { TagCount(name: $0.name, count: $0.count) })
    case .export, .change, .decide, .star, .openLink, .fetch, .fetchFromDesk, .importFiles:
      return .done("")
    }
  }

  private func write(_ change: Question) throws -> Answer {
    switch change {
    case .export(let order): return try export(order)
    case .change(let change): return try carryOut(change)
    case .decide(let claim, let status):
      try store.decide(claim: claim, status: status)
      return .done("")
    case .star(let incident, let isOn):
      try store.star(incident: incident, on: isOn)
      return .done("")
    case .openLink(let link):
      guard opensLinks else { return .done("") }
      switch LinkOpener.open(link) {
      case .success(let words): return .done(words)
      case .failure(let problem): return .failed(problem.sentence)
      }
    case .page, .count, .rows, .marks, .brief, .dossier, .dossiers, .facet, .names, .missedNames,
      .speakers, .timeline,
      .map, .outline, .sources, .datasets, .datasetPairs, .queue,
      .links, .disagreements, .journal, .tags, .savedFilters, .feeds, .aside, .paths,
      .source, .watchedNews, .wholeDesk:
      return .done("")
    case .fetchFromDesk(let key, let pin): return try whole.fetch(key, pin: pin, store)
    case .importFiles(let path):
      guard opensLinks else { return .failed("A script imports nothing: use tollbook import.") }
      guard blind == nil else {
        return .failed("Blind coding works on a copy: leave it, and import without --blind.")
      }
      return try importing.run(path: path, into: store)
    case .fetch(let feeds): return try FeedDesk(store: store, monitor: monitor).fetch(feeds)
    }
  }

  private func picture(_ question: Question) async throws -> Answer {
    switch question {
    case .timeline(let unit, let filter):
      return .timeline(unit, try await store.timeline(filter, by: unit))
    case .map(let grid, let filter):
      return .map(grid, try await store.map(filter, grid))
    case .sources(let filter, let row, let limit):
      return .sources(try await store.sources(filter, after: row, limit: limit))
    case .datasets: return .datasets(try await store.datasets())
    case .datasetPairs(let query, let offset, let limit):
      return .datasetPairs(try await store.datasetPairs(query, offset: offset, limit: limit))
    default: return .outline(BorderTable.outline())
    }
  }

  private func dossiers(_ ids: [Int64]) async throws -> [Dossier] {
    var found: [Dossier] = []
    for id in ids {
      try Task.checkCancellation()
      if let dossier = try await store.dossier(id: id) { found.append(dossier) }
    }
    return found
  }

  private func export(_ order: ExportOrder) throws -> Answer {
    let path = (order.path as NSString).expandingTildeInPath
    let (format, filter, onlyAccepted) = (order.format, order.filter, order.onlyAccepted)
    var context = ExportContext(
      program: "tollbook \(Tollbook.version)", filter: filter.isEmpty ? nil : filter,
      countryName: { CountryTable.shared.country(code: $0)?.name })
    context.onlyAccepted = onlyAccepted
    do {
      let outcome = try Exporter(format: format, context: context)
        .write(toFile: path, overwrite: order.overwrite) { write in
          func add(_ dossier: Dossier) throws {
            guard !onlyAccepted else { return try write(dossier.keepingAccepted()) }
            try write(format == .jsonl ? store.withSources(dossier) : dossier)
          }
          for id in order.ids { if let dossier = try store.dossier(id: id) { try add(dossier) } }
          guard let query = order.all else { return }
          try store.forEachDossier(query) { dossier in
            try add(dossier)
            return true
          }
        }
      return .exported(path: path, incidents: outcome.incidents, claims: outcome.claims)
    } catch WholeFile.Problem.exists {
      return .exportExists(path: path)
    }
  }
}
