import NewsModel

/// Says which words of a text gave an incident its place and its day.
struct ContextReasons {
  let text: SourceText
  let reader: ContextReader

  func reasons(for incident: ExtractedIncident) -> IncidentReasons {
    IncidentReasons(place: place(of: incident), date: date(of: incident))
  }

  private func place(of incident: ExtractedIncident) -> Reason {
    guard let name = incident.place ?? incident.admin1 else {
      return Reason(incident.country == nil ? .noPlace : .onlyCountry)
    }
    for sentence in text.sentences.indices.prefix(200) {
      for phrase in reader.places(in: sentence) {
        let place = reader.resolve(phrase)
        guard place.name == name || place.admin1 == name else { continue }
        return Reason(
          place.isCertain ? .namedPlace : .unsurePlace, words: text.string(tokens: phrase.tokens))
      }
    }
    return Reason(.namedPlace, words: name)
  }

  private func date(of incident: ExtractedIncident) -> Reason {
    guard let date = incident.date else { return Reason(.noDay) }
    for sentence in text.sentences.indices {
      for mention in reader.dates(in: sentence) where mention.span == date {
        return Reason(.namedDay, words: text.string(tokens: mention.tokens))
      }
    }
    if let day = reader.published, date.precision == .week, date.start == day {
      return Reason(.dayOfPublication)
    }
    return Reason(.namedDay)
  }
}
