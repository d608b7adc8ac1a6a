import Archive
import Browser
import Foundation
import Interchange
import NewsModel
import ReferenceData

/// Answers the browser's questions from an archive.
struct ArchiveAnswers: AnswerSource {
  let store: IncidentStore
  /// Whether links are opened; a script only plays.
  var opensLinks = false

  func answer(_ question: Effect) async -> Answer {
    do {
      return try await read(question)
    } catch {
      return Self.failure(error)
    }
  }

  func carryOut(_ change: Effect) -> Answer {
    do {
      return try write(change)
    } catch {
      return Self.failure(error)
    }
  }

  private static func failure(_ error: any Error) -> Answer {
    switch error {
    case let error as ArchiveError: .failed(error.description)
    case let problem as WholeFile.Problem: .failed(problem.description + ".")
    default: .failed("This did not work: \(error.localizedDescription)")
    }
  }

  private func read(_ question: Effect) async throws -> Answer {
    switch question {
    case .loadPage(let query, let request, let limit, _):
      return .page(try await store.page(query, request, limit: limit), request)
    case .count(let filter, _): return .count(try await store.count(filter))
    case .loadDossier(let id, _): return .dossier(try await store.dossier(id: id), id: id)
    case .loadDossiers(let ids, _): return .dossiers(try await dossiers(ids))
    case .loadFacet(let field, let filter, _):
      return .facet(field, try await store.facet(field, filter))
    case .loadSpeakers(let filter, _): return .speakers(try await store.speakers(filter))
    case .loadTimeline, .loadMap, .loadOutline, .loadSources, .loadDatasets, .loadDatasetPairs:
      return try await picture(question)
    case .loadQueue(let row, let limit, _):
      return .queue(try await store.openReports(after: row, limit: limit))
    case .loadLinks(let limit, _): return .links(try await store.proposedLinks(limit: limit))
    case .export, .change, .decide, .star, .openLink, .suspend, .quit: return .done("")
    }
  }

  private func write(_ change: Effect) throws -> Answer {
    switch change {
    case .export(let ids, let format, let path, let overwrite, let filter, let onlyAccepted, _):
      return try export(
        ids, format, path: path, overwrite: overwrite, filter: filter, onlyAccepted: onlyAccepted)
    case .change(let change, _): return try carryOut(change)
    case .decide(let claim, let status, _):
      try store.decide(claim: claim, status: status)
      return .done("")
    case .star(let incident, let isOn, _):
      try store.star(incident: incident, on: isOn)
      return .done("")
    case .openLink(let link, _):
      guard opensLinks, let problem = LinkOpener.open(link) else { return .done("") }
      return .failed(problem)
    case .loadPage, .count, .loadDossier, .loadDossiers, .loadFacet, .loadSpeakers, .loadTimeline,
      .loadMap, .loadOutline, .loadSources, .loadDatasets, .loadDatasetPairs, .loadQueue,
      .loadLinks, .suspend, .quit:
      return .done("")
    }
  }

  private func picture(_ effect: Effect) async throws -> Answer {
    switch effect {
    case .loadTimeline(let unit, let filter, _):
      return .timeline(unit, try await store.timeline(filter, by: unit))
    case .loadMap(let grid, let filter, _):
      return .map(grid, try await store.map(filter, grid))
    case .loadSources(let filter, let row, let limit, _):
      return .sources(try await store.sources(filter, after: row, limit: limit))
    case .loadDatasets: return .datasets(try await store.datasets())
    case .loadDatasetPairs(let query, let offset, let limit, _):
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

  private func export(
    _ ids: [Int64], _ format: ExportFormat, path: String, overwrite: Bool, filter: String,
    onlyAccepted: Bool
  ) throws -> Answer {
    let path = (path as NSString).expandingTildeInPath
    guard let format = DocumentFormat(rawValue: format.rawValue) else {
      return .failed("There is no export as \(format.rawValue).")
    }
    var context = ExportContext(
      program: "tollbook \(Tollbook.version)", filter: filter.isEmpty ? nil : filter,
      countryName: { CountryTable.shared.country(code: $0)?.name })
    context.onlyAccepted = onlyAccepted
    do {
      let outcome = try Exporter(format: format, context: context)
        .write(toFile: path, overwrite: overwrite) { take in
          for id in ids {
            if let dossier = try store.dossier(id: id) {
              try take(onlyAccepted ? dossier.keepingAccepted() : dossier)
            }
          }
        }
      return .exported(path: path, incidents: outcome.incidents, claims: outcome.claims)
    } catch WholeFile.Problem.exists {
      return .exportExists(path: path)
    }
  }
}
