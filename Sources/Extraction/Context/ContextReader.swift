import NewsModel

/// Reads when, where and who from a text. It is made once per article and asked per incident.
struct ContextReader {
  let text: SourceText
  let title: String?
  let outlet: String?
  /// As handed in, else as the dateline gives it.
  private(set) var published: Day?

  init(text: SourceText, title: String?, published: Day?, outlet: String?) {
    self.text = text
    self.title = title
    self.outlet = outlet
    self.published = published
  }

  /// The context of the incident that these sentences (indices, ascending) tell of. For the main incident the whole
  /// article's dateline and lead count; for another one only what its sentences say.
  func context(of sentences: [Int], isMain: Bool) -> IncidentContext {
    IncidentContext()
  }

  /// The dates that a sentence names, in the order of the text.
  func dates(in sentence: Int) -> [DateMention] {
    []
  }
}
