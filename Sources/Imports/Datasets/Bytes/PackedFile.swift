import Files
import Datasets
import Foundation

/// A file as it lies on disk: plain, packed, or an archive with files in it, which may be archives again.
struct PackedFile {
  /// One file's worth of bytes.
  struct Part: Sendable {
    /// The path, with the name inside of an archive behind it.
    var name: String
    /// Bytes that progress is counted against; nil when that is not known.
    var size: Int?
    /// The first bytes of what can be read only once.
    var beginning: [UInt8]?
    /// Its bytes as they are, from the beginning; of standard input only once.
    var raw: @Sendable () throws -> any ByteSource

    /// Its bytes as they lie in the archive around it, where it is packed there once more.
    var packed: (@Sendable () throws -> any ByteSource)?
    /// The workbook that it is, nil for anything else.
    var workbook: WorkbookFile?

    /// Its bytes from the beginning, UTF-16 as UTF-8.
    func open() throws -> any ByteSource { try UTF16Bytes.utf8(try raw()) }

    /// The first bytes, enough for a header and some rows.
    ///
    /// - Throws: `DatasetFileProblem`, and what reading throws.
    func head() throws -> [UInt8] {
      let source =
        try beginning.map { try UTF16Bytes.utf8(RewoundBytes($0, then: NoBytes())) } ?? open()
      var head: [UInt8] = []
      while head.count < PackedFile.headLength {
        let block = try source.read()
        if block.isEmpty { break }
        head += block
      }
      return head
    }
  }

  private(set) var parts: [Part] = []
  /// What is wrong with single files of an archive, in sentences; the others are among the parts.
  private(set) var problems: [DatasetFileProblem] = []
  static let headLength = 1 << 16
  /// Archives lie so deep in each other.
  private static let deepest = 3
  /// So many files are taken out of one archive.
  private static let mostEntries = 10_000

  /// Looks at a file and, where it is an archive, at the files in it.
  ///
  /// - Throws: `DatasetFileProblem` for a damaged archive, and what opening and reading throw.
  init(path: String) throws {
    let name = RawPath.shown(path)
    guard RandomAccessFile.isRegular(path: path) else {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      try add(.kept(RandomAccessFile.holding(FileBytes(handle))), name: name, depth: 0)
      return
    }
    try add(.path(path), name: name, depth: 0)
  }

  /// Standard input: a table of text is read as it comes, anything packed is kept in a nameless file first.
  init(standardInput handle: FileHandle) throws {
    let name = "standard input"
    let head = Array(try handle.read(upToCount: PackedFile.headLength) ?? Data())
    let whole = RewoundBytes(head, then: FileBytes(handle))
    guard PackedKind(head) != nil || PackedFile.isReadTwice(head) else {
      let once = OneReading(whole)
      parts = [Part(name: name, size: nil, beginning: head) { once.open() }]
      return
    }
    try add(.kept(RandomAccessFile.holding(whole)), name: name, depth: 0)
  }

  /// JSON is gone through twice, and so are tables whose days do not say by themselves which number is the month.
  private static func isReadTwice(_ head: [UInt8]) -> Bool {
    JSONRecords.isJSON(head) || WrittenOrder.isNeeded(in: head)
  }

