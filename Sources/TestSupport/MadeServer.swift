import Foundation

/// A PostgreSQL of the tests' own, in a folder of its own and on a socket, as a user that is not root.
///
/// One serves all tests; each takes a database of its own.
public final class MadeServer: @unchecked Sendable {
  /// Nil where no server is installed.
  public static let shared = MadeServer(folder: "/tmp/tollbook-pg-\(getpid())")
  public static let isInstalled = programs != nil

  private static let programs = [17, 16, 15, 14, 13].map { "/usr/lib/postgresql/\($0)/bin" }
    .first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }

  private let programs: String
  private let folder: URL
  private let lock = NSLock()
  private var count = 0

  /// One more, for what a whole server has only once; whoever makes it stops it.
  public static func another() -> MadeServer? {
    MadeServer(folder: "/tmp/tollbook-pg-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
  }

  /// - Parameter folder: a short path, as a socket's has room for a hundred letters.
  private init?(folder: String) {
    guard let programs = Self.programs else { return nil }
    self.programs = programs
    self.folder = URL(fileURLWithPath: folder)
    do {
      try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
      if getuid() == 0 { chown(folder, Self.nobody, Self.nobody) }
      try watch()
      try run("initdb", "-D", data, "-U", "owner", "-A", "trust", "--no-sync", "-E", "UTF8")
      try start()
    } catch {
      return nil
    }
    atexit { MadeServer.shared?.stop() }
  }

  private static let nobody: uid_t = 65534
  private var data: String { folder.appendingPathComponent("data").path }

  /// Sees to it that nothing is left of the server where the tests are killed.
  private func watch() throws {
    let script = """
      while [ -d /proc/\(getpid()) ]; do sleep 1; done
      '\(programs)/pg_ctl' -D '\(data)' -m immediate stop; rm -rf '\(folder.path)'
      """
    _ = try spawn(["/bin/sh", "-c", script])
  }

  /// Starts it, with nothing on the network.
  public func start() throws {
    try run(
      "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder.path + "/log", "-o",
      "-c listen_addresses='' -c unix_socket_directories=\(folder.path) -c fsync=off "
        + "-c shared_buffers=64MB -c max_connections=100", "start")
  }

  /// Stops it at once, as a fault would.
  public func kill() throws { try run("pg_ctl", "-D", data, "-m", "immediate", "stop") }

  public func stop() {
    try? run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    try? FileManager.default.removeItem(at: folder)
  }

  /// The address of a database of one's own.
  public func database() throws -> String {
    let name = lock.withLock {
      count += 1
      return "desk\(count)"
    }
    try run("createdb", "-h", folder.path, "-U", "owner", name)
    return address(name)
  }

  /// The same database for another user.
  public func address(_ name: String, user: String = "owner") -> String {
    let host = folder.path.replacing("/", with: "%2F")
    return "postgresql://\(user)@\(host)/\(name)"
  }

  /// Runs statements as the owner.
  public func sql(_ statements: String, at address: String) throws {
    try run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statements)
  }

  struct Failed: Error { var words: String }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = try spawn([programs + "/" + program] + arguments)
    var status: Int32 = -1
    guard waitpid(process, &status, 0) == process, status == 0 else {
      throw Failed(words: program)
    }
  }

  /// By `posix_spawn`: Foundation waits until nobody has what it hands on, and a server keeps that.
  ///
  /// Files that are open here, locks among them, are none of the server's.
  private func spawn(_ command: [String]) throws -> pid_t {
    // PostgreSQL refuses to be root's.
    let user = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let all = getuid() == 0 ? user + command : command
    let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=\(folder.path)"]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 1...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    for descriptor in open.compactMap({ Int32($0) }) where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    let words = (all.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for word in words.0 + words.1 { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, all[0], &actions, nil, words.0, words.1) == 0 else {
      throw Failed(words: command[0])
    }
    return process
  }
}
