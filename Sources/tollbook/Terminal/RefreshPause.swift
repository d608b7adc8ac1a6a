/// When the screen takes in what others have changed: once no key has come for a moment, as reading it would be felt between
/// keys; but soon enough that a colleague's decision is seen within a second.
struct RefreshPause {
  typealias Instant = ContinuousClock.Instant

  /// How long no key must have come.
  static let quiet = Duration.milliseconds(150)
  /// How long it waits at most where keys keep coming. Before it, the decision has been on its way for some 300 ms.
  static let most = Duration.milliseconds(450)

  /// When the first change was told that has not been taken in; nil for none.
  private var since: Instant?
  private var lastKey: Instant?

  /// Something has changed.
  mutating func begin(_ now: Instant) { since = since ?? now }

  /// A key has come.
  mutating func press(_ now: Instant) { lastKey = now }

  /// It is taken in.
  mutating func end() { since = nil }

  /// How many milliseconds are left; 0 for now, nil where there is nothing to take in.
  func left(_ now: Instant) -> Int32? {
    guard let since else { return nil }
    let quietEnd = lastKey.map { $0 + Self.quiet } ?? now
    let left = (min(quietEnd, since + Self.most) - now) / .milliseconds(1)
    return Int32(max(0, left).rounded(.up))
  }
}
