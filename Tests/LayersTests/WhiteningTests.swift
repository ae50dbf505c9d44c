import Laws
import Layers
import Tensors
import Testing

@Suite struct WhiteningTests {
  let x =
    RandomGenerator.sample(5, [50, 3]).times(Tensor([[2, 0, 0], [1.5, 0.5, 0], [0.3, 0.2, 1]])) + Tensor([5, -1, 3])

  @Test(arguments: WhiteningKind.allCases)
  func `every kind makes the covariance the identity`(_ kind: WhiteningKind) throws {
    let trace = Trace()
    let whitening = try Whitening(of: x, kind, epsilon: 0, trace: trace)
    let z = try whitening.applied(to: x)
    #expect(try z.covariance().isClose(to: .eye(3), within: 1e-11))
    let inverse = try x.covariance().inverse()
    #expect(whitening.matrix.transposedTimes(whitening.matrix).isClose(to: inverse, within: 1e-10))
    #expect(trace.steps.last?.name == "out" && trace["out"] == z && trace["W"] == whitening.matrix)
    #expect(Set(trace.steps.map(\.name)).isSuperset(of: ["mean", "values", "W", "out"]))
    #expect(whitening.notes.isEmpty)
  }

  @Test func `ZCA moves the data least`() throws {
    let centred = x - x.columnMeans()
    let moves = try WhiteningKind.allCases.map { kind in
      (kind, (try Whitening(of: x, kind, epsilon: 0).applied(to: x) - centred).sumOfSquares)
    }
    #expect(moves.min { $0.1 < $1.1 }?.0 == .zca)
  }

  @Test func `too few examples are said, and refused when ε is 0`() throws {
    let few = RandomGenerator.sample(1, [3, 4])
    #expect(try Whitening(of: few, .zca).notes.first == .rank(2, features: 4, examples: 3))
    #expect(throws: ValueError.singular(name: "whiten")) { try Whitening(of: few, .pca, epsilon: 0) }
    #expect(throws: ValueError.self) { try Whitening(of: few, .cholesky, epsilon: 0) }
  }

  @Test func `standardising keeps correlations and forgets scales`() throws {
    let standard = try Standardisation(of: x)
    let z = try standard.applied(to: x)
    #expect(try z.covariance().isClose(to: x.correlation(), within: 1e-12))
    #expect(try standard.applied(to: x.rows(at: [7])).isClose(to: z.rows(at: [7]), within: 0))
    #expect(throws: LayerError.neverVaries(feature: 0)) {
      try Standardisation(of: Tensor([[1, 2], [1, 3]])).applied(to: Tensor([[1, 2]]))
    }
  }

  @Test func `decorrelated batch norm whitens its batch`() throws {
    var layer = DecorrelatedBatchNorm(features: 3, epsilon: 0)
    let y = try layer.forward(x).y
    #expect(try y.covariance().isClose(to: .eye(3), within: 1e-11))
    #expect(y.isClose(to: try Whitening(of: x, .zca, epsilon: 0).applied(to: x), within: 1e-11))
  }

  @Test func `doubling the features makes it 2, 4 and 8 times as dear`() {
    for (cost, factor) in [(OperationCost.standardize, 2.0), (.covariance, 4), (.linear, 4), (.eigen, 8)] {
      let (one, two) = (
        cost.multiplications(examples: 500, features: 64), cost.multiplications(examples: 500, features: 128)
      )
      #expect(two / one == factor, "\(cost)")
    }
    #expect(OperationCost.standardize.multiplications(examples: 500, features: 3072) == 3_072_000)
    #expect(abs(OperationCost.whiten.multiplications(examples: 500, features: 3072) / 2.7e11 - 1) < 0.02)
  }
}
