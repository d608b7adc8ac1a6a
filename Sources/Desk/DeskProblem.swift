/// Why an exchange with a desk came to nothing, in one sentence.
public enum DeskProblem: Error, Equatable, CustomStringConvertible, Sendable {
  /// There is no desk at this place.
  case noDesk(place: String)
  /// The folder, one of its files or the server cannot be used.
  case unusable(place: String, reason: String)
  /// A newer program has made the desk.
  case newer(place: String)
  /// A program from before its first release has made the desk.
  case older(place: String)
  /// libpq is not installed.
  case noLibrary
  /// libpq reads no address in it.
  case badAddress
  case secretInAddress
  /// The server is not there, or no longer.
  case unreachable(place: String, reason: String)
  /// The server does not allow it.
  case forbidden(place: String, reason: String)
  /// It takes a role that the user has not.
  case needs(DeskRole, what: String)
  /// The filter of a slice asks for what a server cannot tell.
  case slice(String)

  public var description: String {
    switch self {
    case .noDesk(let place):
      "There is no desk at \(place): tollbook desk join FOLDER makes one in a folder, tollbook desk init ADDRESS on a server."
    case .unusable(let place, let reason): "\(place) cannot be used (\(reason))."
    case .newer(let place): "The desk at \(place) was made by a newer tollbook: update this one."
    case .older(let place):
      "The desk at \(place) was made by a tollbook before 0.2: make a new one (tollbook desk init) in another database."
    case .noLibrary:
      "A desk on a server needs libpq, which is not installed: apt-get install libpq5 installs it."
    case .badAddress:
      "This is no address of a server: it is written postgresql://USER@HOST:PORT/DATABASE."
    case .secretInAddress:
      "An address with a password is not taken, as it would be kept: put the password into ~/.pgpass, or name a service."
    case .unreachable(let place, let reason): "\(place) does not answer (\(reason))."
    case .forbidden(let place, let reason): "\(place) does not allow it (\(reason))."
    case .needs(let role, let what):
      "Only who is a \(role.rawValue) of the desk may \(what): its keeper grants it (GRANT tollbook_\(role.rawValue) TO …)."
    case .slice(let what): "A slice cannot ask for \(what): the server does not know it."
    }
  }
}
