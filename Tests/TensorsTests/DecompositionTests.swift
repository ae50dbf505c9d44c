import Laws
import Tensors
import Testing

@Suite struct DecompositionTests {
  static func symmetric(_ size: Int) -> Tensor {
    var generator = RandomGenerator(seed: UInt64(size))
    let x = generator.normal([size, size])
    return (x + x.transposed()) * 0.5
  }

  @Test func `two eigenvalues on paper`() throws {
    let (values, vectors) = try Tensor([[5, 4], [4, 5]]).symmetricEigen()
    let half = 0.5.squareRoot()
    #expect(values.isClose(to: Tensor([9, 1]), within: 1e-14))
    #expect(vectors.isClose(to: Tensor([[half, half], [half, -half]]), within: 1e-14))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 16, 31, 32, 33, 34, 63, 64, 65, 100])
  func `A V = V Λ with orthogonal V, from large to small`(_ size: Int) throws {
    let matrix = Self.symmetric(size)
    let (values, vectors) = try matrix.symmetricEigen()
    #expect(matrix.times(vectors).isClose(to: vectors * values, within: 1e-12))
    #expect(vectors.transposedTimes(vectors).isClose(to: .eye(size), within: 1e-12))
    #expect(values.values == values.values.sorted(by: >))
    #expect(abs(values.total - matrix.diagonal.total) < 1e-11)
    for column in 0..<size {
      let numbers = (0..<size).map { vectors.values[$0 * size + column] }
      let largest = try #require(numbers.map { abs($0) }.max())
      let leading = try #require(numbers.first { abs($0) >= largest * (1 - 1e-9) })
      #expect(leading > 0, "the sign of vector \(column)")
    }
  }

  @Test func `equal eigenvalues, zeros, and a matrix that is diagonal already`() throws {
    #expect(try Tensor.eye(5).symmetricEigen().values == .filled(with: 1, [5]))
    #expect(try Tensor.filled(with: 0, [3, 3]).symmetricEigen().values == Tensor([0, 0, 0]))
    let diagonal = Tensor([[1, 0, 0], [0, 3, 0], [0, 0, 2]])
    #expect(try diagonal.symmetricEigen().values == Tensor([3, 2, 1]))
    // One vector times itself: one eigenvalue, the rest 0.
    let line = wave([40, 1])
    let values = try line.timesTransposed(line).symmetricEigen().values
    #expect(abs(values.values[0] - line.sumOfSquares) < 1e-12)
    #expect(values.values.dropFirst().allSatisfy { abs($0) < 1e-13 })
  }

  @Test func `L Lᵀ and the inverse give the matrix back`() throws {
    let x = wave([12, 7], scale: 2, offset: -1)
    let matrix = x.transposedTimes(x) + Tensor.eye(7)
    let lower = try matrix.cholesky()
    #expect(lower.timesTransposed(lower).isClose(to: matrix, within: 1e-13))
    #expect(lower.values[1] == 0)
    #expect(try matrix.inverse().times(matrix).isClose(to: .eye(7), within: 1e-11))
    let right = wave([7, 3])
    #expect(try matrix.times(matrix.solving(right)).isClose(to: right, within: 1e-11))
    #expect(try Tensor([[0, 1], [2, 0]]).solving(Tensor([3, 4])) == Tensor([2, 3]))
  }

  @Test func `what has no decomposition`() {
    #expect(throws: ShapeError.notSquare(name: "inv", shape: [2, 3])) { try wave([2, 3]).inverse() }
    #expect(throws: ValueError.singular(name: "inv")) { try Tensor([[1, 2], [2, 4]]).inverse() }
    #expect(throws: ValueError.notPositive(name: "cholesky", row: 1)) { try Tensor([[1, 2], [2, 1]]).cholesky() }
    #expect(throws: ValueError.notSymmetric(name: "eigh")) { try Tensor([[1, 2], [3, 4]]).symmetricEigen() }
    #expect(throws: ValueError.notFinite(name: "eigh")) { try Tensor([[1, .nan], [.nan, 4]]).symmetricEigen() }
    #expect(throws: ShapeError.inner(columns: 2, rows: 3, left: [2, 2], right: [3])) {
      try Tensor.eye(2).solving(wave([3]))
    }
  }
}

@Suite struct HistogramTests {
  @Test func `a number on an edge belongs to the part above it, the last to the last`() throws {
    let x = Tensor([0, 1, 2, 3, 7, 8, -0.1, 8.1, 2.9, .nan])
    #expect(try x.histogram(from: 0, to: 8, bins: 8) == Tensor([1, 1, 2, 1, 0, 0, 0, 2]))
    #expect(throws: ValueError.emptyRange(low: 1, high: 1)) { try x.histogram(from: 1, to: 1, bins: 3) }
    #expect(throws: ValueError.bins(0)) { try x.histogram(from: 0, to: 1, bins: 0) }
  }

  @Test func `the share inside counts both ends`() {
    #expect(Tensor([-1, -0.5, 0, 1, 2]).share(from: -1, to: 1) == 0.8)
  }
}

@Suite struct WindowTests {
  let grid = WindowGrid(
    images: 2, channels: 3, height: 5, width: 4, windowHeight: 3, windowWidth: 2, stride: 2, pad: 1)

  @Test func `one window on paper`() throws {
    let grid = try WindowGrid(over: [1, 1, 2, 2], height: 2, width: 2, stride: 1, pad: 1, name: "conv2d")
    let rows = Tensor([1, 1, 2, 2], [1, 2, 3, 4]).windows(grid)
    #expect(rows.shape == [9, 4])
    #expect(rows.row(0) == Tensor([[0, 0, 0, 1]]) && rows.row(4) == Tensor([[1, 2, 3, 4]]))
    #expect(rows.foldedWindows(grid) == Tensor([1, 1, 2, 2], [4, 8, 12, 16]))
  }

  @Test func `folding is the transpose of taking windows`() {
    let (x, y) = (wave(grid.inputShape), wave(grid.rowsShape, offset: -0.4))
    let left = (x.windows(grid) * y).total
    #expect(abs(left - (x * y.foldedWindows(grid)).total) < 1e-12 * abs(left))
  }

  @Test func `a window that does not fit`() {
    #expect(throws: ShapeError.window(name: "conv2d", length: 5, window: 2, stride: 2, pad: 0)) {
      try WindowGrid(over: [1, 1, 5, 4], height: 2, width: 2, stride: 2, pad: 0, name: "conv2d")
    }
    #expect(throws: ShapeError.input(name: "conv2d", wanted: "(N, C, H, W)", shape: [3, 3])) {
      try WindowGrid(over: [3, 3], height: 2, width: 2, stride: 2, pad: 0, name: "conv2d")
    }
  }

  @Test func `channels go last and come back`() {
    let x = wave([2, 3, 4, 5])
    #expect(x.channelsLast() == x.permuted([0, 2, 3, 1]).shaped([40, 3]))
    #expect(x.channelsLast().channelsFirst(x.shape) == x)
    #expect(x.channelSums().isClose(to: x.channelsLast().columnSums(), within: 1e-14))
  }
}
