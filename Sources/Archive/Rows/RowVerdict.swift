/// What becomes of a row of a file; a load and a dry run ask the same question, so they give the same answer.
enum RowVerdict {
  case added
  /// The archive has it as it is.
  case unchanged
  /// The archive has its cells, from another release or marked as gone.
  case confirmed(wasGone: Bool)
  /// The archive has something newer.
  case older
  /// It goes over what the archive has, which is kept as an earlier state.
  case revised
  /// The file has had the very row before.
  case repeated
  /// The file has had an earlier state of it before, which is none of another file.
  case superseded
  /// Another row of the file has its id.
  case clash

  /// What is known of a row when it meets another one with its id.
  struct Meeting {
    /// Whether a row with the id stood earlier in the file.
    var isAgain = false
    /// Whether both hold the same cells.
    var isSame: Bool
    /// Whether the row at hand is older than the other one, by its release or its own time.
    var isOlder: Bool
    /// Whether it is newer, by its own time.
    var isNewer: Bool
    /// Whether the other one is marked as gone.
    var isGone = false
    /// Whether both are of one release.
    var isOfOneRelease = true
  }

  init(_ meeting: Meeting) {
    if meeting.isAgain {
      self =
        meeting.isSame
        ? .repeated : meeting.isOlder ? .older : meeting.isNewer ? .superseded : .clash
    } else if meeting.isSame {
      let isConfirmed = !meeting.isOlder && (meeting.isGone || !meeting.isOfOneRelease)
      self = isConfirmed ? .confirmed(wasGone: meeting.isGone) : .unchanged
    } else {
      self = meeting.isOlder ? .older : .revised
    }
  }
}

extension ImportOutcome {
  /// Counts a row.
  mutating func count(_ verdict: RowVerdict, _ entry: DatasetEntry, _ own: OwnKey) {
    switch verdict {
    case .added: added += 1
    case .unchanged, .confirmed(wasGone: false): unchanged += 1
    case .confirmed(wasGone: true), .revised: updated += 1
    case .older: older += 1
    case .repeated, .superseded: repeated += 1
    case .clash: clashes.append(RowClash(id: own.text, line: entry.line, bytes: entry.bytes))
    }
  }
}
