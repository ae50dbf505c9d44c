import Laws
import Tensors
import Testing

/// What each index gives was written down from NumPy's rules for x = arange(12).reshape(3, 4).
@Suite struct IndexingTests {
  let x = Tensor([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
  let all = TensorIndex.slice(start: nil, stop: nil, step: 1)

  @Test func `positions`() throws {
    #expect(try x.selecting([.at(1)]) == Tensor([4, 5, 6, 7]))
    #expect(try x.selecting([.at(-1), .at(-2)]) == Tensor(10))
    #expect(try x.selecting([all, .at(2)]) == Tensor([2, 6, 10]))
    #expect(try x.selecting([.ellipsis, .at(0)]) == Tensor([0, 4, 8]))
  }

  @Test(
    arguments: [
      (1, 3, 1, [1, 2]), (nil, nil, -1, [3, 2, 1, 0]), (nil, nil, 2, [0, 2]), (-2, nil, 1, [2, 3]),
      (nil, -1, 1, [0, 1, 2]),
      (5, 9, 1, []), (-9, 9, 1, [0, 1, 2, 3]), (3, 0, -1, [3, 2, 1]), (9, nil, -2, [3, 1]), (2, 1, 1, []),
      (nil, -9, -1, [3, 2, 1, 0]),
    ] as [(Int?, Int?, Int, [Int])])
  func `slices`(_ start: Int?, _ stop: Int?, _ step: Int, _ wanted: [Int]) throws {
    let line = Tensor([0, 1, 2, 3])
    let got = try line.selecting([.slice(start: start, stop: stop, step: step)])
    #expect(got == Tensor(wanted.map(Double.init)))
  }

  @Test func `new axes`() throws {
    #expect(try x.selecting([.newAxis]).shape == [1, 3, 4])
    #expect(try x.selecting([all, .newAxis]).shape == [3, 1, 4])
    #expect(try x.selecting([.ellipsis, .newAxis]).shape == [3, 4, 1])
    #expect(try Tensor(3).selecting([.newAxis]) == Tensor([3]))
  }

  @Test func `lists and masks of rows`() throws {
    #expect(try x.selecting([.rows([2, 0, 2])]) == Tensor([[8, 9, 10, 11], [0, 1, 2, 3], [8, 9, 10, 11]]))
    #expect(try x.selecting([.mask(Tensor([1, 0, 1])), .at(0)]) == Tensor([0, 8]))
    #expect(try x.selecting([.mask(try Tensor.combined(.greater, x, Tensor(8)))]) == Tensor([9, 10, 11]))
    #expect(try x.selecting([.rows([])]).shape == [0, 4])
  }

  @Test func `two lists are walked together`() throws {
    #expect(try x.selecting([.rows([0, 1, 2]), .rows([3, 0, 1])]) == Tensor([3, 4, 9]))
    #expect(try x.selecting([.rows([0, 2]), .rows([1])]) == Tensor([1, 9]))
    #expect(throws: ShapeError.rowLists(2, 3)) { try x.selecting([.rows([0, 1]), .rows([1, 2, 3])]) }
  }

  @Test func `lists with something between them come first`() throws {
    let cube = wave([2, 3, 4])
    #expect(try cube.selecting([.at(0), all, .rows([0, 1])]).shape == [2, 3])
    #expect(try cube.selecting([all, .at(0), .rows([0, 1, 3])]).shape == [2, 3])
    #expect(try cube.selecting([.rows([0, 1]), .at(1)]) == cube.selecting([all, .at(1)]))
  }

  @Test func `what is not there`() {
    #expect(throws: ShapeError.index(3, count: 3, axis: 0, shape: [3, 4])) { try x.selecting([.at(3)]) }
    #expect(throws: ShapeError.index(-5, count: 4, axis: 1, shape: [3, 4])) { try x.selecting([all, .at(-5)]) }
    #expect(throws: ShapeError.tooManyIndices(3, shape: [3, 4])) { try x.selecting([.at(0), .at(0), .at(0)]) }
    #expect(throws: ShapeError.mask(mask: [2], shape: [3, 4])) { try x.selecting([.mask(Tensor([1, 0]))]) }
    #expect(throws: ShapeError.stepZero) { try x.selecting([.slice(start: nil, stop: nil, step: 0)]) }
    #expect(throws: ShapeError.twoEllipses) { try x.selecting([.ellipsis, .ellipsis]) }
    #expect(throws: ShapeError.tooManyAxes(5)) { try x.selecting([.newAxis, .newAxis, .newAxis]) }
  }
}
