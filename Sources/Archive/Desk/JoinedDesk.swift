public import NewsModel

/// A desk that an archive is shared at.
public struct JoinedDesk: Hashable, Sendable {
  /// Its row number in this archive.
  public var id: Int64
  /// Its own name, which is the same for everybody at it.
  public var name: String
  /// Where it is met: a folder, or an address without secrets.
  public var place: String
  /// The filter of what is wanted of it; empty for all.
  public var slice: String
  /// Up to where it was read; empty for nothing.
  public var cursor: String
  /// When the last exchange was whole, in UTC; nil for never.
  public var moment: String?
  /// What went wrong in the last one; nil for nothing.
  public var problem: String?
}

/// One line that travels: an entry of the journal, or a thing that was imported.
public struct DeskLine: Hashable, Sendable {
  /// What it is known by.
  public var hash: String
  /// One line of JSON.
  public var text: String
  /// Where it belongs.
  public var slot: SharedMaterial.Slot
  /// The entry that it is; nil for material.
  public var entry: JournalEntry?

  public init(
    hash: String, text: String, slot: SharedMaterial.Slot, entry: JournalEntry? = nil
  ) {
    self.hash = hash
    self.text = text
    self.slot = slot
    self.entry = entry
  }
}

/// What became of what a desk had to say.
public struct DeskIntake: Hashable, Sendable {
  public var entries = 0
  public var material = 0
  public var rows = 0
  /// A clause for each thing that was refused, with why.
  public var refused: [String] = []
  /// A clause for each chain that waits for what is not here yet.
  public var waiting: [String] = []
  /// The hashes of what was not taken.
  public var open: Set<String> = []

  public init() {}
}
