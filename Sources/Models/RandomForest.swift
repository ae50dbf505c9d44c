public import Datasets
public import Tensors

/// Many trees, each grown from its own random draw of the examples and choosing from √D random features at each node.
///
/// The class is the one with the largest mean share over the leaves. Every tree has a generator of its own, so the
/// first trees of a larger forest are those of a smaller one.
///
/// Source: Breiman 2001, "Random forests"; the averaging of shares as in scikit-learn.
public struct RandomForest: Classifier, Equatable {
  public let trees: Int
  public let depth: Int?
  /// Processors at work; the forest is the same.
  public let workers: Int
  public var signature: String { "forest(\(trees))" }

  public init(_ trees: Int = 100, depth: Int? = nil, workers: Int = 1) {
    (self.trees, self.depth, self.workers) = (trees, depth, workers)
  }

  public func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    guard trees > 0 else { throw ModelError.size(name: "n", trees) }
    guard trees <= 100_000 else { throw ModelError.atMost(name: "n", trees, most: 100_000) }
    try data.requireTree("forest")
    let table = RankedColumns(data.features)
    let features = max(1, Int(Double(table.columns).squareRoot()))
    let first = UInt64(generator.unit() * 0x1p53)
    let grown = try Parallel.map(trees, workers: workers) { tree in
      try Cancellation.check()
      var own = RandomGenerator(seed: first &+ UInt64(tree) &* 0x9E37_79B9_7F4A_7C15)
      let weights = Self.draw(data.count, &own)
      var growth = TreeGrowth(table, data, weights, DecisionTree(depth: depth), featuresPerNode: features)
      return growth.grown(&own)
    }
    return FittedForest(trees: grown, classes: data.classes)
  }

  /// How often each example is drawn in as many draws, with replacement, as there are examples.
  private static func draw(_ count: Int, _ generator: inout RandomGenerator) -> [Int] {
    var weights = [Int](repeating: 0, count: count)
    for _ in 0..<count { weights[Int(generator.unit() * Double(count))] += 1 }
    return weights
  }
}

/// The trees of a forest that has been grown.
public struct FittedForest: Predictor {
  public let trees: [FittedTree]
  private let shares: [[[Double]]]  // of each class, in each leaf of each tree
  private let classes: Int

  init(trees: [FittedTree], classes: Int) {
    (self.trees, self.classes) = (trees, classes)
    shares = trees.map { tree in
      tree.nodes.map { node in
        let total = Double(node.counts.reduce(0, +))
        return node.isLeaf ? node.counts.map { Double($0) / total } : []
      }
    }
  }

  /// - Throws: `ShapeError` when `x` has other features.
  public func predict(_ x: Tensor) throws -> [Int] {
    try x.requireColumns(trees[0].features, "forest")
    return (0..<x.rows).map { row in
      var votes = [Double](repeating: 0, count: classes)
      for (tree, leaves) in zip(trees, shares) {
        for (label, share) in leaves[tree.leaf(row, x)].enumerated() { votes[label] += share }
      }
      return votes.firstMaximum
    }
  }
}
