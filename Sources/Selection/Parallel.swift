import Dispatch
import Synchronization
import Tensors

/// Work that is cut into numbered pieces which have nothing to do with each other.
public enum Parallel {
  /// The results of `body` for 0 … count − 1, in order, worked out by so many workers.
  ///
  /// Which worker does which piece changes nothing, so one worker gives the same results as two. `observe` hears, on
  /// the caller's thread, how many pieces are finished; an error of its own ends the work.
  ///
  /// - Throws: the error of the first piece, by number, that has one.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int = 1, observe: (Int) throws -> Void = { _ in },
    _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    while results.count < count {
      let wave = min(max(1, workers), count - results.count)
      results += try together(wave, from: results.count, body)
      try observe(results.count)
    }
    return results
  }

  /// As many pieces at once as there are workers.
  private static func together<Result: Sendable>(
    _ count: Int, from first: Int, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    if count == 1 { return [try body(first)] }
    let results = Mutex<[Swift.Result<Result, any Error>?]>(Array(repeating: nil, count: count))
    let question = Cancellation.question
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = Swift.Result { try Cancellation.$question.withValue(question) { try body(first + place) } }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
