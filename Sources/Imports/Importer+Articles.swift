import Archive
import Articles
import Foundation
import NewsModel

/// Articles: read, linked to incidents, kept aside, stored.
extension Importer {
  mutating func readArticles(of input: InputFile) throws {
    if input.format == .articles { return try readArticleLines(of: input) }
    if input.format == .feed { return try readEntries(of: input) }
    if input.format == .warc { return try readRecords(of: input) }
    do {
      try add(
        try read(input.name) {
          let bytes = try input.bytes(upTo: ArticleReader.limit)
          var article = ArticleMaterial(
            try ArticleReader.read(bytes: bytes, name: input.name), name: input.name)
          article.capture = Captures.ofFile(bytes, input.name)
          return article
        })
    } catch let error as ArticleReadError {
      complain(error.description)
    } catch let fault as ReadingFault {
      complain(fault.description)
    } catch let error as CocoaError {
      complain("\(input.name) cannot be read: \(error.localizedDescription)", isMissing: true)
    }
  }

  mutating func readEntries(of input: InputFile) throws {
    let read = reporting(input.name) {
      do {
        let bytes = try input.bytes(upTo: FeedReader.limit)
        return (try FeedReader.read(bytes), Captures.ofFile(bytes, input.name))
      } catch let problem as FeedProblem {
        throw DatasetFileProblem("\(input.name) cannot be read: \(problem.description).")
      }
    }
    guard let (feed, capture) = read else { return }
    for entry in feed.entries {
      guard var article = FeedArticles.article(entry, of: feed, name: input.name) else { continue }
      article.capture = capture
      try add(article)
    }
  }

  /// Reads an article; a fault of ours in it is told.
  mutating func add(_ article: ArticleMaterial) throws {
    do {
      try add(try read(article.name) { article })
    } catch let fault as ReadingFault {
      complain(fault.description)
    }
  }

  mutating func readArticleLines(of input: InputFile) throws {
    try forEachLine(of: input) { importer, json, place in
      try importer.add(
        try importer.read(place) {
          var article = ArticleMaterial(try ArticleLine(json: json), name: place)
          article.capture = Captures.ofFile(Array(json), place)
          return article
        })
    }
  }

  /// An article with what the extractor finds in it; a fault of ours costs this article alone.
  ///
  /// - Throws: `ReadingFault`, and what the body throws.
  func read(_ name: String, _ body: @escaping () throws -> ArticleMaterial) throws
    -> (article: ArticleMaterial, dossiers: ArticleDossiers)
  {
    try GuardedReading.run(name) { [probe] in
      let article = try body()
      probe(article)
      return (article, ArticleDossiers(article))
    }
  }

  mutating func add(_ read: (article: ArticleMaterial, dossiers: ArticleDossiers)) throws {
    let article = read.article
    var dossiers = read.dossiers
    if let report = dossiers.dossiers.first?.reports.first {
      let store = store
      dossiers.earlier = try editions.earlier(than: report) { try store.latestReport(at: $0) }
    }
    let verdict = verdict(on: article, dossiers)
    if case .drop(let rule) = verdict {
      summary.leftOut.append((article.name, rule))
      summary.articles += 1
      return progress(summary.articles)
    }
    // A page that tells of it no longer is worth knowing.
    if !includesAll, verdict == nil, dossiers.earlier == nil,
      dossiers.relevance.verdict == .none || needsFigures && !dossiers.hasFigures
    {
      summary.withoutViolence.append(article.name)
      let waiting = dossiers.asideArticle(source: source ?? article.name)
      try keepBytes(of: article, for: waiting.key)
      aside.append(waiting)
      summary.articles += 1
      return progress(summary.articles)
    }
    try dossiers.distinguish { key in
      if let own = published[key] { return own }
      return try store.incidents(ofReport: key).lazy.flatMap(\.reports).first { $0.key == key }
    }
    if let report = dossiers.dossiers.first?.reports.first, published[report.key] == nil {
      published[report.key] = Report(
        key: report.key, outlet: report.outlet, title: "", published: report.published,
        link: report.link, text: "")
    }
    if let report = dossiers.dossiers.first?.reports.first {
      try keepBytes(of: article, for: report.key)
      if let earlier = dossiers.earlier { editions.note(report.key, after: earlier) }
    }
    try dossiers.locate { try store.learntPlace(named: $0, in: $1) }
    linker.add(dossiers)
    names.append((article.name, article.id ?? article.name))
    summary.articles += 1
    progress(summary.articles)
  }

  /// Stores what an article was read from at once, so that no import has to hold all of it.
  mutating func keepBytes(of article: ArticleMaterial, for report: String) throws {
    guard keepsBytes, !isDryRun, var capture = article.capture else { return }
    let sha256 = try store.store(evidence: capture.bytes)
    capture.bytes = []
    captures.append((report, capture, sha256))
  }

  /// Links the articles that were read and tells where each of their incidents goes.
  mutating func linkArticles() throws {
    for (name, links) in zip(names, try linker.finish()) {
      for (number, link) in links.enumerated() {
        summary.entries.append(
          ImportSummary.Entry(article: name, link: link, isMain: number == 0))
      }
    }
  }

  /// Stores all that the articles came to, as one step.
  mutating func storeArticles(name: String) throws {
    guard !isDryRun else { return }
    try store.inOneStep {
      summary.asideAdded += try store.setAside(aside)
      try store.keep(captures)
      if !linker.dossiers.isEmpty { try storeLinked(ImportSource(name: name, format: "articles")) }
    }
  }

  private mutating func storeLinked(_ source: ImportSource) throws {
    summary.add(try store.store(linker.dossiers, source: source))
    try store.keep(editions: editions.found)
    try store.propose(linker.proposals)
    try store.keep(
      summary.entries.filter(\.isMain).map { entry in
        ReportLink(
          name: entry.id, report: entry.link.report, score: entry.link.score,
          reasons: entry.link.reasons)
      })
  }
}
