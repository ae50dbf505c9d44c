import Synchronization

/// Work that somebody else may give up while it runs.
///
/// Whoever works for long asks `Effort.check()` now and then; the work then ends with `GivenUp`.
public final class Effort: Sendable {
  /// The effort that this thread works for; nil where nobody can give it up.
  @TaskLocal public static var current: Effort?

  private let flag = Atomic(false)

  public init() {}

  public var isGivenUp: Bool { flag.load(ordering: .relaxed) }
  public func giveUp() { flag.store(true, ordering: .relaxed) }

  /// - Throws: `GivenUp` when nobody wants the result any more.
  public static func check() throws(GivenUp) {
    if let current, current.isGivenUp { throw GivenUp() }
  }
}

/// Nobody wants the result any more.
public struct GivenUp: Error, Equatable {
  public init() {}
}
