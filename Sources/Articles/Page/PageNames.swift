/// What element names mean for the reading of a page.
enum PageNames {
  /// Elements whose words nobody reads.
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "canvas", "head", "title", "meta", "link",
    "math", "object", "applet", "map", "source", "track", "datalist", "amp-analytics",
  ]
  /// Elements that are the page's and not the article's, wherever they stand.
  static let furniture: Set<String> = [
    "nav", "aside", "footer", "form", "button", "select", "textarea", "input", "label", "fieldset",
    "dialog", "menu", "figure", "figcaption", "iframe", "video", "audio", "picture", "amp-ad",
    "amp-social-share", "amp-sidebar", "amp-embed", "amp-iframe", "amp-video", "amp-img",
    "amp-twitter", "amp-consent", "amp-carousel", "progress",
  ]
  /// Elements that begin and end a paragraph.
  private static let blocks: Set<String> = [
    "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details",
    "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "caption", "option", "legend", "noscript",
  ]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}
