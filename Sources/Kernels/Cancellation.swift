/// Whether what this thread works on is still wanted.
///
/// A kernel cannot throw. One that may run long asks between its blocks and leaves early, its result unfinished; whoever
/// set the question finds the same answer afterwards and drops the result.
public enum Cancellation {
  /// How many numbers are worked on between two questions: a few milliseconds of the slowest function.
  public static let stretch = 1 << 18

  /// Once true, the answer stays true until the work has ended.
  @TaskLocal public static var question: (@Sendable () -> Bool)?

  public static var isRequested: Bool { question.map { $0() } ?? false }

  /// - Throws: `CancellationError` when the work is no longer wanted.
  public static func check() throws { if isRequested { throw CancellationError() } }

  /// Does `body` for one stretch of 0 ..< count after another.
  @inline(__always)
  static func inStretches(_ count: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
    var start = 0
    while start < count {
      let length = min(stretch, count - start)
      body(start, length)
      start += length
      if start < count, isRequested { return }
    }
  }
}
