internal import NewsModel

/// The form in which the archive holds and compares names.
func folded(_ text: String) -> String { NameFolding.words(text) }
