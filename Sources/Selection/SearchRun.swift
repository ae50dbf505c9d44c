import Tensors

extension Search {
  /// What the watcher of a search wants after each trial.
  public enum Decision: Sendable { case proceed, stop }

  /// Runs the search; trials in `known`, from an earlier run of the same search, are not run again.
  ///
  /// Two trials at a time are handed out whatever the number of workers, so that it changes nothing. `observe` hears
  /// of each new trial in order; when it wants to stop, or the work is cancelled, the trials so far are the result.
  public func run(
    workers: Int = 1, known: [Trial] = [], observe: (Trial) -> Decision = { _ in .proceed },
    _ objective: @escaping Objective
  ) throws -> SearchResult {
    var run = SearchRun(search: self, workers: workers, known: known, objective: objective)
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
  let known: [Int: Trial]
  let objective: Search.Objective
  var done: [Trial] = []

  /// How many trials are proposed before the results of the first of them count.
  private let together = 2

  init(search: Search, workers: Int, known: [Trial], objective: @escaping Search.Objective) {
    (self.search, self.workers, self.objective) = (search, workers, objective)
    self.known = Dictionary(known.map { ($0.number, $0) }) { first, _ in first }
  }

  /// Runs some settings with the next numbers; false when the watcher wants to stop.
  mutating func tryOut(
    _ settings: [Setting], _ effort: Double, _ observe: (Trial) -> Search.Decision
  ) throws -> Bool {
    let first = done.count
    for start in stride(from: 0, to: settings.count, by: together) {
      let end = min(start + together, settings.count)
      let results = Result { try trials(from: first + start, Array(settings[start..<end]), effort) }
      if Cancellation.isRequested { return false }  // what they gave is no result
      for trial in try results.get() {
        done.append(trial)
        if known[trial.number] != trial, observe(trial) == .stop { return false }
      }
    }
    return true
  }

  private func trials(from first: Int, _ settings: [Setting], _ effort: Double) throws -> [Trial] {
    let (search, known, objective) = (search, known, objective)
    return try Parallel.map(settings.count, workers: workers) { place in
      let (number, setting) = (first + place, settings[place])
      if let old = known[number], old.setting == setting, old.effort == effort { return old }
      return try search.trial(number, setting, effort, objective)
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
