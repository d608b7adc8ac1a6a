/// Brings together what stands above the sets and what they are told by it.
extension IncidentSetCache {
  static func ofArchive() -> IncidentSetCache {
    IncidentSetCache(text: WordsText.text, concealed: { try ConcealedReader(db: $0).all() })
  }
}
