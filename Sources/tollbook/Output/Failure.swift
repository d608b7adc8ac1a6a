import Foundation
import Imports

/// What a command could not do, in one sentence for the user, with an exit code of sysexits.
struct Failure: Error {
  /// The exit codes that the program uses beside success, after BSD's `sysexits.h`.
  enum Code: Int32 {
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case inputOutput = 74
    case noPermission = 77
  }

  var code: Code
  /// One sentence: what failed, where, what to do.
  var sentence: String

  init(_ code: Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  init(_ problem: FileWalk.Problem) {
    switch problem {
    case .missing(let path): self.init(.noInput, "\(path) is not there.")
    case .unreadable(let path): self.init(reading: path, POSIXError(.EACCES))
    }
  }
}

/// The command did what it could and has already told what it could not; only the exit code is left.
struct EndedWithComplaints: Error {
  var code: Failure.Code
}

/// Standard output's reader went away (`| head`): the program ends without a word.
struct BrokenPipe: Error {}
