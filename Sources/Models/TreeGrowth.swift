import Datasets
import Tensors

/// Grows one tree, node by node, the left side first.
struct TreeGrowth {
  private var search: CutSearch
  private let rules: DecisionTree
  private let columns: Int
  /// How many features a node may choose from; nil for all, in order.
  private let featuresPerNode: Int?
  private var nodes: [FittedTree.Node] = []

  init(
    _ table: RankedColumns, _ data: Dataset, _ weights: [Int], _ rules: DecisionTree, featuresPerNode: Int?
  ) {
    search = CutSearch(table, labels: data.labels, classes: data.classes, weights: weights)
    (self.rules, columns, self.featuresPerNode) = (rules, table.columns, featuresPerNode)
  }

  mutating func grown(_ generator: inout RandomGenerator) -> FittedTree {
    var open = [(range: 0..<search.order.count, depth: 0, parent: -1)]
    while let (range, depth, parent) = open.popLast() {
      let place = nodes.count
      let counts = search.counts(range)
      nodes.append(FittedTree.Node(counts: counts))
      if parent >= 0 { attach(place, to: parent) }
      guard let cut = cut(range, depth, counts, &generator) else { continue }
      let middle = search.divide(range, at: cut)
      (nodes[place].feature, nodes[place].threshold) = (cut.column, search.threshold(of: cut))
      open.append((middle..<range.upperBound, depth + 1, place))
      open.append((range.lowerBound..<middle, depth + 1, place))
    }
    return FittedTree(nodes: nodes, features: columns)
  }

  /// The left side of a node is grown first, directly after the node.
  private mutating func attach(_ place: Int, to parent: Int) {
    if nodes[parent].left == 0 { nodes[parent].left = place } else { nodes[parent].right = place }
  }

  private mutating func cut(
    _ range: Range<Int>, _ depth: Int, _ counts: [Int], _ generator: inout RandomGenerator
  ) -> CutSearch.Cut? {
    let isPure = counts.count { $0 > 0 } <= 1
    if Cancellation.isRequested || isPure || depth == rules.depth || counts.reduce(0, +) < rules.smallestNode {
      return nil
    }
    guard let featuresPerNode else { return best(Array(0..<columns), range, counts) }
    return randomBest(featuresPerNode, range, counts, &generator)
  }

  private mutating func best(_ features: [Int], _ range: Range<Int>, _ counts: [Int]) -> CutSearch.Cut? {
    var best: CutSearch.Cut?
    for feature in features {
      guard let cut = search.best(feature, range, totals: counts) else { continue }
      if cut.score > best?.score ?? -.infinity { best = cut }
    }
    return best
  }

  /// The best of some features drawn at random; features with one value in this node do not count as drawn.
  private mutating func randomBest(
    _ wanted: Int, _ range: Range<Int>, _ counts: [Int], _ generator: inout RandomGenerator
  ) -> CutSearch.Cut? {
    var (pool, best, tried): ([Int], CutSearch.Cut?, Int) = (Array(0..<columns), nil, 0)
    for drawn in 0..<columns where tried < wanted {
      pool.swapAt(drawn, drawn + Int(generator.unit() * Double(columns - drawn)))
      guard let cut = search.best(pool[drawn], range, totals: counts) else { continue }
      tried += 1
      if cut.score > best?.score ?? -.infinity { best = cut }
    }
    return best
  }
}
