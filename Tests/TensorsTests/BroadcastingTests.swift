import Laws
import Tensors
import Testing

@Suite struct BroadcastingTests {
  let matrix = Tensor([[1, 2, 3], [4, 5, 6]])

  @Test func `equal shapes, a number, a row and a column`() throws {
    #expect(try Tensor.combined(.add, matrix, matrix) == Tensor([[2, 4, 6], [8, 10, 12]]))
    #expect(try Tensor.combined(.multiply, matrix, Tensor(2)) == Tensor([[2, 4, 6], [8, 10, 12]]))
    #expect(try Tensor.combined(.subtract, Tensor(1), matrix) == Tensor([[0, -1, -2], [-3, -4, -5]]))
    #expect(try Tensor.combined(.subtract, matrix, Tensor([1, 1, 2])) == Tensor([[0, 1, 1], [3, 4, 4]]))
    #expect(try Tensor.combined(.divide, matrix, Tensor([[1], [2]])) == Tensor([[1, 2, 3], [2, 2.5, 3]]))
  }

  @Test func `a column and a row of one matrix each grow`() throws {
    let table = try Tensor.combined(.add, Tensor([[10], [20]]), Tensor([[1, 2, 3]]))
    #expect(table == Tensor([[11, 12, 13], [21, 22, 23]]))
  }

  /// Every pair of shapes with lengths 1, 2 and 3 on up to four axes, against the definition by indices.
  @Test func `every pair of shapes agrees with the definition`() throws {
    let lengths = [[1, 2], [1, 3], [1, 2], [1, 3]]
    var shapes: [[Int]] = [[]]
    for axis in lengths { shapes = shapes.flatMap { shape in axis.map { shape + [$0] } } }
    for left in shapes {
      for right in shapes {
        let (a, b) = (wave(left), wave(right, offset: 3))
        let result = try Tensor.combined(.subtract, a, b)
        #expect(result.shape == zip(left, right).map { max($0, $1) })
        #expect(result.values == differences(a, b, result.shape), "\(left) with \(right)")
      }
    }
  }

  private func differences(_ a: Tensor, _ b: Tensor, _ shape: [Int]) -> [Double] {
    func at(_ tensor: Tensor, _ place: [Int]) -> Double {
      tensor.values[zip(tensor.shape, place).reduce(0) { $0 * $1.0 + min($1.1, $1.0 - 1) }]
    }
    var places: [[Int]] = [[]]
    for length in shape { places = places.flatMap { place in (0..<length).map { place + [$0] } } }
    return places.map { at(a, $0) - at(b, $0) }
  }

  /// In its own storage a tensor gets what a new one would hold: beside its like, a row, a column and a number.
  @Test(arguments: [1, 3, 4, 5, 17, 33])
  func `in place and anew are the same`(_ columns: Int) throws {
    let x = wave([7, columns], offset: 3)
    for y in [wave([7, columns], offset: 2), wave([columns], offset: 2), wave([7, 1], offset: 2), Tensor(1.7)] {
      var (sum, difference, product, ratio) = (x, x, x, x)
      sum += y
      difference -= y
      product *= y
      ratio /= y
      #expect(try sum.isIdentical(to: Tensor.combined(.add, x, y)), "\(y.shape)")
      #expect(try difference.isIdentical(to: Tensor.combined(.subtract, x, y)), "\(y.shape)")
      #expect(try product.isIdentical(to: Tensor.combined(.multiply, x, y)), "\(y.shape)")
      #expect(try ratio.isIdentical(to: Tensor.combined(.divide, x, y)), "\(y.shape)")
    }
    #expect((-x).isIdentical(to: x.applying(.negate)) && x.squared().isIdentical(to: x.applying(.square)))
  }

