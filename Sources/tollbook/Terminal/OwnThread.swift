#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread for one thing. Those of queues take a millisecond until the first of them runs.
enum OwnThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs a body beside its caller, or before it goes on where the system has no more threads.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let held = Unmanaged.passRetained(Body(body)).toOpaque()
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let problem = pthread_create(&thread, nil, { Self.enter($0) }, held)
    guard problem == 0 else {
      _ = Self.enter(held)
      return
    }
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      if let thread { pthread_detach(thread) }
    #endif
  }

  private static func enter(_ held: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let held else { return nil }
    Unmanaged<Body>.fromOpaque(held).takeRetainedValue().run()
    return nil
  }
}
