import Glibc

/// Whether what this thread works on is still wanted.
///
/// A kernel cannot throw. One that may run long asks between its blocks and leaves early, its result unfinished; whoever
/// set the question finds the same answer afterwards and drops the result.
public enum Cancellation {
  /// How many numbers are worked on between two questions: a few milliseconds of the slowest function.
  public static let stretch = 1 << 18

  private final class Question: Sendable {
    let ask: @Sendable () -> Bool
    init(_ ask: @escaping @Sendable () -> Bool) { self.ask = ask }
  }

  /// Where each thread keeps its question. (A task-local value crashes in a program linked with the static library.)
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// What this thread's work asks. Once true, the answer stays true until the work has ended.
  public static var question: (@Sendable () -> Bool)? {
    pthread_getspecific(key).map { Unmanaged<Question>.fromOpaque($0).takeUnretainedValue().ask }
  }

  /// Does `body` with a question for this thread's work.
  public static func asking<Result>(
    _ question: @escaping @Sendable () -> Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    let (own, outer) = (Question(question), pthread_getspecific(key))
    pthread_setspecific(key, Unmanaged.passUnretained(own).toOpaque())
    defer { pthread_setspecific(key, outer) }
    return try withExtendedLifetime(own) { try body() }
  }

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
