import Browser
import Synchronization

/// Where workers leave their answers for the event loop; each one wakes it.
final class Mailbox: Sendable {
  /// An answer with the revision of the effect that it answers.
  struct Letter: Sendable {
    var answer: Answer
    var revision: Int
  }

  static let wakeByte = UInt8(ascii: "m")
  private let letters = Mutex<[Letter]>([])
  private let pipe: WakePipe

  init(waking pipe: WakePipe) { self.pipe = pipe }

  func post(_ answer: Answer, revision: Int) {
    letters.withLock { $0.append(Letter(answer: answer, revision: revision)) }
    pipe.wake(Self.wakeByte)
  }

  /// The letters since the last call, oldest first.
  func collect() -> [Letter] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
