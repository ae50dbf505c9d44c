import Models
import Synchronization
import Tensors

extension Search {
  /// What the watcher of a search wants after each trial.
  public enum Decision: Sendable { case proceed, stop }

  /// Runs the search; trials in `known`, from an earlier run of the same search, are not run again.
  ///
  /// Two trials at a time are handed out whatever the number of workers, so that it changes nothing. `keep` hears of
  /// each new trial soon after its end, while others may still run; `observe` hears of it in order, and when it wants to
  /// stop, the trials so far are the result. `isWanted` is asked several times a second while trials run; when it is
  /// not, those that are not finished are given up.
  public func run(
    workers: Int = 1, known: [Trial] = [], isWanted: (() -> Bool)? = nil, keep: @escaping (Trial) -> Void = { _ in },
    observe: (Trial) -> Decision = { _ in .proceed }, _ objective: @escaping Objective
  ) throws -> SearchResult {
    try run(workers: workers, known: known, isWanted: isWanted, keep: keep, observe: observe) { setting in
      { try objective(setting, $0, $1) }
    }
  }

  /// The same; `prepare` makes a trial of a setting on the caller's thread, and may throw `GivenUp` to stop the search.
  public func run(
    workers: Int = 1, known: [Trial] = [], isWanted: (() -> Bool)? = nil, keep: @escaping (Trial) -> Void = { _ in },
    observe: (Trial) -> Decision = { _ in .proceed }, preparing prepare: @escaping (Setting) throws -> Trying
  ) throws -> SearchResult {
    var run = SearchRun(
      search: self, workers: workers, watch: Self.watcher(isWanted), known: known, keep: keep, prepare: prepare)
    switch way {
    case .grid, .random, .halton:
      try run.independent(observe)
    case .gaussianProcess:
      try run.guided(observe) { done, number in try GaussianProposal(search: self).next(done, number) }
    case .treeParzen:
      try run.guided(observe) { done, number in ParzenProposal(search: self).next(done, number) }
    case .halving(let eta):
      _ = try run.halving(try Halving.rungs(trials, eta: eta), observe)
    case .hyperband(let largest, let eta):
      for bracket in try Hyperband.brackets(largest: largest, eta: eta) {
        guard try run.halving(bracket.rungs, observe) else { break }
      }
    }
    return SearchResult(search: self, trials: run.done)
  }
}

/// A search that is going on.
private struct SearchRun {
  let search: Search
  let workers: Int
  let watch: Parallel.Watcher?
  let known: [Int: Trial]
  let keep: (Trial) -> Void
  let prepare: (Setting) throws -> Search.Trying
  var done: [Trial] = []

  /// How many trials are proposed before the results of the first of them count.
  private let together = 2

  init(
    search: Search, workers: Int, watch: Parallel.Watcher?, known: [Trial], keep: @escaping (Trial) -> Void,
    prepare: @escaping (Setting) throws -> Search.Trying
  ) {
    (self.search, self.workers, self.watch, self.keep, self.prepare) = (search, workers, watch, keep, prepare)
    self.known = Dictionary(known.map { ($0.number, $0) }) { first, _ in first }
  }

  /// Runs some settings with the next numbers; false when the watcher wants to stop.
  mutating func tryOut(
    _ settings: [Setting], _ effort: Double, _ observe: (Trial) -> Search.Decision
  ) throws -> Bool {
    let wave = min(max(1, workers), together)  // one worker tells of each trial before the next
    for start in stride(from: 0, to: settings.count, by: wave) {
      guard let pieces = try prepared(settings[start..<min(start + wave, settings.count)], effort) else {
        return false
      }
      let results = try results(of: pieces, effort)
      for trial in results.compactMap(\.self) {
        done.append(trial)
        if known[trial.number] != trial, observe(trial) == .stop { return false }
      }
      if results.contains(where: { $0 == nil }) { return false }
    }
    return true
  }

  /// The trials of some pieces, nil for those that were given up; each new one is kept as soon as it is finished.
  private func results(of pieces: [Piece], _ effort: Double) throws -> [Trial?] {
    let (search, finished) = (search, FinishedTrials())
    defer { finished.take().forEach(keep) }
    let watching: Parallel.Watcher? = watch.map { watch in
      { count in
        finished.take().forEach(keep)
        return watch(count)
      }
    }
    return try Parallel.mapSome(pieces.count, workers: workers, watch: watching) { place in
      switch pieces[place] {
      case .known(let trial): return trial
      case .new(let number, let setting, let trying):
        let trial = try search.trial(number, setting, effort, trying)
        finished.add(trial)
        return trial
      }
    }
  }

  private enum Piece: Sendable {
    case known(Trial)
    case new(Int, Setting, Search.Trying)
  }

  /// The trials with the next numbers; nil when they are not wanted any more.
  private func prepared(_ settings: ArraySlice<Setting>, _ effort: Double) throws -> [Piece]? {
    do {
      return try settings.enumerated().map { place, setting in
        let number = done.count + place
        if let old = known[number], old.setting == setting, old.effort == effort { return .known(old) }
        return .new(number, setting, try prepare(setting))
      }
    } catch is GivenUp {
      return nil
    }
  }

  mutating func independent(_ observe: (Trial) -> Search.Decision) throws {
    _ = try tryOut(try (0..<search.trials).map { try search.setting(ofTrial: $0) }, 1, observe)
  }

  /// Settings that are proposed from the results so far.
  mutating func guided(
    _ observe: (Trial) -> Search.Decision, _ next: ([Trial], Int) throws -> Setting
  ) throws {
    while done.count < search.trials {
      let count = min(together, search.trials - done.count)
      let settings = try (0..<count).map { try next(done, done.count + $0) }
      guard try tryOut(settings, 1, observe) else { return }
    }
  }

  /// One successive halving of settings that nobody tried before; the effort of the last rung is 1.
  mutating func halving(_ rungs: [Rung], _ observe: (Trial) -> Search.Decision) throws -> Bool {
    let full = Double(rungs.last?.budget ?? 1)
    var settings = (0..<rungs[0].trials).map { search.randomSetting(done.count + $0) }
    for rung in rungs {
      let start = done.count
      settings = Array(settings.prefix(rung.trials))
      guard try tryOut(settings, Double(rung.budget) / full, observe) else { return false }
      let ranked = done[start...].sorted { ($0.rank, -$0.number) > ($1.rank, -$1.number) }
      settings = ranked.map(\.setting)
    }
    return true
  }
}

/// Trials that workers have finished, until the caller's thread takes them.
private final class FinishedTrials: Sendable {
  private let trials = Mutex<[Trial]>([])

  func add(_ trial: Trial) { trials.withLock { $0.append(trial) } }

  func take() -> [Trial] {
    trials.withLock { trials in
      defer { trials = [] }
      return trials
    }
  }
}
