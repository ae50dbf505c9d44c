import Foundation
import Models
import ReferenceCases
import Selection
import Tensors
import Testing

@Suite struct SearchReferenceTests {
  @Test func `the reference set of searches`() throws {
    try ReferenceSet.run(
      "search",
      [
        "grid_vs_halton": checkPicture, "prob_hit": checkChance, "log_uniform": checkLogarithm,
        "hyperband_schedule": checkHyperband, "successive_halving": checkHalving,
      ])
  }

  private func checkPicture(_ item: ReferenceCase) throws {
    let picture = TwoBumps(
      centre: SIMD2(try item.number("cx"), try item.number("cy")),
      width: SIMD2(try item.number("wx"), try item.number("wy")), share: try item.number("ymix"))
    let (grid, halton) = (
      TwoBumps.grid(try item.whole("n_side")), Halton.points(try item.whole("trials"), dimensions: 2)
    )
    try item.expect("grid_distinct_per_axis", Set(grid.map { $0[0] }).count)
    try item.expect("halton_distinct_per_axis", Set(halton.map { $0[0] }).count)
    try item.expect("grid_best", try #require(grid.map { picture($0) }.max()))
    try item.expect("halton_best", try #require(halton.map { picture($0) }.max()))
    try item.expect("halton_points", Tensor(halton))
    #expect(picture == TwoBumps(), "the picture's numbers are the usual ones")
  }

  private func checkChance(_ item: ReferenceCase) throws {
    let q = try item.number("q")
    try item.expect("prob", Tensor(try item.wholes("n").map { SelectionBias.chanceOfTop(q, trials: $0) }))
    try item.expect("n_for_95_percent", SelectionBias.trials(forTop: q, chance: 0.95))
  }

  private func checkLogarithm(_ item: ReferenceCase) throws {
    let (low, high) = (pow(10, try item.number("lo")), pow(10, try item.number("hi")))
    let (log, line) = (Distribution.logUniform(low: low, high: high), Distribution.uniform(low: low, high: high))
    try item.expect("value", Tensor(try item.tensor("u").values.map { log.value(at: $0) }))
    try item.expect("linear_uniform_share_below_1e_minus_2", line.share(of: 0.01))
    try item.expect("log_uniform_share_below_1e_minus_2", log.share(of: 0.01))
  }

  private func checkHyperband(_ item: ReferenceCase) throws {
    let rounding = try #require(Hyperband.Rounding(rawValue: try item.text("variant")))
    let brackets = try Hyperband.brackets(largest: item.whole("R"), eta: item.whole("eta"), rounding)
    let wanted = try #require(item.expected("brackets").list)
    #expect(brackets.count == wanted.count)
    for (bracket, wanted) in zip(brackets, wanted) {
      #expect(Double(bracket.s) == wanted["s"]?.number)
      #expect(bracket.rungs.map { Double($0.trials) } == wanted["n"]?.tensor?.values)
      #expect(bracket.rungs.map { Double($0.budget) } == wanted["r"]?.tensor?.values)
    }
  }

  private func checkHalving(_ item: ReferenceCase) throws {
    let rungs = try Halving.rungs(item.whole("n"), eta: item.whole("eta"), first: item.whole("r0"))
    try item.expect("rungs", Tensor(rungs.map { [Double($0.trials), Double($0.budget)] }))
    try item.expect("total_budget", Halving.cost(rungs))
    try item.expect("full_budget", (rungs.first?.trials ?? 0) * (rungs.last?.budget ?? 0))
  }

  @Test func `the reference set of the Gaussian process`() throws {
    try ReferenceSet.run("bayesopt", ["gp_ei": checkProcess, "expected_improvement": checkImprovement])
  }

  private func checkProcess(_ item: ReferenceCase) throws {
    let y = try item.tensor("y")
    let process = try GaussianProcess(
      item.tensor("X"), y, length: item.number("length_scale"), noise: item.number("noise"))
    let (mean, variance) = try process.guess(item.tensor("Q"))
    let best = try #require(y.values.max())
    let gains = zip(mean.values, variance.values).map {
      expectedImprovement(mean: $0, deviation: $1.squareRoot(), best: best)
    }
    try item.expect("mu", mean)
    try item.expect("var", variance)
    try item.expect("ei", Tensor(gains))
    try item.expect("next_index", gains.firstIndex(of: try #require(gains.max())))
  }

  private func checkImprovement(_ item: ReferenceCase) throws {
    let best = try item.number("best")
    let pairs = zip(try item.tensor("mu").values, try item.tensor("sigma").values)
    try item.expect("ei", Tensor(pairs.map { expectedImprovement(mean: $0, deviation: $1, best: best) }))
  }
}

@Suite struct SearchTests {
  private static let ways: [SearchWay] = [
    .grid, .random, .halton, .halving(), .hyperband(largest: 9), .gaussianProcess, .treeParzen,
  ]

  private func search(_ way: SearchWay, trials: Int = 20) throws -> Search {
    let space = try SearchSpace(["lr": .logUniform(low: 1e-4, high: 1), "reg": .uniform(low: 0, high: 1)])
    return try Search(space, by: way, trials: trials, seed: 231)
  }

  /// Largest, 0, at lr = 0.01 and reg = 0.3; less effort sees less.
  private let hill: Search.Objective = { setting, effort, _ in
    let (lr, reg) = (setting["lr"] ?? 0, setting["reg"] ?? 0)
    return -abs(log10(lr) + 2) - abs(reg - 0.3) - (1 - effort) * 0.01
  }

  @Test(arguments: ways)
  func `two workers give the same result as one`(_ way: SearchWay) throws {
    let search = try search(way)
    let one = try search.run(workers: 1, hill)
    #expect(try search.run(workers: 2, hill) == one)
    #expect(one.trials.map(\.number) == Array(0..<one.trials.count))
    #expect(one.trials.count == search.runs)
    for trial in one.trials {
      #expect(((1e-4)...1).contains(trial.setting["lr"] ?? 0))
      #expect((0...1).contains(trial.setting["reg"] ?? -1))
    }
  }

  /// Trial 6 goes on until nobody wants it; the one beside it is quick.
  @Test(arguments: [1, 2])
  func `trials that run are given up, and what is finished stays`(_ workers: Int) throws {
    let search = try search(.random)
    let hill = self.hill
    let slow = try search.setting(ofTrial: 6)
    var finished = 0
    let result = try search.run(
      workers: workers, isWanted: { finished < 6 },
      observe: { _ in
        finished += 1
        return .proceed
      },
      { setting, effort, generator in
        while setting == slow { try Cancellation.check() }
        return try hill(setting, effort, generator)
      })
    #expect(result.trials.prefix(6).map(\.number) == Array(0..<6) && result.trials.count <= 7)
    #expect(!result.trials.contains { $0.number == 6 })
  }

  @Test func `a trial that cannot be made any more ends the search`() throws {
    var made = 0
    let result = try search(.random).run(preparing: { _ in
      made += 1
      if made > 4 { throw GivenUp() }
      return { _, _ in 1 }
    })
    #expect(result.trials.count == 4)
  }

  @Test(arguments: ways)
  func `a search that was stopped is resumed to the same result`(_ way: SearchWay) throws {
    let search = try search(way)
    let whole = try search.run(hill)
    let part = try search.run(observe: { $0.number == 6 ? .stop : .proceed }, hill)
    #expect(part.trials == Array(whole.trials.prefix(7)))
    var fresh: [Int] = []
    let hill = self.hill
    let known = part.trials
    let resumed = try search.run(
      known: part.trials,
      observe: {
        fresh.append($0.number)
        return .proceed
      },
      { setting, effort, generator in
        if known.contains(where: { $0.setting == setting && $0.effort == effort }) {
          throw SelectionError.noCandidates
        }
        return try hill(setting, effort, generator)
      })
    #expect(resumed == whole)
    #expect(fresh == Array(7..<whole.trials.count), "what was known is not run again")
  }

  @Test(arguments: [SearchWay.grid, .random, .halton])
  func `trials run apart, in any order, are the whole search`(_ way: SearchWay) throws {
    let search = try search(way)
    let whole = try search.run(hill)
    let numbers = Array(0..<search.trials)
    let parts = try [numbers.filter { $0 % 3 == 2 }, [0], numbers.filter { $0 % 3 != 2 && $0 > 0 }].reversed()
      .flatMap { try search.run(only: $0.reversed(), hill) }
    // Through the lines that processes would write.
    let lines = try parts.map { try JSONEncoder().encode($0) }
    let read = try lines.map { try JSONDecoder().decode(Trial.self, from: $0) }
    #expect(try search.collected(read) == whole)
    #expect(throws: SelectionError.missingTrials(1, trials: search.trials)) {
      try search.collected(read.filter { $0.number != 3 })
    }
  }

  @Test func `trials that depend on others do not run apart`() throws {
    #expect(throws: SelectionError.dependent(way: "tpe")) { try search(.treeParzen).setting(ofTrial: 3) }
    #expect(throws: SelectionError.trial(20, trials: 20)) { try search(.random).setting(ofTrial: 20) }
  }

  @Test func `a grid takes as many values an axis as fit`() throws {
    let result = try search(.grid, trials: 9).run(hill)
    #expect(result.trials.count == 9)
    #expect(result.distinctValues("lr") == 3)
    let rates = Set(result.trials.compactMap { $0.setting["lr"] }).sorted()
    #expect(zip(rates, [1e-4, 1e-2, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(result.best?.setting["reg"] == 0.5)
    #expect(try search(.random, trials: 9).run(hill).distinctValues("lr") == 9)
  }

  @Test func `choices are all in the grid`() throws {
    let space = try SearchSpace(["k": .choice([1, 3, 5]), "reg": .uniform(low: 0, high: 1)])
    let result = try Search(space, by: .grid, trials: 7, seed: 1).run { setting, _, _ in setting["k"] ?? 0 }
    #expect(result.trials.map { $0.setting["k"] } == [1, 1, 3, 3, 5, 5])
    #expect(result.trials.map { $0.setting["reg"] } == [0, 1, 0, 1, 0, 1])
    #expect(result.best?.number == 4, "the first of equal scores")
  }

  @Test func `halving takes the best half on`() throws {
    let result = try search(.halving(), trials: 8).run(hill)
    #expect(
      result.trials.map(\.effort) == [Double](repeating: 0.125, count: 8) + [0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 1])
    let first = result.trials.prefix(8).sorted { ($0.score ?? -9) > ($1.score ?? -9) }
    #expect(result.best?.setting == first[0].setting)
    #expect(Set(result.trials[8..<12].map(\.number)).count == 4)
    #expect(result.trials[8..<12].map(\.setting) == first.prefix(4).map(\.setting))
  }

  @Test(arguments: [SearchWay.gaussianProcess, .treeParzen])
  func `a guided search spends its trials near the top`(_ way: SearchWay) throws {
    // Smooth, and with its top away from the first Halton point.
    let smooth: Search.Objective = { setting, _, _ in
      let (lr, reg) = (log10(setting["lr"] ?? 1) + 1.3, (setting["reg"] ?? 0) - 0.7)
      return -lr * lr - 4 * reg * reg
    }
    func mean(_ way: SearchWay, seed: UInt64) throws -> Double {
      let space = try search(.random).space
      let trials = try Search(space, by: way, trials: 40, seed: seed).run(smooth).trials.suffix(20)
      return trials.compactMap(\.score).reduce(0, +) / 20
    }
    for seed in [1, 2, 3] as [UInt64] {
      #expect(try mean(way, seed: seed) > mean(.random, seed: seed) + 1)
    }
  }

  @Test func `another seed is another search`() throws {
    let space = try search(.random).space
    let settings = try [1, 2].map { try Search(space, by: .random, trials: 3, seed: $0).setting(ofTrial: 0) }
    #expect(settings[0] != settings[1])
  }

  @Test func `a score that is no number never wins`() throws {
    let result = try search(.random).run { setting, _, _ in
      (setting["lr"] ?? 0) > 0.01 ? .nan : setting["lr"] ?? 0
    }
    #expect(try #require(result.best?.score) <= 0.01)
  }

  @Test func `a best value at the end of its range is told`() throws {
    let result = try search(.halton, trials: 60).run { setting, _, _ in setting["lr"] ?? 0 }
    #expect(result.borders.contains("lr"))
    let inside = try search(.halton, trials: 60).run(hill)
    #expect(inside.borders.isEmpty)
  }

  @Test func `an error of a trial ends the search`() throws {
    #expect(throws: SelectionError.noCandidates) {
      try search(.random).run(workers: 2) { _, _, _ in throw SelectionError.noCandidates }
    }
  }

  @Test func `spaces that cannot be`() {
    #expect(throws: SelectionError.logRange(name: "a", low: 0)) { try SearchSpace(["a": .logUniform(low: 0, high: 1)]) }
    #expect(throws: SelectionError.range(name: "a", low: 2, high: 1)) {
      try SearchSpace(["a": .uniform(low: 2, high: 1)])
    }
    #expect(throws: SelectionError.noChoices(name: "a")) { try SearchSpace(["a": .choice([])]) }
    #expect(throws: SelectionError.noCandidates) { try SearchSpace([:]) }
    #expect(throws: SelectionError.self) { try SearchWay.named("gridd") }
  }

  @Test func `every name is a way`() throws {
    for name in SearchWay.names { #expect(try SearchWay.named(name).name == name) }
  }

  @Test func `the first Halton points`() {
    let wanted: [[Double]] = [[0.5, 1.0 / 3], [0.25, 2.0 / 3], [0.75, 1.0 / 9]]
    #expect(Halton.points(3, dimensions: 2) == wanted)
  }
}
