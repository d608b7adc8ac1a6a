/// What class names and ids tell about an element, read as whole words: "article__share-tools" is `article`, `share`,
/// `tools`.
struct PageHints {
  private let words: Set<String>
  /// Whole class names: "hidden" hides, "overflow-hidden" and "label-hidden" do not.
  private let names: [Substring]

  init(_ raw: String) {
    words = PageHints.split(raw)
    names = raw.prefix(600).split { $0.isWhitespace }
  }

  /// Never part of an article: share bars, comments, related stories, advertisements.
  var isFurniture: Bool {
    !words.isDisjoint(with: PageHints.furniture) || has("read", "more") || has("more", "stories")
      || has("most", "read") || has("you", "like") || has("sign", "up") || has("read", "next")
      || has("up", "next") || has("also", "read") || has("more", "from") || has("follow", "us")
      || has("sr", "only") || has("screen", "reader") || has("visually", "hidden")
      || has("twitter", "tweet") || has("instagram", "media") || has("fb", "post")
      || has("tiktok", "embed") || has("editor", "pick") || has("editors", "picks")
      || has("hidden", "print") || has("trc", "related") || has("author", "bio")

      || has("jp", "relatedposts") || has("skip", "link") || has("read", "time")
      || names.contains("hidden") || names.contains("hide") || names.contains("d-none")
  }

  /// The few words that are believed of an element inside a sentence, too.
  var isInlineFurniture: Bool {
    !words.isDisjoint(with: ["share", "sharing", "social", "caption", "visuallyhidden"])
      || has("sr", "only") || has("screen", "reader") || has("visually", "hidden")
  }

  /// Stands beside an article and can be longer than it.
  var isSidebar: Bool {
    !words.isDisjoint(with: [
      "sidebar", "related", "recommended", "trending", "newsletter", "modal",
    ])
  }

  /// Often no part of an article, and to be judged by what is in it.
  var isDoubtful: Bool { !words.isDisjoint(with: PageHints.doubtful) }

  /// Readers' comments: long, and still not the article.
  var isComments: Bool {
    !words.isDisjoint(with: ["comments", "comment", "disqus", "commentlist", "respond"])
  }

  /// The box of the article's own paragraphs.
  var isBody: Bool {
    !words.isDisjoint(with: PageHints.bodies) || has("field", "body") || has("rich", "text")
      || has("mw", "parser") || has("td", "content")
      || !words.isDisjoint(with: ["body", "content", "text", "copy"])
        && !words.isDisjoint(with: [
          "article", "story", "entry", "post", "news", "main", "detail", "node", "page",
        ])
  }

  /// The sentence or two between headline and text.
  var isStandfirst: Bool { !words.isDisjoint(with: PageHints.standfirsts) }

  private func has(_ first: String, _ second: String) -> Bool {
    words.contains(first) && words.contains(second)
  }

  /// Splits at everything that is no letter, and where a small letter meets a capital.
  private static func split(_ raw: String) -> Set<String> {
    var result: Set<String> = []
    var word = ""
    var wasLower = false
    func isEnd(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.isAlphabetic }
    for scalar in raw.unicodeScalars.prefix(600) {
      let isUpper = scalar.properties.isUppercase
      if isEnd(scalar) || (isUpper && wasLower) {
        if !word.isEmpty { result.insert(word) }
        word = ""
      }
      if !isEnd(scalar) { word += scalar.properties.lowercaseMapping }
      wasLower = scalar.properties.isLowercase
    }
    if !word.isEmpty { result.insert(word) }
    return result
  }

  private static let bodies: Set<String> = [
    "articlebody", "storybody", "bodytext", "wysiwyg", "prose", "richtext", "articletext",
    "storytext", "newstext", "articlecontent", "postcontent", "bodycopy", "storycontent",
  ]
  private static let standfirsts: Set<String> = [
    "standfirst", "dek", "deck", "lede", "bajada", "chapo", "chapeau", "subtitle", "subheadline",
    "subhead", "subheading", "intro", "vorspann", "sapo", "entradilla", "sottotitolo", "summary",
    "description", "abstract", "excerpt", "subtitulo",
  ]
  private static let furniture: Set<String> = [
    "share", "sharing", "shares", "sharebar", "sharetools", "sharethis", "sharedaddy", "social",
    "socials", "addthis", "addtoany", "shareaholic", "nav", "navbar", "navigation", "menu",
    "breadcrumb", "breadcrumbs", "pagination", "pager", "related", "relateds", "recommended",
    "recommendation", "recommendations", "recirc", "recirculation", "readmore", "mostread",
    "trending", "outbrain", "taboola", "advert", "adverts", "advertisement", "advertising", "ads",
    "adslot", "adsense", "dfp", "sponsored", "comments", "commentlist", "disqus", "newsletter",
    "newsletters", "signup", "cookie", "cookies", "consent", "gdpr", "modal", "popup", "lightbox",
    "byline", "timestamp", "taglist", "caption", "captions", "figcaption", "sidebar", "footer",
    "skiplink", "toolbar", "noprint", "visuallyhidden",
    "relatedposts", "relatedarticles", "donate", "donation", "paywall", "regwall", "infobox",
    "copyright", "credits", "masthead", "flyout", "mashsb", "keywords", "cookiebot", "onetrust",
    "didomi", "ccpa",
    "printfriendly", "followus", "socialmedia", "shariff", "feedback", "hashtags", "skipnav",
    "mostpopular",
  ]
  private static let doubtful: Set<String> = [
    "promo", "promos", "teaser", "teasers", "popular", "video", "videos", "gallery", "slideshow",
    "carousel", "author", "authors", "bio", "sponsor", "subscribe", "subscription", "more", "also",
    "list", "links", "media", "player", "embed", "card", "cards", "banner", "ad", "header", "meta",
    "date", "time", "info", "tools", "print", "image", "photo", "photos", "credit", "tag",
    "category",
    "inset", "pullquote", "tooltip", "rail", "cta", "recent", "latest", "top", "next", "previous",
    "prev", "follow", "membership", "source", "sources", "overlay", "login", "register", "alert",
    "tags", "topics", "rating", "toc", "widget", "widgets", "dateline", "posted", "published",
    "updated", "kicker", "label", "box", "aside",
  ]
}
