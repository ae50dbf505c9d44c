import Dispatch
import Synchronization
import Tensors

/// Work that is cut into numbered pieces which have nothing to do with each other.
public enum Parallel {
  /// Hears on the caller's thread, several times a second, how many pieces are finished; false gives the rest up.
  public typealias Watcher = (_ finished: Int) -> Bool

  /// The results of `body` for 0 … count − 1, in order, worked out by so many workers.
  ///
  /// Which worker does which piece changes nothing, so one worker gives the same results as two.
  ///
  /// - Throws: the error of the first piece, by number, that has one; `GivenUp` when the watcher stopped it.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int = 1, watch: Watcher? = nil, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = try mapSome(count, workers: workers, watch: watch, body).compactMap(\.self)
    guard results.count == count else { throw GivenUp() }
    return results
  }

  /// The same, with nil for the pieces that were given up.
  public static func mapSome<Result: Sendable>(
    _ count: Int, workers: Int = 1, watch: Watcher? = nil, _ body: @Sendable (Int) throws -> Result
  ) throws -> [Result?] {
    if watch == nil && min(workers, count) < 2 { return try (0..<count).map { try body($0) } }
    let pieces = Pieces<Result>(count)
    withoutActuallyEscaping(body) { body in
      let done = DispatchGroup()
      for _ in 0..<min(max(1, workers), count) {
        DispatchQueue.global().async(group: done) { pieces.work(body) }
      }
      var isWanted = true
      while done.wait(timeout: .now() + (watch == nil ? .seconds(3600) : .milliseconds(20))) == .timedOut {
        guard isWanted, let watch, !watch(pieces.finished) else { continue }
        isWanted = false
        pieces.giveUp()
      }
      if isWanted { _ = watch?(pieces.finished) }
    }
    return try pieces.results()
  }
}

/// The pieces of one parallel work, taken by the workers in order.
private final class Pieces<Result: Sendable>: Sendable {
  private let count: Int
  /// What the work that these pieces belong to asks; a worker's thread does not inherit it.
  private let outer = Cancellation.question
  private let isGivenUp = Atomic(false)
  private let next = Atomic(0)
  private let done: Mutex<[Swift.Result<Result, any Error>?]>

  init(_ count: Int) {
    self.count = count
    done = Mutex(Array(repeating: nil, count: count))
  }

  var finished: Int { done.withLock { $0.count { $0 != nil } } }

  func giveUp() { isGivenUp.store(true, ordering: .relaxed) }

  private var isUnwanted: Bool { isGivenUp.load(ordering: .relaxed) || outer.map { $0() } ?? false }

  /// Takes one piece after the other until there is none, or one failed. What was left early is no result.
  func work(_ body: @Sendable (Int) throws -> Result) {
    Cancellation.asking({ self.isUnwanted }) {
      while !isUnwanted {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let result = Swift.Result { try body(piece) }
        if isUnwanted { return }
        if case .failure = result { next.store(count, ordering: .relaxed) }
        done.withLock { $0[piece] = result }
      }
    }
  }

  func results() throws -> [Result?] { try done.withLock { try $0.map { try $0?.get() } } }
}

/// Nobody wants the result any more.
public struct GivenUp: Error, Equatable {
  public init() {}
}
