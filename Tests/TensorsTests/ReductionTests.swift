import Laws
import Tensors
import Testing

@Suite struct ReductionTests {
  let x = Tensor([[1, 2, 3], [4, 6, 8]])

  @Test func `along each axis and over all`() throws {
    #expect(try x.reduced(.sum) == Tensor(24))
    #expect(try x.reduced(.sum, axis: 0) == Tensor([5, 8, 11]))
    #expect(try x.reduced(.sum, axis: 1) == Tensor([6, 18]))
    #expect(try x.reduced(.sum, axis: -1) == Tensor([6, 18]))
    #expect(try x.reduced(.mean, axis: 1, keepingDimensions: true) == Tensor([[2], [6]]))
    #expect(try x.reduced(.mean, keepingDimensions: true) == Tensor([[4]]))
  }

  @Test func `variance divides by N, or by N − 1 when asked`() throws {
    #expect(try x.reduced(.variance, axis: 0) == Tensor([2.25, 4, 6.25]))
    #expect(try x.reduced(.variance, axis: 0, ddof: 1) == Tensor([4.5, 8, 12.5]))
    #expect(try x.reduced(.standardDeviation, axis: 0) == Tensor([1.5, 2, 2.5]))
  }

  @Test func `the smallest, the largest and where they are`() throws {
    let y = Tensor([[3, 1, 3], [0, 9, 9]])
    #expect(try y.reduced(.minimum, axis: 1) == Tensor([1, 0]))
    #expect(try y.reduced(.maximum, axis: 0) == Tensor([3, 9, 9]))
    #expect(try y.reduced(.argmax, axis: 1) == Tensor([0, 1]))
    #expect(try y.reduced(.argmin) == Tensor(3))
    #expect(try Tensor([1, .nan, 5]).reduced(.argmax) == Tensor(1))
    #expect(try Tensor([1, .nan, 5]).reduced(.maximum).values[0].isNaN)
  }

  @Test func `product, any and all`() throws {
    #expect(try x.reduced(.product, axis: 0) == Tensor([4, 12, 24]))
    let mask = Tensor([[0, 1], [0, 2]])
    #expect(try mask.reduced(.any, axis: 0) == Tensor([0, 1]))
    #expect(try mask.reduced(.all, axis: 0) == Tensor([0, 1]))
    #expect(try mask.reduced(.all) == Tensor(0))
  }

  @Test(arguments: [0, 1, 2, 3])
  func `four axes agree with the definition`(_ axis: Int) throws {
    let x = wave([2, 3, 4, 5], scale: 2, offset: -1)
    let moved = x.permuted([0, 1, 2, 3].filter { $0 != axis } + [axis])
    let wanted = stride(from: 0, to: x.count, by: x.shape[axis]).map {
      moved.values[$0..<$0 + x.shape[axis]].reduce(0, +)
    }
    #expect(try x.reduced(.sum, axis: axis).isClose(to: Tensor(Array(moved.shape.dropLast()), wanted), within: 1e-14))
  }

  @Test(arguments: [1, 7, 8, 9, 63, 64, 65, 1023, 1024, 1025, 4099])
  func `sums of every length are exact for whole numbers`(_ count: Int) throws {
    let numbers = Tensor((1...count).map(Double.init))
    let wanted = Double(count * (count + 1) / 2)
    #expect(try numbers.reduced(.sum).number == wanted)
    #expect(try numbers.reshaped([count, 1]).reduced(.sum, axis: 0).number == wanted)
    let pairs = try Tensor.stacked([numbers, numbers]).transposed()
    #expect(pairs.columnSums() == Tensor([wanted, wanted]))
    #expect(pairs.columnSums(times: pairs).values[0] == (1...count).reduce(0) { $0 + Double($1 * $1) })
  }

  @Test func `a small variance far from zero keeps its digits`() throws {
    let far = Tensor([1_000_000_001, 1_000_000_002, 1_000_000_003, 1_000_000_004])
    #expect(try far.reduced(.variance).number == 1.25)
    #expect(try far.reshaped([4, 1]).reduced(.variance, axis: 0) == Tensor([1.25]))
    #expect(try Tensor.stacked([far, far]).transposed().reduced(.variance, axis: 0) == Tensor([1.25, 1.25]))
  }

  @Test func `a long sum of tenths loses almost nothing`() throws {
    let sum = try Tensor.filled(with: 0.1, [1_000_000]).reduced(.sum).values[0]
    #expect(abs(sum - 100_000) < 1e-8)  // one after the other would be off by 1.3e-6
  }

  @Test func `running sums`() throws {
    #expect(try x.cumulativeSum() == Tensor([1, 3, 6, 10, 16, 24]))
    #expect(try x.cumulativeSum(axis: 0) == Tensor([[1, 2, 3], [5, 8, 11]]))
    #expect(try x.cumulativeSum(axis: 1) == Tensor([[1, 3, 6], [4, 10, 18]]))
  }

  @Test func `an axis that is not there`() {
    #expect(throws: ShapeError.axis(2, shape: [2, 3])) { try x.reduced(.mean, axis: 2) }
    #expect(throws: ShapeError.axis(-3, shape: [2, 3])) { try x.reduced(.mean, axis: -3) }
    #expect(throws: ShapeError.empty(name: "maximum", shape: [0])) { try Tensor([0], []).reduced(.maximum) }
  }

  @Test func `the sum of nothing is 0`() throws {
    #expect(try Tensor([0, 2], []).reduced(.sum, axis: 0) == Tensor([0, 0]))
    #expect(try Tensor([0], []).reduced(.sum) == Tensor(0))
  }
}
