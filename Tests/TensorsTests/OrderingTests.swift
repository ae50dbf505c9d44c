import Laws
import Tensors
import Testing

@Suite struct OrderingTests {
  @Test func `sorting by axis, equal numbers in their order, NaN last`() throws {
    let x = Tensor([[3, 1, 2], [0, 9, -1]])
    #expect(try x.sorted() == Tensor([[1, 2, 3], [-1, 0, 9]]))
    #expect(try x.sorted(axis: 0) == Tensor([[0, 1, -1], [3, 9, 2]]))
    #expect(try x.argsort() == Tensor([[1, 2, 0], [2, 0, 1]]))
    #expect(try Tensor([2, 1, 2, 1]).argsort() == Tensor([1, 3, 0, 2]))
    #expect(try Tensor([.nan, 2, 1]).argsort() == Tensor([2, 1, 0]))
    #expect(Tensor([2, 1, 2, 3, 1]).unique == Tensor([1, 2, 3]))
  }

  @Test func `percentiles lie on the line between two numbers`() throws {
    let x = Tensor((1...10).map(Double.init))
    // numpy.percentile([1 … 10], [15, 50, 85]) is 2.35, 5.5 and 8.65.
    for (percent, wanted) in [(15, 2.35), (50, 5.5), (85, 8.65), (0, 1), (100, 10)] as [(Double, Double)] {
      #expect(try x.percentile(percent).isClose(to: Tensor(wanted), within: 1e-14))
    }
    #expect(try Tensor([[1, 3], [3, 7]]).percentile(50, axis: 0) == Tensor([2, 5]))
    #expect(throws: ShapeError.empty(name: "percentile", shape: [0])) { try Tensor([0], []).percentile(50) }
  }

  @Test func `covariance and correlation of two features`() throws {
    // Deviations (−3, −1, 1, 3) and (−1, 1, −1, 1) … : means 0, so the products can be done on paper.
    let x = Tensor([[-3, -1], [-1, 1], [1, -1], [3, 1]])
    #expect(try x.covariance() == Tensor([[5, 1], [1, 1]]))
    #expect(try x.covariance(ddof: 1).isClose(to: Tensor([[20.0 / 3, 4.0 / 3], [4.0 / 3, 4.0 / 3]]), within: 1e-15))
    let between = 1 / 5.0.squareRoot()
    #expect(try x.correlation().isClose(to: Tensor([[1, between], [between, 1]]), within: 1e-15))
    #expect(try Tensor([1, 2, 3, 4]).covariance() == Tensor([[1.25]]))
    #expect(throws: ShapeError.self) { try wave([2, 2, 2]).covariance() }
  }

  @Test func `ranges end where NumPy's do`() {
    #expect(Tensor.linspace(-1, 1, 5) == Tensor([-1, -0.5, 0, 0.5, 1]))
    #expect(Tensor.linspace(3, 9, 1) == Tensor([3]))
    #expect(Tensor.arange(0, 5, 2) == Tensor([0, 2, 4]) && Tensor.arange(3, 0, -1) == Tensor([3, 2, 1]))
    #expect(Tensor.arange(0, 0) == Tensor([0], []))
    #expect(Tensor.geomspace(1, 1000, 4).isClose(to: Tensor([1, 10, 100, 1000]), within: 1e-14))
    #expect(Tensor.eye(2) == Tensor([[1, 0], [0, 1]]))
  }

  @Test func `numeric slopes of a polynomial`() {
    let slopes = Tensor([1, 2, -1]).numericGradient { $0.values.reduce(0) { $0 + $1 * $1 } }
    #expect(slopes.isClose(to: Tensor([2, 4, -2]), within: 1e-9))
  }
}
