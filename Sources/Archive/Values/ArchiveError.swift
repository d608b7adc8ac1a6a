/// What can go wrong with an archive, each as one sentence that says what, where and what to do.
public enum ArchiveError: Error, Hashable, Sendable {
  /// There is no file at this path (only where none may be made).
  case missing(path: String)
  /// The file is no archive of this program.
  case notAnArchive(path: String)
  /// A newer version of the program has written it.
  case newerVersion(path: String)
  /// An older version of the program has written it, and it was opened to be read only.
  case olderVersion(path: String)
  /// Written by a program before 0.2 that was never released.
  case unreleasedVersion(path: String)
  /// Something in it acts that no tollbook has made; what it is called.
  case foreign(path: String, part: String)
  /// Another program has held it for longer than we wait.
  case locked(path: String)
  case diskFull(path: String)
  case corrupted(path: String)
  case noPermission(path: String)
  /// It was opened to be read only.
  case readOnly(path: String)
  /// The disk or the file system refuses; `reason` is its own word for it.
  case unreadable(path: String, reason: String)
  /// An import was killed, and taking it back needs writing.
  case interrupted(path: String)
  /// What a program has written last stands in the log beside it still, and taking that up needs writing.
  case unreadLog(path: String)
  /// Another program has written while it was read.
  case changed(path: String)
  /// Something stands where a file is to be made.
  case exists(path: String)
  /// The file was moved or deleted while it was open.
  case replaced(path: String)
  /// Somebody else has decided about the same since; what is to be taken back, in words.
  case decidedSince(String)
  /// Only reviewers of the archive's desk may settle what analysts decided differently.
  case needsReviewer
  /// An entry of a journal is not what its hash says, or is missing; which one, in words.
  case forged(String)
  /// The incident or claim is gone.
  case gone(String)
}

extension ArchiveError {
  /// The same about another file: a draft, whose name nobody knows, is called by the name that it was to have.
  ///
  /// - Parameters:
  ///   - path: the name that is said.
  ///   - draft: the name that is not.
  /// - Returns: this error where it is not about the draft.
  public func about(_ path: String, insteadOf draft: String) -> ArchiveError {
    switch self {
    case .diskFull(path: draft): .diskFull(path: path)
    case .unreadable(path: draft, let reason): .unreadable(path: path, reason: reason)
    case .noPermission(path: draft): .noPermission(path: path)
    case .locked(path: draft): .locked(path: path)
    case .corrupted(path: draft): .corrupted(path: path)
    case .changed(path: draft): .changed(path: path)
    default: self
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no archive at \(path): import something into it first, or give another --database."
    case .notAnArchive(let path):
      "\(path) is not a tollbook archive: give another --database, or import this file."
    case .newerVersion(let path):
      "\(path) was written by a newer tollbook: update this one to open it."
    case .olderVersion(let path):
      "\(path) was written by an older tollbook: open it once where it may be written, to bring it up to date."
    case .unreleasedVersion(let path):
      "\(path) was written by a tollbook before 0.2 that was never released: export it as JSON Lines with the program "
        + "that wrote it, or import its sources into a new archive."
    case .foreign(let path, let part):
      "\(path) has “\(part)” in it, which no tollbook makes and which would act on its own: do not trust where it comes "
        + "from."
    case .locked(let path):
      "\(path) is in use by another program that does not let go: try again when it has finished."
    case .diskFull(let path):
      "The disk is full, so nothing was changed in \(path): make room and do it again."
    case .corrupted(let path):
      "\(path) is damaged: restore it from a backup, or save what can be saved with 'tollbook repair NEW-FILE'."
    case .noPermission(let path):
      "\(path) may not be opened or written: check its permissions and its folder's."
    case .readOnly(let path):
      "\(path) is opened to be read only, so nothing in it is changed."
    case .unreadable(let path, let reason):
      "\(path) cannot be used (\(reason)): check the disk, then try again."
    case .interrupted(let path):
      "\(path) was left in the middle of an import: open it once where it may be written, to take that back."
    case .unreadLog(let path):
      "\(path) has a log beside it, \(path)-wal, which cannot be taken up where nothing may be written: copy both to a folder "
        + "of your own, and open that."
    case .changed(let path):
      "\(path) was changed by another program while it was read: do it again."
    case .exists(let path):
      "\(path) exists already, so nothing was written: name another file."
    case .replaced(let path):
      // A screen cuts a line at its end: the path, which is long, stands there.
      "Not kept: the archive was moved or deleted. Put it back, or quit. It was at \(path)."
    case .needsReviewer:
      "Only a reviewer of the desk settles what analysts decided differently: what you decide yourself is one opinion more."
    case .decidedSince(let words):
      "Somebody has decided about the same since (\(words)), so nothing was changed."
    case .forged(let what):
      "The journal is not whole: \(what) is missing or was changed, so nothing was taken in. Ask its author for it anew."
    case .gone(let what):
      "\(what) is no longer in the archive: go back and choose again."
    }
  }
}