  @Test func `refuses to let both sides grow from different numbers of axes`() {
    #expect(throws: ShapeError.bothGrow(left: [4], right: [4, 1], result: [4, 4])) {
      try Tensor.combined(.add, wave([4]), wave([4, 1]))
    }
    #expect(throws: ShapeError.mismatch(left: [4], right: [3])) { try Tensor.combined(.add, wave([4]), wave([3])) }
  }

  @Test func `nothing with a number is nothing`() throws {
    #expect(try Tensor.combined(.add, Tensor([0], []), Tensor(1)) == Tensor([0], []))
    #expect(try Tensor.combined(.add, Tensor([0, 3], []), Tensor([1, 2, 3])) == Tensor([0, 3], []))
  }

  // Values from the definition of Python: a == (a // b) * b + a % b, and % has the sign of b.
  @Test(
    arguments: [
      (7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (6, 3, 2, 0), (5.5, 2, 2, 1.5),
      (0.5, 0.1, 4, 0.1),
    ] as [(Double, Double, Double, Double)])
  func `the quotient rounds down and the rest has the divisor's sign`(
    _ a: Double, _ b: Double, _ quotient: Double, _ rest: Double
  ) throws {
    #expect(try Tensor.combined(.floorDivide, Tensor(a), Tensor(b)).number == quotient)
    #expect(try Tensor.combined(.remainder, Tensor(a), Tensor(b)).isClose(to: Tensor(rest), within: 1e-15))
  }

  @Test func `division by zero is what IEEE says`() throws {
    let tops = Tensor([1, -1, 0])
    let quotients = try Tensor.combined(.divide, tops, Tensor(0)).values
    #expect(quotients[0] == .infinity && quotients[1] == -.infinity && quotients[2].isNaN)
    #expect(try Tensor.combined(.remainder, tops, Tensor(0)).values.allSatisfy { $0.isNaN })
  }

  @Test func `powers, comparisons and logic`() throws {
    #expect(try Tensor.combined(.power, Tensor([2, 9, -2]), Tensor([10, 0.5, 3])) == Tensor([1024, 3, -8]))
    #expect(try Tensor.combined(.power, Tensor([3, -4]), Tensor(2)) == Tensor([9, 16]))
    let (a, b) = (Tensor([1, 2, .nan]), Tensor([2, 2, .nan]))
    #expect(try Tensor.combined(.less, a, b) == Tensor([1, 0, 0]))
    #expect(try Tensor.combined(.lessOrEqual, a, b) == Tensor([1, 1, 0]))
    #expect(try Tensor.combined(.greater, a, b) == Tensor([0, 0, 0]))
    #expect(try Tensor.combined(.greaterOrEqual, a, b) == Tensor([0, 1, 0]))
    #expect(try Tensor.combined(.equal, a, b) == Tensor([0, 1, 0]))
    #expect(try Tensor.combined(.notEqual, a, b) == Tensor([1, 0, 1]))
    #expect(try Tensor.combined(.and, Tensor([0, 0, 3]), Tensor([0, 2, 5])) == Tensor([0, 0, 1]))
    #expect(try Tensor.combined(.or, Tensor([0, 0, 3]), Tensor([0, 2, 5])) == Tensor([0, 1, 1]))
  }

  @Test func `the smaller and the larger of two, where NaN wins`() throws {
    let (a, b) = (Tensor([1, 5, .nan, 1]), Tensor([2, 3, 1, .nan]))
    let (low, high) = (try Tensor.combined(.minimum, a, b).values, try Tensor.combined(.maximum, a, b).values)
    #expect(Array(low.prefix(2)) == [1, 3] && Array(high.prefix(2)) == [2, 5])
    #expect((low[2...] + high[2...]).allSatisfy { $0.isNaN })
  }

  @Test func `choosing by a condition`() throws {
    let chosen = try Tensor.choosing(Tensor([[1], [0]]), Tensor([[1, 2]]), Tensor(0))
    #expect(chosen == Tensor([[1, 2], [0, 0]]))
  }

  @Test func `an in-place change leaves a copy alone`() {
    let before = Tensor([1, 2])
    var after = before
    after += Tensor([10, 10])
    #expect(before == Tensor([1, 2]) && after == Tensor([11, 12]))
  }
}
