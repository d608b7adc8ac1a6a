/// Recognises what a page says about itself: share, follow and subscribe lines, bare addresses, embedded posts.
///
/// A sentence of the article that merely mentions a network ("shared on Twitter") is none of these.
enum ShareBlock {
  /// Whether a paragraph is page furniture and no word of the article.
  static func isFurniture(_ paragraph: some StringProtocol) -> Bool {
    guard paragraph.utf8.count <= 500 else { return false }
    let text = paragraph[...]
    if isRule(text) || isAddress(text) || isPost(text) { return true }
    let line = PlainWords(text)
    guard !line.words.isEmpty, line.words.count <= 18 else { return false }
    return isNetworkLine(line.words) || isCall(line, text) || isRights(text, line)
  }

  /// A line of underscores, dashes, stars or dots.
  static func isRule(_ text: some StringProtocol) -> Bool {
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace { continue }
      guard ruleMarks.contains(scalar) else { return false }
      marks += 1
    }
    return marks >= 3
  }

  private static let ruleMarks: Set<Unicode.Scalar> = [
    "_", "-", "=", "*", "~", "•", "·", ".", "–", "—", "#",
  ]

  /// One or more addresses and nothing else.
  static func isAddress(_ text: some StringProtocol) -> Bool {
    // A word without these marks is no address: most paragraphs are done after their first one.
    let first = text.unicodeScalars.drop { $0.properties.isWhitespace }
      .prefix { !$0.properties.isWhitespace }
    guard first.contains(":") || first.contains(".") else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    return !words.isEmpty && words.count <= 8 && words.allSatisfy { isURL($0) }
  }

  static func isURL(_ word: some StringProtocol) -> Bool {
    let lower = word.lowercased()
    return lower.contains("://") || lower.hasPrefix("www.") || lower.hasPrefix("pic.twitter.com/")
      || lower.hasPrefix("t.co/")
  }

  /// The line below an embedded post: "— Al Jazeera English (@AJEnglish) September 18, 2024".
  static func isPostSignature(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, "—–-".contains(first), text.utf8.count <= 200 else {
      return false
    }
    return text.contains("(@") && WrittenDay.first(in: text.suffix(40)) != nil
  }

  /// An embedded post in one paragraph: it ends in its signature, or holds the address of its picture.
  static func isPost(_ text: some StringProtocol) -> Bool {
    if isPostSignature(text) { return true }
    if text.utf8.contains(0x2F), text.contains("pic.twitter.com/") || text.contains("pic.x.com/") {
      return true
    }
    guard let dash = text.unicodeScalars.lastIndex(of: "—") else { return false }
    return isPostSignature(text[dash...])
  }

  /// An appeal to the reader: "Already a subscriber? Log in", "Download our app for iOS and Android".
  ///
  /// Speaks of a subscription, an app or a newsletter, to "you" or of "us", and quotes nobody.
  static func isAppeal(_ paragraph: some StringProtocol) -> Bool {
    guard paragraph.utf8.count <= 500,
      !paragraph.unicodeScalars.contains(where: { $0 == "“" || $0 == "\"" || $0 == "«" })
    else { return false }
    let line = PlainWords(paragraph)
    return appeals.occur(in: line) && line.words.contains(where: address.contains)
  }

  /// A sentence that stands where a page breaks off for those who do not pay.
  static func isPaywall(_ paragraph: some StringProtocol) -> Bool {
    guard paragraph.utf8.count <= 400 else { return false }
    let line = PlainWords(paragraph)
    return paywalls.occur(in: line) || wholes.occur(in: line) && entrances.occur(in: line)
  }

  private static let wholes = WordPhrases(["full story", "full article", "to continue"])
  private static let entrances = WordPhrases(["subscribe", "log in", "sign in"])

  private static let address: Set<String> = [
    "our", "us", "you", "your", "you’re", "you're", "you’ll", "you'll", "you’ve", "now", "here",
    "download", "nos", "notre", "vous", "votre", "nuestro", "nuestra", "te", "tu", "usted",
  ]
  private static let appeals = WordPhrases([
    " subscribe ", " subscriber ", " subscribers ", " subscription ", " sign up ", " newsletter ",
    " newsletters ", " log in ", " sign in ", " app for ios", " apps for ios", " google play ",
    " app store ", " whatsapp channel ", " telegram channel ", " follow us ", " our journalism ",
    " push notifications ", " ad blocker ", " register for free ", " free account ", " abonnez ",
    " abonné ", " abonnés ", " suscríbete ", " suscriptores ", " boletín ", " our app ",
    " enable javascript ", " your browser ", " turn on javascript ", " cookies ",
  ])
  private static let paywalls = WordPhrases([
    " subscribe to continue ", " subscribe to read ", " to continue reading ",
    " already a subscriber ",
    " article is for subscribers ", " exclusive to subscribers ", " réservé aux abonnés ",
    " réservé à nos abonnés ", " il vous reste ", " contenido exclusivo para suscriptores ",
    " you have reached your limit ", " you’ve reached your limit ", " keep reading with ",
    " unlock this article ", " become a member to read ",
  ])

  /// "TWITTER (CLICK HERE)", "WhatsApp CHANNEL", "Click to share on Facebook (Opens in new window)".
  private static func isNetworkLine(_ words: [String]) -> Bool {
    words.allSatisfy { networks.contains($0) || company.contains($0) || buttons.contains($0) }
      && words.contains { networks.contains($0) || buttons.contains($0) }
  }

  /// "Share this story", "FOLLOW INDEPENDENT PRESS:", "Think your friends would be interested?"
  private static func isCall(_ line: PlainWords, _ text: some StringProtocol) -> Bool {
    if line.words.count <= 4, wholeLines.contains(line.line) { return true }
    if calls.begin(line) { return true }
    let words = line.words
    guard words[0] == "follow" || words[0] == "suivez" || words[0] == "síguenos" else {
      return false
    }
    return text.last == ":" || words.contains(where: networks.contains) && !text.contains(",")
  }

  private static func isRights(_ text: some StringProtocol, _ line: PlainWords) -> Bool {
    text.hasPrefix("©") || text.hasPrefix("(c) ") || line.words[0] == "copyright"
      || rights.occur(in: line)
  }

  private static let rights = WordPhrases(["all rights reserved"])

  private static let networks: Set<String> = [
    "facebook", "twitter", "whatsapp", "telegram", "youtube", "instagram", "linkedin", "reddit",
    "pinterest", "tumblr", "messenger", "flipboard", "viber", "skype", "tiktok", "threads",
    "bluesky", "mastodon", "rss", "pocket", "xing", "vk", "wechat", "weibo", "snapchat",
  ]
  private static let buttons: Set<String> = [
    "share", "tweet", "print", "email", "e-mail", "mail", "click", "partager", "compartir",
    "teilen", "drucken", "imprimir", "imprimer", "compartilhar",
  ]
  private static let company: Set<String> = [
    "on", "to", "via", "this", "the", "a", "in", "new", "window", "opens", "here", "channel",
    "page",
    "copy", "link", "us", "our", "follow", "like", "save", "more", "friend", "and", "x", "group",
    "or", "with", "article", "story", "post", "icon", "sur", "en", "auf", "le", "la", "subscribe",
    "account", "handle", "it", "0", "1", "by",
  ]
  private static let wholeLines: Set<String> = [
    "advertisement", "advertisements", "advertising", "comments", "leave a comment",
    "post a comment",
    "sponsored", "recommended", "most read", "most popular", "trending", "loading", "like this",
    "like loading", "print", "publicité", "publicidad", "anzeige", "werbung", "donate",
    "donate now",
    "newsletter", "subscribe", "sign in", "log in", "back to top", "skip to content", "read more",
    "related", "related stories", "related articles", "related topics", "related news",
    "more stories",
    "story continues below", "tags", "top stories", "latest news", "continue reading", "listen",
    "show more", "load more", "view comments", "see more", "leave a reply", "cancel reply",
    "à lire aussi", "lire aussi", "sur le même sujet", "publicidade", "mehr zum thema",
    "skip advertisement", "supported by", "report this ad", "ad feedback", "more on this story",
    "list of stories", "key points", "share this", "topics", "in this story", "explore more",
    "share full article", "image source", "getty images",
  ]
  private static let calls = WordPhrases([
    "follow us", "follow him on", "follow her on", "follow me on", "share this", "share the story",
    "share your thoughts", "share on", "share via", "like us on", "join us on",
    "join our", "join the conversation", "subscribe to our", "subscribe to the", "subscribe now",
    "subscribe for", "sign up for", "sign up to", "sign up here", "get our", "download our",
    "download the app", "click here", "click to share", "read more", "read also", "also read",
    "see also", "related stories", "related article", "more on this story", "recommended for you",
    "recommended stories", "you may also like", "you might also like", "you may also be interested",
    "article continues", "story continues", "advertisement scroll", "advertisement continue",
    "continue reading", "think your friends", "support our journalism", "leave a comment",
    "post a comment", "filed under", "lire aussi", "à lire aussi", "lire également",
    "partagez cet article", "suivez nous", "suivez-nous", "abonnez vous", "lea también",
    "lee también", "leer más", "te puede interesar", "síguenos", "suscríbete", "lesen sie auch",
    "mehr zum thema", "leia também", "leia mais", "watch more", "watch live", "watch video",
    "list of 1 items", "list of 2 items", "list of 3 items", "list of 4 items", "end of list",
    "this article is more than", "our standards the thomson reuters", "à lire", "voir aussi",
    "temps de lecture", "lesedauer", "tiempo de lectura",
    "save my name", "your email address will not", "required fields are", "have you a story",
    "do you have a story", "get the latest", "get breaking news", "play video",
    "this video can not",
  ])
}
