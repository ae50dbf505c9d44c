import Dispatch
import Synchronization

/// Work that is cut into numbered pieces which have nothing to do with each other.
public enum Parallel {
  /// The results of `body` for 0 … count − 1, in order, worked out by so many workers.
  ///
  /// Which worker does which piece changes nothing, so one worker gives the same results as two.
  ///
  /// - Throws: the error of the first piece, by number, that has one.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int = 1, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    guard workers > 1, count > 1 else { return try (0..<count).map(body) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Swift.Result<Result, any Error>?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let result = Swift.Result { try body(piece) }
        results.withLock { $0[piece] = result }
      }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }
}
