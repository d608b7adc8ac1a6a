import TextUI

extension ListCursor {
  /// Follows the keys that move in every list whose length is known; other actions change nothing.
  mutating func move(_ action: Action) {
    switch action {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: page(by: -1)
    case .pageDown: page(by: 1)
    case .first: home()
    case .last: end()
    default: break
    }
  }
}
