import Archive
import Desk
import Files
import Imports
import NewsModel

extension Failure {
  /// The failure for an error that one of our own parts throws, nil for others.
  init?(error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as ArchiveError: self.init(error)
    case let error as FilterSyntaxError: self.init(error)
    case let error as WholeFile.Problem: self.init(error)
    case let error as DeskProblem: self.init(error)
    case let error as ColumnMapFile.Problem: self.init(.badData, error.description)
    default: return nil
    }
  }

  private init(_ error: ArchiveError) {
    let code: Code =
      switch error {
      case .missing: .noInput
      case .noPermission, .unreadLog, .needsReviewer: .noPermission
      case .exists: .cannotCreate
      case .notAnArchive, .foreign, .newerVersion, .olderVersion, .unreleasedVersion, .interrupted,
        .corrupted, .gone, .readOnly,
        .forged:
        .badData
      case .locked, .diskFull, .unreadable, .changed, .replaced, .decidedSince: .inputOutput
      }
    self.init(code, error.description)
  }

  private init(_ problem: DeskProblem) {
    let code: Code =
      switch problem {
      case .noDesk, .noLibrary: .noInput
      case .badAddress, .secretInAddress, .slice: .usage
      case .forbidden, .needs: .noPermission
      case .unusable, .newer, .older, .unreachable: .inputOutput
      }
    self.init(code, problem.description)
  }

  private init(_ error: FilterSyntaxError) {
    let end = error.meant == nil ? "." : ""
    self.init(.usage, "the filter is wrong at \(error.description)\(end)")
  }

  private init(_ problem: WholeFile.Problem) {
    switch problem {
    case .exists: self.init(.cannotCreate, "\(problem.description); --force replaces it.")
    case .isFolder, .cannotCreate: self.init(.cannotCreate, "\(problem.description).")
    case .cannotWrite: self.init(.inputOutput, "\(problem.description).")
    }
  }
}
