import NewsModel
import TextUI

/// What can happen to the browser.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The terminal has this size now.
  case resized(Size)
  /// Another program has written into the archive.
  case archiveChanged
  /// Others have changed this and no more.
  case archiveNews(ArchiveNews)
  /// The terminal has said whether its ground is light.
  case ground(isLight: Bool)
  /// The archive stands otherwise with its desk.
  case desk(DeskStanding)
  /// How far the import is that the browser has asked for.
  case importing(String)
  /// A fetch of feeds has come so far.
  case fetching(FetchProgress)
  /// An errand has come back: with a text that was edited, and with what went wrong.
  case returned(text: String?, problem: String?)
  /// An effect's answer. `revision` is that of the effect; answers older than their slot's revision are dropped.
  case answered(Answer, revision: Int)
}

/// What came of an effect.
public enum Answer: Equatable, Sendable {
  case page(IncidentPage, PageRequest)
  case count(Int)
  /// Those that are gone are left out.
  case rows([IncidentSummary])
  case marks([IncidentSummary])
  case brief(String)
  /// Nil when the incident is gone.
  case dossier(Dossier?, id: Int64)
  case dossiers([Dossier])
  case facet(FacetField, [FacetCount])
  /// Names with how many incidents each leaves, and whether they are only nearly what was typed.
  case names([FacetCount], isNear: Bool)
  case missedNames([MissedName])
  case speakers([FacetCount])
  case timeline(TimelineUnit, [PeriodToll])
  case map(MapGrid, [MapCell])
  case outline(WorldOutline)
  case sources(SourceSurveyPage)
  case datasets([DatasetSource])
  case datasetPairs(DatasetPairPage)
  case queue(OpenReportPage)
  case links([ProposedLink])
  case disagreements([Disagreement])
  case wholeDesk(DeskPage)
  /// An incident of the desk is here: its key, its row number, and what to say of it.
  case fetchedFromDesk(key: String, id: Int64, String)
  case feeds([FeedSubscription])
  /// Articles that wait, and how many there are in all.
  case aside([AsideArticle], count: Int)
  case paths([String])
  /// What an import came to, in words.
  case imported(String)
  case source(ReportSource)
  /// How many incidents of watches have news.
  case watchedNews(Int)
  /// What a fetch came to, in words.
  case fetched(String)
  case journal([JournalLine])
  case tags([TagCount])
  case savedFilters([SavedFilter])
  /// A change is written: in words, with its incident and the incident's row as they are now.
  case changed(String, dossier: Dossier?, row: IncidentSummary?)
  /// The file that an export wrote: its path, and how many incidents and claims it holds.
  case exported(path: String, incidents: Int, claims: Int)
  /// The export would write over this file; the user is asked first.
  case exportExists(path: String)
  /// One sentence for the status line: something was done.
  case done(String)
  /// One sentence for the status line: why there was nothing to do. Nobody has lost anything by it.
  case nothing(String)
  /// One sentence for the status line: what failed, where, and what to do.
  case failed(String)
}
