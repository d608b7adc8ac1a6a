import ArgumentParser
import NewsModel

/// A published rule by its key, as options take it: `--lens acled`.
struct LensArgument: ExpressibleByArgument {
  let lens: any CodebookLens

  init?(argument: String) {
    guard let lens = Lenses.named(argument) else { return nil }
    self.lens = lens
  }

  static var allValueStrings: [String] { Lenses.all.map(\.key) }
}
