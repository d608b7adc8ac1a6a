/// Language tags of pages ("en-GB", "fr_FR") as ISO 639-1 codes.
enum LanguageCode {
  /// The first part of a tag when it is a two-letter code, else nil.
  static func short(_ tag: some StringProtocol) -> String? {
    let code = tag.prefix { $0.isLetter }.lowercased()
    return code.count == 2 && code.allSatisfy(\.isASCII) ? code : nil
  }
}
