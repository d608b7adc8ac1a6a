import Foundation

/// What the program was started with.
public enum Surroundings {
  /// The program's variables: Foundation makes the dictionary anew whenever it is asked.
  public static let variables = ProcessInfo.processInfo.environment
}
