import Laws
import Tensors
import Testing

/// The definition, one number at a time; loops that are quick without optimisation too.
func plainProduct(_ x: Tensor, _ y: Tensor) -> Tensor {
  let (n, k, m) = (x.rows, x.columns, y.columns)
  var result = [Double](repeating: 0, count: n * m)
  x.values.withUnsafeBufferPointer { x in
    y.values.withUnsafeBufferPointer { y in
      for place in result.indices {
        var (sum, i, j) = (0.0, place / m * k, place % m)
        let end = i + k
        while i < end {
          sum += x[i] * y[j]
          (i, j) = (i + 1, j + m)
        }
        result[place] = sum
      }
    }
  }
  return Tensor([n, m], result)
}

@Suite struct ProductTests {
  @Test func `on paper`() throws {
    let product = try Tensor.matrixProduct(Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]]))
    #expect(product == Tensor([[19, 22], [43, 50]]))
  }

  @Test func `rows and columns of one axis`() throws {
    let (matrix, line) = (Tensor([[1, 2], [3, 4], [5, 6]]), Tensor([10, 1]))
    #expect(try Tensor.matrixProduct(matrix, line) == Tensor([12, 34, 56]))
    #expect(try Tensor.matrixProduct(Tensor([1, 0, 2]), matrix) == Tensor([11, 14]))
    #expect(try Tensor.matrixProduct(line, line) == Tensor(101))
  }

  static let sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 65]

  @Test(arguments: sizes)
  func `all forms agree with the definition around the block edges`(_ size: Int) {
    for (n, k, m) in [(size, 5, 9), (7, size, 6), (6, 10, size), (size, size, size)] {
      let (x, y) = (wave([n, k], scale: 2, offset: -1), wave([k, m], scale: 3, offset: -1.2))
      let wanted = plainProduct(x, y)
      #expect(x.times(y).isClose(to: wanted, within: 1e-13), "\(n) × \(k) × \(m)")
      #expect(x.transposed().transposedTimes(y).isClose(to: wanted, within: 1e-13), "ᵀ on the left, \(n) \(k) \(m)")
      #expect(x.timesTransposed(y.transposed()).isClose(to: wanted, within: 1e-13), "ᵀ on the right, \(n) \(k) \(m)")
    }
  }

  @Test(arguments: sizes + [130, 150])
  func `symmetric products are whole and agree with the definition`(_ size: Int) {
    for inner in [1, 5, size, 300] {
      let x = wave([inner, size], scale: 2, offset: -1)
      #expect(x.selfProduct().isClose(to: plainProduct(x.transposed(), x), within: 1e-12), "\(inner) × \(size)")
      let scaled = x * wave([inner, 1])
      let wanted = plainProduct(x.transposed(), scaled)
      let got = x.transposed().symmetricTimesTransposed(scaled.transposed())
      #expect(
        got.isClose(to: wanted, within: 1e-12) && got.isClose(to: got.transposed(), within: 1e-15), "\(inner) × \(size)"
      )
    }
  }

  @Test(arguments: [(130, 300, 70), (97, 513, 101), (150, 300, 20), (209, 600, 128), (131, 20, 129)])
  func `large products agree with the definition`(_ n: Int, _ k: Int, _ m: Int) {
    let (x, y) = (wave([n, k], scale: 2, offset: -1), wave([k, m], scale: 3, offset: -1.2))
    let wanted = plainProduct(x, y)
    #expect(x.times(y).isClose(to: wanted, within: 1e-12))
    #expect(x.transposed().transposedTimes(y).isClose(to: wanted, within: 1e-12))
    #expect(x.timesTransposed(y.transposed()).isClose(to: wanted, within: 1e-12))
  }

  /// Every number of rows and columns that may be left beside whole tiles, in one and in two blocks along the inner axis.
  @Test(arguments: [20, 260])
  func `what is left beside whole tiles agrees with the definition`(_ inner: Int) {
    for n in 6...17 {
      for m in 8...17 {
        let (x, y) = (wave([n, inner], scale: 2, offset: -1), wave([inner, m], scale: 3, offset: -1.2))
        let wanted = plainProduct(x, y)
        #expect(x.times(y).isClose(to: wanted, within: 1e-12), "\(n) × \(m)")
        #expect(x.transposed().transposedTimes(y).isClose(to: wanted, within: 1e-12), "ᵀ on the left, \(n) × \(m)")
        #expect(x.timesTransposed(y.transposed()).isClose(to: wanted, within: 1e-12), "ᵀ on the right, \(n) × \(m)")
      }
    }
  }

  /// Beside 100 other columns they are multiplied from copies, alone where they lie.
  @Test(arguments: [(60, 64, 100), (10, 600, 9), (200, 257, 128), (150, 300, 20)])
  func `a result does not depend on the columns beside it`(_ n: Int, _ k: Int, _ m: Int) throws {
    let (x, y) = (wave([n, k], scale: 2, offset: -1), wave([k, m], scale: 3, offset: -1.2))
    let wide = Tensor([k, m + 100], (0..<k).flatMap { y.row($0).values + wave([100]).values })
    let parts: [TensorIndex] = [.slice(start: nil, stop: nil, step: 1), .slice(start: 0, stop: m, step: 1)]
    #expect(try x.times(wide).selecting(parts) == x.times(y))
    #expect(try x.transposed().transposedTimes(wide).selecting(parts) == x.transposed().transposedTimes(y))
    #expect(try x.timesTransposed(wide.transposed()).selecting(parts) == x.timesTransposed(y.transposed()))
  }

  @Test func `nothing in between gives zeros`() {
    #expect(Tensor([2, 0], []).times(Tensor([0, 3], [])) == .filled(with: 0, [2, 3]))
  }

  @Test func `inner sizes that differ`() {
    #expect(throws: ShapeError.inner(columns: 20, rows: 50, left: [500, 20], right: [50, 10])) {
      try Tensor.matrixProduct(wave([500, 20]), wave([50, 10]))
    }
    #expect(throws: ShapeError.notMatrices(left: [], right: [2])) { try Tensor.matrixProduct(Tensor(1), wave([2])) }
    #expect(throws: ShapeError.notMatrices(left: [2, 2, 2], right: [2])) {
      try Tensor.matrixProduct(wave([2, 2, 2]), wave([2]))
    }
  }
}
