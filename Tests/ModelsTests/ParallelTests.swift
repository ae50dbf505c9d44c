import Datasets
import Models
import Synchronization
import Tensors
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 5])
  func `results come in order, whoever worked them out`(_ workers: Int) throws {
    #expect(try Parallel.map(7, workers: workers) { $0 * $0 } == [0, 1, 4, 9, 16, 25, 36])
    #expect(try Parallel.map(0, workers: workers) { $0 } == [])
    #expect(try Parallel.map(3, workers: workers, watch: { _ in true }) { $0 } == [0, 1, 2])
  }

  struct Broken: Error, Equatable { let piece: Int }

  @Test(arguments: [1, 2])
  func `the error of the first broken piece is thrown`(_ workers: Int) {
    #expect(throws: Broken(piece: 3)) {
      try Parallel.map(9, workers: workers) { piece in if piece >= 3 { throw Broken(piece: piece) } }
    }
  }

  /// Pieces 0 and 1 are quick, the others go on until nobody wants them.
  @Test func `what is finished stays when the rest is given up`() throws {
    let results = try Parallel.mapSome(4, workers: 2, watch: { $0 < 2 }) { piece in
      while piece > 1 { try Cancellation.check() }
      return piece
    }
    #expect(results == [0, 1, nil, nil])
    #expect(throws: GivenUp()) {
      try Parallel.map(1, watch: { _ in false }) { _ in while true { try Cancellation.check() } }
    }
  }

  @Test func `nobody can give up what is not watched`() throws {
    try Cancellation.check()
    #expect(Cancellation.question == nil)
  }

  @Test func `the watcher hears how many pieces are finished`() throws {
    var heard: [Int] = []
    _ = try Parallel.map(
      3, workers: 2,
      watch: {
        heard.append($0); return true
      }
    ) { $0 }
    #expect(heard.last == 3 && heard == heard.sorted())
  }

  @Test func `a forest of two workers is that of one`() throws {
    var generator = RandomGenerator(seed: 8)
    let data = try Dataset.moons(each: 40, noise: 0.2, &generator)
    let trees = try [1, 2, 3].map { workers -> [FittedTree] in
      var own = RandomGenerator(seed: 5)
      let fitted = try RandomForest(9, workers: workers).fitted(to: data, &own)
      return try #require(fitted as? FittedForest).trees
    }
    #expect(trees[0].count == 9 && trees[1] == trees[0] && trees[2] == trees[0])
  }

  @Test func `growing a forest can be given up`() throws {
    var generator = RandomGenerator(seed: 8)
    let data = try Dataset.moons(each: 200, noise: 0.3, &generator)
    let found = try Parallel.mapSome(1, watch: { _ in false }) { _ in
      var own = RandomGenerator(seed: 5)
      return try RandomForest(100_000).fitted(to: data, &own)
    }
    #expect(found[0] == nil)
  }
}
