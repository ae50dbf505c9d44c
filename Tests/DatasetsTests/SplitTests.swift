import Datasets
import Tensors
import Testing

private func numbered(_ count: Int, classes: Int = 2) -> Dataset {
  Dataset(
    features: Tensor([count, 1], (0..<count).map(Double.init)), labels: (0..<count).map { $0 * classes / count },
    classNames: (0..<classes).map(String.init))
}

@Suite struct SplitTests {
  @Test(arguments: [SplitOrder.contiguous, .shuffled, .stratified])
  func `every example is in exactly one part`(_ order: SplitOrder) throws {
    var generator = RandomGenerator(seed: 3)
    let parts = try numbered(500).split([0.7, 0.15, 0.15], order: order, &generator)
    #expect(parts.map(\.count) == [350, 75, 75])
    #expect(parts.flatMap(\.features.values).sorted() == (0..<500).map(Double.init))
  }

  @Test func `a stratified part has every class in its share`() throws {
    var generator = RandomGenerator(seed: 3)
    let parts = try numbered(100, classes: 4).split([0.6, 0.2, 0.2], order: .stratified, &generator)
    #expect(parts.map(\.classCounts) == [[15, 15, 15, 15], [5, 5, 5, 5], [5, 5, 5, 5]])
  }

  @Test func `a rare class is spread too`() throws {
    var generator = RandomGenerator(seed: 3)
    let data = Dataset(
      features: .filled(with: 0, [40, 1]), labels: (0..<40).map { $0 < 30 ? 0 : 1 }, classNames: ["a", "b"])
    let parts = try data.split([0.5, 0.5], order: .stratified, &generator)
    #expect(parts.map(\.classCounts) == [[15, 5], [15, 5]])
  }

  @Test func `shares must add up to 1`() {
    var generator = RandomGenerator(seed: 3)
    let data = numbered(100)
    #expect(throws: SampleError.self) { try data.split([0.7, 0.2, 0.2], &generator) }
    #expect(throws: SampleError.negativeShare(-0.5)) { try data.split([1.5, -0.5], &generator) }
    let fault = #expect(throws: SampleError.self) { try data.split([0.7, 0.2, 0.2], &generator) }
    #expect(fault?.facts == ["total": "1.1"])
  }

  @Test func `ten tenths are a whole`() throws {
    var generator = RandomGenerator(seed: 3)
    let parts = try numbered(30).split(Array(repeating: 0.1, count: 10), &generator)
    #expect(parts.map(\.count) == Array(repeating: 3, count: 10))
  }

  @Test func `a part without an example is refused`() {
    var generator = RandomGenerator(seed: 3)
    #expect(throws: SampleError.emptyPart(part: 1, examples: 3)) {
      try numbered(3).split([0.5, 0.1, 0.4], &generator)
    }
  }

  @Test func `take has its limits`() throws {
    #expect(try numbered(5).take(2).features.values == [0, 1])
    #expect(throws: SampleError.take(6, examples: 5)) { try numbered(5).take(6) }
    #expect(throws: SampleError.take(0, examples: 5)) { try numbered(5).take(0) }
  }

  @Test func `parts are joined in order`() throws {
    let data = numbered(6)
    let whole = try Dataset.joined([data.examples(at: [4, 5]), data.examples(at: [0])])
    #expect(whole?.features.values == [4, 5, 0])
    #expect(throws: SampleError.joinClasses(first: ["0", "1"], other: ["0", "1", "2"])) {
      try Dataset.joined([data, numbered(6, classes: 3)])
    }
    let wide = data.with(features: .filled(with: 0, [6, 2]))
    #expect(throws: SampleError.joinFeatures(first: 1, other: 2)) { try Dataset.joined([data, wide]) }
  }
}

@Suite struct TestSealTests {
  @Test func `a data set knows the examples that are sealed from it`() throws {
    var generator = RandomGenerator(seed: 3)
    let whole = numbered(20)
    let parts = try whole.split([0.5, 0.25, 0.25], &generator)
    var seal = TestSeal()
    seal.seal(parts[2], of: whole)
    #expect(seal.sealedRows(in: whole) == 5)
    #expect(seal.sealedRows(in: parts[0]) == 0)
    #expect(try seal.sealedRows(in: parts[2].standardized()) == 5, "other features, the same examples")
    let joined = try #require(try Dataset.joined([parts[0], parts[2].examples(at: [0, 1])]))
    #expect(seal.sealedRows(in: joined) == 2)
  }

  @Test func `another split of the same data keeps its own examples, one of a part leaves the others kept`() throws {
    var generator = RandomGenerator(seed: 3)
    let whole = numbered(20)
    var seal = TestSeal()
    seal.seal(try whole.split([0.5, 0.5], &generator)[1], of: whole)
    let parts = try whole.split([0.5, 0.25, 0.25], &generator)
    seal.seal(parts[2], of: whole)
    #expect(seal.sealedRows(in: whole) == 5 && seal.sealedRows(in: parts[0]) == 0)
    seal.seal(parts[0].examples(at: [0, 1]), of: parts[0])
    #expect(seal.sealedRows(in: whole) == 7 && seal.sealedRows(in: parts[2]) == 5)
  }

  @Test func `the first test opens, the second is told`() throws {
    var generator = RandomGenerator(seed: 3)
    let whole = numbered(20)
    let parts = try whole.split([0.5, 0.5], &generator)
    var seal = TestSeal()
    seal.seal(parts[1], of: whole)
    #expect(seal.open(parts[1]) == 0)
    #expect(seal.sealedRows(in: parts[1]) == 0)
    #expect(seal.open(parts[1]) == 10)
    #expect(seal.open(parts[1].examples(at: [3])) == 1)
    #expect(seal.openedRows(in: parts[0]) == 0)
  }

  @Test func `equal rows of different places are different examples`() throws {
    let twice = Dataset(features: .filled(with: 1, [4, 1]), labels: [0, 0, 0, 0], classNames: ["0"])
    var generator = RandomGenerator(seed: 3)
    let parts = try twice.split([0.5, 0.5], &generator)
    var seal = TestSeal()
    seal.seal(parts[1], of: twice)
    #expect(seal.sealedRows(in: parts[0]) == 0)
    #expect(seal.sealedRows(in: twice) == 2)
  }
}

@Suite struct FeatureScaleTests {
  @Test func `numbers on paper`() throws {
    let data = Dataset(
      features: Tensor([[1, 7, 2], [3, 7, 2], [5, 7, 8]]), labels: [0, 0, 0], classNames: ["a"])
    let scale = try FeatureScale(of: data)
    #expect(scale.mean == Tensor([3, 7, 4]))
    #expect(scale.constant == [1])
    let root = (8.0 / 3).squareRoot()
    let wanted = Tensor([
      [-2 / root, 0, -2 / 8.0.squareRoot()], [0, 0, -2 / 8.0.squareRoot()], [2 / root, 0, 4 / 8.0.squareRoot()],
    ])
    #expect(try scale.applied(to: data).features.isClose(to: wanted, within: 1e-15))
    #expect(try FeatureScale(of: data, dividing: false).applied(to: data).features.values[6] == 2)
  }

  @Test func `other data get the numbers of the first`() throws {
    let first = Dataset(features: Tensor([[0], [2]]), labels: [0, 0], classNames: ["a"])
    let other = Dataset(features: Tensor([[4], [10]]), labels: [0, 0], classNames: ["a"])
    #expect(try FeatureScale(of: first).applied(to: other).features == Tensor([[3], [9]]))
  }
}