  private mutating func add(_ home: FileHome, name: String, depth: Int) throws {
    let file = try home.file()
    let size = file.size
    guard let kind = PackedKind(try file.bytes(at: 0, count: PackedKind.headLength)) else {
      parts.append(Part(name: name, size: size) { StoredBytes(try home.file()) })
      return
    }
    guard depth < PackedFile.deepest else {
      throw DatasetFileProblem("\(name): archives lie too deep in each other; unpack it first.")
    }
    let entries = try PackedFile.entries(of: file, kind, name: name)
    if kind == .zip, let words = OfficeFile.words(entries.map(\.name)) {
      throw DatasetFileProblem.foreign("\(name) is \(words).")
    }
    if kind == .zip,
      let workbook = try WorkbookFile(home, name: name, entries: entries.map(\.name))
    {
      parts.append(
        Part(name: name, size: nil, raw: { StoredBytes(try home.file()) }, workbook: workbook))
      return
    }
    for entry in entries where entry.holdsData {
      let isAlone = kind.isStream && entry.isRaw
      let own = isAlone ? name : name + "/" + entry.name
      if entry.isEncrypted {
        problems.append(
          DatasetFileProblem("\(own) is encrypted: unpack it with its password first."))
        continue
      }
      let index = entry.index
      let open: @Sendable () throws -> any ByteSource = {
        try UnpackedBytes(home.file(), kind, name: own, entry: index)
      }
      if entry.isPacked {
        do {
          try add(.kept(RandomAccessFile.holding(open())), name: own, depth: depth + 1)
        } catch let problem as DatasetFileProblem where !isAlone {
          problems.append(problem)
        }
      } else {
        var part = Part(name: own, size: isAlone ? size : nil, raw: open)
        if isAlone { part.packed = { StoredBytes(try home.file()) } }
        parts.append(part)
      }
    }
  }

  private struct FoundEntry {
    var index: Int
    var name: String
    var isEncrypted: Bool
    var isPacked: Bool
    /// The one file of a packed stream, which has no name of its own.
    var isRaw: Bool
    /// No folder, nothing empty or hidden, nothing that macOS packs beside files.
    var holdsData: Bool
  }

  private static func entries(
    of file: RandomAccessFile, _ kind: PackedKind, name: String
  ) throws -> [FoundEntry] {
    let archive = try ArchiveFile(file, kind: kind, name: name)
    var entries: [FoundEntry] = []
    while let entry = try archive.next() {
      let isRaw = kind.isStream && entry.name == "data" && entries.isEmpty
      let parts = entry.name.split(separator: "/")
      let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
      var found = FoundEntry(
        index: entries.count, name: entry.name, isEncrypted: entry.isEncrypted, isPacked: false,
        isRaw: isRaw, holdsData: entry.isFile && !isHidden)
      if found.holdsData && !entry.isEncrypted {
        let head = try archive.read()
        found.isPacked = PackedKind(head) != nil
        // An empty file in an archive is passed over; one that is packed alone is told to be empty.
        found.holdsData = !head.isEmpty || isRaw
      }
      entries.append(found)
      if entries.count > mostEntries {
        throw DatasetFileProblem(
          "\(name) has more than \(mostEntries) files in it: unpack it first.")
      }
    }
    if entries.isEmpty && kind.isStream {
      entries = [
        FoundEntry(
          index: 0, name: "data", isEncrypted: false, isPacked: false, isRaw: true, holdsData: true)
      ]
    }
    return entries
  }
}

/// A source that can be read once, on whatever thread.
private final class OneReading: @unchecked Sendable {
  private let lock = NSLock()
  // Guarded by `lock`.
  private var whole: (any ByteSource)?

  init(_ whole: any ByteSource) { self.whole = whole }

  /// The source, and nothing the second time.
  func open() -> any ByteSource {
    lock.withLock {
      defer { whole = nil }
      return whole ?? NoBytes()
    }
  }
}

/// Where a file is to be had again: at its path, so that not all files of a folder are open at once, or in a nameless one.
enum FileHome: Sendable {
  case path(String)
  case kept(RandomAccessFile)

  /// - Throws: `CocoaError` when it can't be opened.
  func file() throws -> RandomAccessFile {
    switch self {
    case .path(let path): try RandomAccessFile(path: path)
    case .kept(let file): file
    }
  }
}

/// A file in an archive, unpacked.
final class UnpackedBytes: ByteSource {
  private let archive: ArchiveFile
  private var isThere: Bool

  /// Opens one of the archive's entries, by its place.
  ///
  /// - Throws: `DatasetFileProblem` where the archive is damaged.
  init(_ file: RandomAccessFile, _ kind: PackedKind, name: String, entry: Int) throws {
    archive = try ArchiveFile(file, kind: kind, name: name)
    isThere = true
    for _ in 0...entry where isThere { isThere = try archive.next() != nil }
  }

  var consumed: Int { archive.consumed }

  func read() throws -> [UInt8] { isThere ? try archive.read() : [] }
}
