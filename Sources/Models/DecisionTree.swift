public import Datasets
public import Tensors

/// A tree of questions "is this feature at most t?", each chosen to make both sides as pure as possible.
///
///     Gini = 1 − Σₖ pₖ²        gain = Gini(parent) − share-weighted Gini(children)
///
/// Thresholds lie half-way between neighbouring values. Equal gains: the first feature, then the lowest threshold.
///
/// Source: Breiman, Friedman, Olshen & Stone 1984 (CART).
public struct DecisionTree: Classifier, Equatable {
  public let depth: Int?
  /// A node with fewer examples is not cut.
  public let smallestNode: Int
  public var signature: String { depth.map { "tree(depth=\($0))" } ?? "tree()" }

  /// No `depth` lets the tree grow until every leaf is pure.
  public init(depth: Int? = nil, smallestNode: Int = 2) {
    (self.depth, self.smallestNode) = (depth, smallestNode)
  }

  public func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    try tree(data)
  }

  /// The fitted tree itself, to look at.
  public func tree(_ data: Dataset) throws(ModelError) -> FittedTree {
    if let depth, depth < 0 { throw .size(name: "depth", depth) }
    try data.requireTree("tree")
    let weights = [Int](repeating: 1, count: data.count)
    var growth = TreeGrowth(RankedColumns(data.features), data, weights, self, featuresPerNode: nil)
    var unused = RandomGenerator(seed: 0)
    return growth.grown(&unused)
  }
}

/// A tree that has been grown.
public struct FittedTree: Predictor, Equatable {
  /// A node: a question, or a leaf when `feature` is −1. The root is node 0.
  public struct Node: Equatable, Sendable {
    public internal(set) var feature = -1
    public internal(set) var threshold = 0.0
    public internal(set) var left = 0
    public internal(set) var right = 0
    /// How many examples of each class came here.
    public let counts: [Int]

    public var isLeaf: Bool { feature < 0 }
    public var label: Int { counts.firstMaximum }
    public var impurity: Double {
      let total = Double(counts.reduce(0, +))
      return 1 - counts.reduce(0) { $0 + Double($1) * Double($1) } / (total * total)
    }
  }

  public internal(set) var nodes: [Node]
  let features: Int

  public var leaves: Int { nodes.count { $0.isLeaf } }

  /// How much purer the children of a node are than the node.
  public func gain(_ node: Int) -> Double {
    let (parent, left, right) = (nodes[node], nodes[nodes[node].left], nodes[nodes[node].right])
    let (a, b) = (Double(left.counts.reduce(0, +)), Double(right.counts.reduce(0, +)))
    return parent.impurity - (a * left.impurity + b * right.impurity) / (a + b)
  }

  /// - Throws: `ShapeError` when `x` has other features.
  public func predict(_ x: Tensor) throws -> [Int] {
    try x.requireColumns(features, "tree")
    return (0..<x.rows).map { nodes[leaf($0, x)].label }
  }

  /// The leaf that row `row` of `x` ends in.
  func leaf(_ row: Int, _ x: Tensor) -> Int {
    var place = 0
    while nodes[place].feature >= 0 {
      let node = nodes[place]
      place = x.values[row * features + node.feature] <= node.threshold ? node.left : node.right
    }
    return place
  }
}

extension Dataset {
  func requireTree(_ model: String) throws(ModelError) {
    try requireUsable(by: model)
    guard count <= 1 << 16 else { throw .tooMany(model: model, examples: count, most: 1 << 16) }
  }
}
