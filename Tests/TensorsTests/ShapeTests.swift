import Laws
import Tensors
import Testing

@Suite struct ShapeTests {
  let x = Tensor([[1, 2, 3], [4, 5, 6]])

  @Test func `reshape works out one length`() throws {
    #expect(try x.reshaped([3, 2]) == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(try x.reshaped([-1]).shape == [6])
    #expect(try x.reshaped([2, -1, 1]).shape == [2, 3, 1])
    #expect(try Tensor(7).reshaped([1, 1]).shape == [1, 1])
  }

  @Test func `reshape says what would fit`() {
    #expect(throws: ShapeError.reshape(count: 6, wanted: [4, 3], suggestion: [2, 3])) { try x.reshaped([4, 3]) }
    #expect(throws: ShapeError.reshape(count: 6, wanted: [4, 4], suggestion: [3, 2])) { try x.reshaped([4, 4]) }
    #expect(throws: ShapeError.reshape(count: 6, wanted: [5, 4], suggestion: nil)) { try x.reshaped([5, 4]) }
    let many = Tensor.filled(with: 0, [500, 20])
    #expect(throws: ShapeError.reshape(count: 10000, wanted: [30, 30], suggestion: [100, 100])) {
      try many.reshaped([30, 30])
    }
    #expect(throws: ShapeError.self) { try x.reshaped([-1, -1]) }
    #expect(throws: ShapeError.self) { try x.reshaped([-2, 3]) }
    #expect(throws: ShapeError.tooManyAxes(5)) { try x.reshaped([1, 1, 1, 2, 3]) }
  }

  @Test func `transposing turns the axes round`() {
    #expect(x.transposed() == Tensor([[1, 4], [2, 5], [3, 6]]))
    #expect(Tensor([1, 2]).transposed() == Tensor([1, 2]))
    let cube = wave([2, 3, 4])
    #expect(cube.transposed().shape == [4, 3, 2])
    #expect(cube.transposed().values[1] == cube.values[12])
    #expect(cube.transposed().transposed() == cube)
    let long = wave([37, 53])
    #expect(long.transposed().transposed() == long && long.transposed().values[1] == long.values[53])
  }

  @Test func `stacking makes an axis, joining lengthens one`() throws {
    #expect(try Tensor.stacked([Tensor([1, 2]), Tensor([3, 4])]) == Tensor([[1, 2], [3, 4]]))
    #expect(try Tensor.concatenated([x, Tensor([[7, 8, 9]])]).shape == [3, 3])
    let wide = try Tensor.concatenated([x, Tensor([[7], [8]])], axis: 1)
    #expect(wide == Tensor([[1, 2, 3, 7], [4, 5, 6, 8]]))
    #expect(throws: ShapeError.unequal(first: [2], other: [3], position: 1)) {
      try Tensor.stacked([wave([2]), wave([3])])
    }
    #expect(throws: ShapeError.joining(first: [2, 3], other: [2, 2], axis: 0)) {
      try Tensor.concatenated([x, wave([2, 2])])
    }
  }

  @Test func `shapes read as in NumPy`() {
    #expect([500, 20].shapeText == "(500, 20)" && [3].shapeText == "(3,)" && [Int]().shapeText == "()")
  }
}
