import Datasets
import Models
import ReferenceCases
import Tensors
import Testing

@Suite struct DecisionTreeTests {
  @Test func `the reference set`() throws {
    try ReferenceSet.run("tree_split", ["stump": checkStump])
  }

  private func checkStump(_ item: ReferenceCase) throws {
    let labels = try item.wholes("y")
    let data = Dataset(
      features: try item.tensor("X"), labels: labels, classNames: (0...(labels.max() ?? 0)).map(String.init))
    let tree = try DecisionTree(depth: 1).tree(data)
    let (root, left, right) = (tree.nodes[0], tree.nodes[tree.nodes[0].left], tree.nodes[tree.nodes[0].right])
    try item.expect("parent_gini", root.impurity)
    try item.expect("gain", tree.gain(0))
    try item.expect("feature", root.feature)
    try item.expect("threshold", root.threshold)
    try item.expect("left", left.counts.reduce(0, +))
    try item.expect("right", right.counts.reduce(0, +))
    try item.expect("left_class", left.label)
    try item.expect("right_class", right.label)
  }

  @Test func `grown to the end it knows every example`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.moons(each: 40, noise: 0.4, &generator)
    let tree = try DecisionTree().tree(data)
    #expect(try tree.predict(data.features) == data.labels)
    #expect(tree.nodes.allSatisfy { $0.isLeaf == ($0.impurity == 0) })
  }

  /// The best cut of every node, compared with a search through all of them by Gini's formula.
  @Test func `each node has the purest cut there is`() throws {
    var generator = RandomGenerator(seed: 4)
    let blobs = try Dataset.blobs(classes: 3, each: 10, features: 3, &generator)
    let data = blobs.with(features: (blobs.features * 2).applying(.round))  // many equal values
    let tree = try DecisionTree(depth: 1).tree(data)
    var best = -1.0
    for feature in 0..<3 {
      let column = (0..<30).map { data.features.values[$0 * 3 + feature] }
      for limit in Set(column) where limit < (column.max() ?? 0) {
        let sides = [true, false].map { side in (0..<30).filter { (column[$0] <= limit) == side } }
        let impurity = sides.reduce(0) { $0 + Double($1.count) / 30 * gini($1.map { data.labels[$0] }) }
        best = max(best, gini(data.labels) - impurity)
      }
    }
    #expect(abs(tree.gain(0) - best) < 1e-14)
  }

  private func gini(_ labels: [Int]) -> Double {
    1
      - Dictionary(grouping: labels) { $0 }.values.reduce(0) {
        $0 + (Double($1.count) / Double(labels.count)) * (Double($1.count) / Double(labels.count))
      }
  }

  @Test func `depth is a limit`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.moons(each: 40, noise: 0.4, &generator)
    #expect(try DecisionTree(depth: 0).tree(data).nodes.count == 1)
    #expect(try DecisionTree(depth: 2).tree(data).leaves == 4)
    #expect(try DecisionTree(smallestNode: 81).tree(data).nodes.count == 1)
  }

  @Test func `equal rows of two classes end in one leaf`() throws {
    let data = Dataset(features: Tensor([[1], [1], [1]]), labels: [1, 0, 1], classNames: ["a", "b"])
    #expect(try DecisionTree().tree(data).predict(Tensor([[5]])) == [1])
  }
}

@Suite struct RandomForestTests {
  @Test func `a larger forest begins with the smaller one`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.moons(each: 40, noise: 0.4, &generator)
    let forests = try [3, 8].map { trees in
      var generator = RandomGenerator(seed: 6)
      return try #require(try RandomForest(trees).fitted(to: data, &generator) as? FittedForest)
    }
    #expect(forests[0].trees == Array(forests[1].trees.prefix(3)))
    #expect(Set(forests[1].trees.map(\.nodes.count)).count > 1, "the trees differ")
  }

  @Test func `a forest beats one of its trees`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.moons(each: 200, noise: 0.35, &generator).shuffled(&generator)
    let (training, test) = (data.examples(at: Array(0..<200)), data.examples(at: Array(200..<400)))
    let forest = try #require(try RandomForest(60).fitted(to: training, &generator) as? FittedForest)
    let trees = try forest.trees.map { try $0.evaluate(test).accuracy }
    #expect(try forest.evaluate(test).accuracy > trees.reduce(0, +) / 60)
  }

  @Test func `no trees, no forest`() {
    var generator = RandomGenerator(seed: 4)
    #expect(throws: ModelError.size(name: "n", 0)) {
      _ = try RandomForest(0).fitted(to: .threeClusters, &generator)
    }
  }
}
