import Foundation
import Selection
import Synchronization
import Testing

/// What a search keeps while it runs, and how it goes on from there.
@Suite struct SearchFileTests {
  private func search(_ way: SearchWay = .random, trials: Int) throws -> Search {
    try Search(SearchSpace(["x": .uniform(low: 0, high: 1)]), by: way, trials: trials, seed: 231)
  }

  /// Trial 0 goes on until trial 1, which runs beside it, has been kept: a process that is killed loses no finished trial.
  @Test func `a trial is kept when it is finished, whatever runs beside it`() throws {
    let search = try search(trials: 4)
    let first = try search.setting(ofTrial: 0)
    let isKept = Atomic(false)
    let end = ContinuousClock.now + .seconds(30)
    var (kept, observed) = ([Int](), [Int]())
    let result = try search.run(
      workers: 2, isWanted: { true },
      keep: { trial in
        kept.append(trial.number)
        if trial.number == 1 { isKept.store(true, ordering: .relaxed) }
      },
      observe: { trial in
        observed.append(trial.number)
        return .proceed
      },
      { setting, _, _ in
        while setting == first, !isKept.load(ordering: .relaxed), ContinuousClock.now < end { usleep(1000) }
        return setting["x"] ?? 0
      })
    #expect(ContinuousClock.now < end, "trial 1 was kept after trial 0 gave up waiting")
    #expect(kept.prefix(2) == [1, 0] && kept.sorted() == [0, 1, 2, 3] && observed == [0, 1, 2, 3])
    #expect(try result == search.run { setting, _, _ in setting["x"] ?? 0 })
  }

  @Test func `a longer search goes on from a shorter one where a trial depends on none after it`() throws {
    for way in [SearchWay.random, .halton, .gaussianProcess, .treeParzen] {
      let short = try search(way, trials: 3).run { setting, _, _ in setting["x"] ?? 0 }
      let long = try search(way, trials: 6)
      let text = TrialLines(short.search, subject: "f").text(short.trials)
      let known = try TrialLines(long, subject: "f").trials(text, file: "t")
      let fresh = Mutex(0)
      let result = try long.run(known: known) { setting, _, _ in
        fresh.withLock { $0 += 1 }
        return setting["x"] ?? 0
      }
      #expect(fresh.withLock { $0 } == 3, "\(way)")
      #expect(try result == long.run { setting, _, _ in setting["x"] ?? 0 }, "\(way)")
    }
    let (small, large) = (try search(.grid, trials: 3), try search(.grid, trials: 5))
    #expect(TrialLines(small, subject: "f").identity != TrialLines(large, subject: "f").identity)
  }

  @Test func `numbers that would fill the memory are refused`() throws {
    #expect(throws: SelectionError.atMost(name: "trials", 2_000_000, most: Search.mostTrials)) {
      try search(trials: 2_000_000)
    }
    #expect(throws: SelectionError.atMost(name: "R", 1_000_000_000, most: 100_000)) {
      try search(.hyperband(largest: 1_000_000_000), trials: 1)
    }
    #expect(throws: SelectionError.atMost(name: "n", 1_000_000_000, most: 10_000_000)) {
      try Folds(5, of: 1_000_000_000)
    }
  }

  @Test func `without a score there is no best trial`() throws {
    let result = try search(trials: 3).run { _, _, _ in .nan }
    #expect(result.trials.count == 3 && result.best == nil && result.borders.isEmpty)
  }
}
