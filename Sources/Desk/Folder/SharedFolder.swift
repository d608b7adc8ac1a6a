import Foundation

/// A folder in which desks lay what they have, whoever copies it: a file share, a USB stick, git, Syncthing.
///
/// Files are written under a hidden name and then get their own, which nobody writes with other bytes; nothing that has
/// its name is ever changed or taken away.
struct SharedFolder {
  let path: String

  private struct Marker: Codable {
    var desk: String
    var format: Int
  }

  private var marker: String { path + "/tollbook-desk.json" }

  /// The desk's own name; nil where there is no desk.
  ///
  /// - Throws: `DeskProblem`.
  func name() throws(DeskProblem) -> String? {
    guard FileManager.default.fileExists(atPath: marker) else { return nil }
    let bytes = try read(marker)
    guard let found = try? JSONDecoder().decode(Marker.self, from: Data(bytes)) else {
      throw .unusable(place: marker, reason: "it is not whole")
    }
    guard found.format == 1 else { throw .newer(place: path) }
    return found.desk
  }

  /// Makes a desk here, where nobody else does it at the same moment.
  ///
  /// - Returns: the name of the desk that is here then.
  /// - Throws: `DeskProblem`.
  func make() throws(DeskProblem) -> String {
    if let known = try name() { return known }
    let text = #"{"desk":"\#(String(UInt64.random(in: 1...UInt64.max), radix: 16))","format":1}"#
    try makeFolders([path])
    try write(Array((text + "\n").utf8), to: marker)
    guard let name = try name() else { throw .noDesk(place: path) }
    return name
  }

  private func makeFolders(_ paths: [String]) throws(DeskProblem) {
    for path in paths {
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw .unusable(place: path, reason: "it cannot be made")
      }
    }
  }

  // MARK: Segments

  private var segments: String { path + "/segments" }

  /// The names of the segments that are here.
  func segmentNames() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: segments)) ?? []
    return names.filter { Segment.kind(ofName: $0) != nil }.sorted()
  }

  /// A segment; nil where it is not whole.
  func segment(_ name: String) throws(DeskProblem) -> Segment? {
    Segment(name: name, bytes: try read(segments + "/" + name))
  }

  /// Lays a segment there, once.
  func add(_ segment: Segment, named name: String) throws(DeskProblem) {
    try makeFolders([segments])
    try write(segment.bytes, to: segments + "/" + name)
  }

  // MARK: Bytes of sources

  private func place(_ sha256: String) -> String { "\(path)/bytes/\(sha256.prefix(2))" }

  func has(bytes sha256: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(place(sha256))/\(sha256)")
  }

  /// Lays the bytes of a source there, once.
  func add(bytes: [UInt8], _ sha256: String) throws(DeskProblem) {
    guard !has(bytes: sha256) else { return }
    try makeFolders([place(sha256)])
    try write(bytes, to: "\(place(sha256))/\(sha256)")
  }

  /// Nil where they are not here.
  func bytes(_ sha256: String) -> [UInt8]? {
    has(bytes: sha256) ? try? read("\(place(sha256))/\(sha256)") : nil
  }

  // MARK: Files

  private func read(_ file: String) throws(DeskProblem) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw .unusable(place: file, reason: "it cannot be read")
    }
  }

  /// Writes a file under a hidden name, puts it on the disk and gives it its name, which is free or has the same bytes.
  private func write(_ bytes: [UInt8], to file: String) throws(DeskProblem) {
    let url = URL(fileURLWithPath: file)
    let folder = url.deletingLastPathComponent().path
    let draft = "\(folder)/.\(UInt64.random(in: 0...UInt64.max)).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unusable(place: folder, reason: Self.reason()) }
    defer { unlink(draft) }
    let isWritten = Self.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten else {
      throw .unusable(place: folder, reason: Self.reason())
    }
    // A link fails where the name is taken, and then the bytes are there; some file systems have none.
    if link(draft, file) == 0 || errno == EEXIST {
      return try replaceTorn(file, draft, bytes.count)
    }
    guard rename(draft, file) == 0 else { throw .unusable(place: folder, reason: Self.reason()) }
  }

  /// Replaces a file of the name that was not copied whole.
  private func replaceTorn(_ file: String, _ draft: String, _ size: Int) throws(DeskProblem) {
    var status = stat()
    guard stat(file, &status) == 0, status.st_size < size, file != marker else { return }
    guard rename(draft, file) == 0 else { throw .unusable(place: file, reason: Self.reason()) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count < 0, errno != EINTR { return false }
      start += max(0, count)
    }
    return true
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
