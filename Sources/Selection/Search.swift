import Models
public import Tensors

/// A search for hyper-parameters: a space, a way, a number of trials and a seed, from which all else follows.
///
/// Trials have numbers. Each meets the same random numbers of its own, so that a comparison is paired, and neither the
/// order of the trials nor the number of workers changes a result.
public struct Search: Equatable, Sendable, Codable {
  public let space: SearchSpace
  public let way: SearchWay
  /// For halving: the settings of the first rung. Hyperband counts its own trials.
  public let trials: Int
  public let seed: UInt64

  /// What is tried: the score of a setting, larger is better, with a share of the full effort.
  public typealias Objective = @Sendable (_ setting: Setting, _ effort: Double, RandomGenerator) throws -> Double
  /// The same once its setting is chosen: all that another thread has to do.
  public typealias Trying = @Sendable (_ effort: Double, RandomGenerator) throws -> Double

  /// More would fill the memory before the first one runs.
  public static let mostTrials = 1_000_000

  /// - Throws: `SelectionError` when there is nothing to try, or too much.
  public init(_ space: SearchSpace, by way: SearchWay, trials: Int, seed: UInt64) throws(SelectionError) {
    guard trials >= 1 else { throw .atLeast(name: "trials", Double(trials), least: 1) }
    guard trials <= Self.mostTrials else { throw .atMost(name: "trials", trials, most: Self.mostTrials) }
    if case .halving(let eta) = way { _ = try Halving.rungs(trials, eta: eta) }
    if case .hyperband(let largest, let eta) = way { _ = try Hyperband.brackets(largest: largest, eta: eta) }
    (self.space, self.way, self.seed) = (space, way, seed)
    self.trials = way == .grid ? space.gridValues(trials: trials).reduce(1) { $0 * $1.count } : trials
  }

  /// The same search however long it is, where each trial depends on none after it: a longer one goes on from it.
  var asIdentity: Search {
    switch way {
    case .random, .halton, .gaussianProcess, .treeParzen: Search(space, way, trials: 0, seed)
    case .grid, .halving, .hyperband: self
    }
  }

  private init(_ space: SearchSpace, _ way: SearchWay, trials: Int, _ seed: UInt64) {
    (self.space, self.way, self.trials, self.seed) = (space, way, trials, seed)
  }

  /// How many trials there are in the end, those of all rungs among them.
  public var runs: Int {
    let rungs: [Rung]? =
      switch way {
      case .halving(let eta): try? Halving.rungs(trials, eta: eta)
      case .hyperband(let largest, let eta): try? Hyperband.brackets(largest: largest, eta: eta).flatMap(\.rungs)
      default: nil
      }
    return rungs?.reduce(0) { $0 + $1.trials } ?? trials
  }

  // MARK: - Trials by number

  /// The setting of a trial that is known from its number alone.
  ///
  /// - Throws: `SelectionError` outside the search, or when trials depend on earlier ones.
  public func setting(ofTrial number: Int) throws(SelectionError) -> Setting {
    guard way.isIndependent else { throw .dependent(way: way.name) }
    guard (0..<trials).contains(number) else { throw .trial(number, trials: trials) }
    switch way {
    case .grid: return gridSetting(number)
    case .halton: return space.setting(at: Halton.point(number + 1, dimensions: space.axes.count))
    default: return randomSetting(number)
    }
  }

  /// A search asks only whether it is wanted, however many pieces are finished.
  static func watcher(_ isWanted: (() -> Bool)?) -> Parallel.Watcher? { isWanted.map { ask in { _ in ask() } } }

  /// Runs these trials alone and gives their results in order.
  public func run(only numbers: [Int], _ objective: @escaping Objective) throws -> [Trial] {
    try run(only: numbers) { setting in { try objective(setting, $0, $1) } }
  }

  /// The same; `prepare` makes a trial of a setting on the caller's thread.
  ///
  /// When it is not wanted any more, the result is the trials that are finished.
  public func run(
    only numbers: [Int], isWanted: (() -> Bool)? = nil, preparing prepare: (Setting) throws -> Trying
  ) throws -> [Trial] {
    let watch = Self.watcher(isWanted)
    var trials: [Trial] = []
    for number in numbers {
      let setting = try setting(ofTrial: number)
      let trying = try prepare(setting)
      let found = try Parallel.mapSome(1, watch: watch) { _ in try trial(number, setting, 1, trying) }
      guard let trial = found[0] else { break }
      trials.append(trial)
    }
    return trials
  }

  /// Trials of several runs of this search as the result of one.
  ///
  /// - Throws: `SelectionError` when trials are missing.
  public func collected(_ parts: [Trial]) throws(SelectionError) -> SearchResult {
    let byNumber = Dictionary(parts.map { ($0.number, $0) }) { first, _ in first }
    let found = byNumber.values.filter { (0..<trials).contains($0.number) }.sorted { $0.number < $1.number }
    if way.isIndependent && found.count < trials {
      throw .missingTrials(trials - found.count, trials: trials)
    }
    return SearchResult(search: self, trials: way.isIndependent ? found : parts.sorted { $0.number < $1.number })
  }

  func randomSetting(_ number: Int) -> Setting {
    var generator = self.generator(number)
    return space.setting(at: space.axes.map { _ in generator.unit() })
  }

  /// The last axis runs fastest.
  private func gridSetting(_ number: Int) -> Setting {
    let values = space.gridValues(trials: trials)
    var (rest, choices): (Int, [Choice]) = (number, [])
    for (axis, own) in zip(space.axes, values).reversed() {
      choices.append(Choice(axis.name, own[rest % own.count]))
      rest /= own.count
    }
    return Setting(choices.reversed())
  }

  /// Random numbers for a choice that belongs to a trial.
  func generator(_ number: Int) -> RandomGenerator {
    RandomGenerator(seed: seed &+ UInt64(number + 1) &* 0xD134_2543_DE82_EF95)
  }

  func trial(
    _ number: Int, _ setting: Setting, _ effort: Double, _ trying: Trying
  ) throws -> Trial {
    let score = try trying(effort, RandomGenerator(seed: seed))
    return Trial(number: number, setting: setting, effort: effort, score: score.isFinite ? score : nil)
  }
}

/// The trials of a search, by number.
public struct SearchResult: Equatable, Sendable, Codable {
  public let search: Search
  public let trials: [Trial]

  public init(search: Search, trials: [Trial]) { (self.search, self.trials) = (search, trials) }

  /// The trial with the best score among those with the largest effort, the first of several; nil when none has one.
  public var best: Trial? {
    let most = trials.map(\.effort).max() ?? 1
    return trials.filter { $0.effort == most && $0.score != nil }.reduce(nil) { best, next in
      guard let best else { return next }
      return next.rank > best.rank ? next : best
    }
  }

  /// How many different values of a hyper-parameter were tried.
  public func distinctValues(_ name: String) -> Int { Set(trials.compactMap { $0.setting[name] }).count }

  /// The hyper-parameters whose best value lies within 5 % of an end of its range: look further there.
  public var borders: [String] {
    guard let best else { return [] }
    return zip(search.space.axes, search.space.shares(of: best.setting)).compactMap { axis, share in
      if case .choice = axis.distribution { return nil }
      return share <= 0.05 || share >= 0.95 ? axis.name : nil
    }
  }
}
