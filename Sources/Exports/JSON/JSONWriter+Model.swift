import NewsModel

/// The shared model's values as JSON, for every format that is made of them.
extension JSONWriter {
  /// A span of days, or null.
  mutating func span(_ span: DateSpan?) {
    guard let span else { return value(nil as String?) }
    object { json in
      json.member("start", span.start.iso)
      json.member("end", span.end.iso)
      json.member("precision", span.precision.rawValue)
    }
  }

  /// What a group did; with `claimedRole` a deed that it has claimed is a role of its own, as annotators write it. Given
  /// `also`, the words by which a text calls it otherwise are told, too.
  mutating func involvement(
    _ group: Involvement, claimedRole: Bool = false, also: [String]? = nil
  ) {
    let isClaimed = claimedRole && group.claimed && group.role == .perpetrator
    object { json in
      json.member("name", group.name)
      json.member("short", group.short)
      json.member("role", isClaimed ? "claimed" : group.role.rawValue)
      json.member("claimed", group.claimed)
      if let also { json.member("also", also) { $0.value($1) } }
    }
  }

  /// What an edited claim said before.
  mutating func reading(_ reading: ClaimReading) {
    object { json in
      json.member("measure", reading.measure.rawValue)
      json.member("low", reading.bounds.low)
      json.member("high", reading.bounds.high)
      json.member("qualifier", reading.qualifier.rawValue)
      json.member("scope", reading.scope.rawValue)
      json.member("speaker", reading.speaker.name)
      json.member("speakerKind", reading.speaker.kind.rawValue)
      json.member("asOf", reading.asOf?.iso)
      json.member("background", reading.isBackground)
      json.member("denied", reading.isDenied)
    }
  }

  /// A claim with the names of the exchange format.
  mutating func claim(_ claim: Claim, withStatus: Bool = false, titleLength: Int? = nil) {
    object { json in
      json.member("measure", claim.measure.rawValue)
      json.member("low", claim.bounds.low)
      json.member("high", claim.bounds.high)
      json.member("qualifier", claim.qualifier.rawValue)
      json.member("scope", claim.scope.rawValue)
      json.member("partOf", claim.partOf)
      json.member("speaker", claim.speaker.name)
      json.member("speakerKind", claim.speaker.kind.rawValue)
      json.member("origin", claim.origin)
      json.member("asOf", claim.asOf?.iso)
      json.member("background", claim.isBackground)
      json.member("denied", claim.isDenied)
      json.member("rule", claim.rule)
      if withStatus { json.member("status", claim.status.rawValue) }
      json.member("quote", claim.quotation?.text)
      json.position(of: claim.quotation, titleLength: titleLength)
      if !claim.note.isEmpty { json.member("note", claim.note) }
      if let proposal = claim.proposal {
        json.key("proposal")
        json.reading(proposal)
      }
    }
  }

  /// Where the words stand; with a title that is put before the text, in which of the two.
  private mutating func position(of quotation: Quotation?, titleLength: Int?) {
    guard let titleLength, let range = quotation?.range else {
      member("start", quotation?.range.lowerBound)
      member("end", quotation?.range.upperBound)
      return
    }
    let isInTitle = range.lowerBound < titleLength
    let offset = isInTitle ? 0 : titleLength
    member("in", isInTitle ? "title" : "text")
    member("start", range.lowerBound - offset)
    member("end", range.upperBound - offset)
  }
}
