/// UCDP's three kinds of organised violence, by the code in `type_of_violence`.
enum UCDPViolence: Int {
  case stateBased = 1
  case nonState = 2
  case oneSided = 3

  init?(code: Int?) {
    guard let code, let kind = UCDPViolence(rawValue: code) else { return nil }
    self = kind
  }

  var words: String {
    switch self {
    case .stateBased: "state-based conflict"
    case .nonState: "non-state conflict"
    case .oneSided: "one-sided violence"
    }
  }
}
