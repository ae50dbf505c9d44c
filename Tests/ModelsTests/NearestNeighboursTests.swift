import Datasets
import Models
import Tensors
import Testing

@Suite struct NearestNeighboursTests {
  private let line = Dataset(
    features: Tensor([[0], [2], [4], [10]]), labels: [1, 0, 0, 1], classNames: ["a", "b"])

  @Test func `equal distances come in order and equal votes go to the first class`() throws {
    let memory = try NeighbourMemory(line, distance: .l2, most: 4)
    #expect(try memory.neighbours(of: Tensor([[1], [3]]), 2) == [[0, 1], [1, 2]])
    #expect(try memory.predictions(Tensor([[1]]), [1, 2, 3, 4]) == [[1], [0], [0], [0]])
  }

  @Test func `the two distances disagree`() throws {
    let data = Dataset(features: Tensor([[3, 3], [0, 5]]), labels: [0, 1], classNames: ["a", "b"])
    var generator = RandomGenerator(seed: 1)
    for (distance, wanted) in [(Distance.l1, 1), (.l2, 0)] {
      let fitted = try NearestNeighbours(1, distance: distance).fitted(to: data, &generator)
      #expect(try fitted.predict(Tensor([[0, 0]])) == [wanted])
    }
  }

  /// Against the plain loop, on widths around the kernel's blocks of eight.
  @Test(arguments: [1, 7, 8, 9, 17])
  func `the kernel finds what a plain loop finds`(_ columns: Int) throws {
    var generator = RandomGenerator(seed: 9)
    let (x, q) = (generator.normal([40, columns]), generator.normal([11, columns]))
    for rule in [DistanceRule.squared, .absolute] {
      let found = x.nearestRows(to: q, wanted: 5, rule)
      for (row, places) in found.enumerated() {
        let far = (0..<40).map { other in
          let gaps = (0..<columns).map { q.values[row * columns + $0] - x.values[other * columns + $0] }
          return gaps.reduce(0) { $0 + (rule == .squared ? $1 * $1 : abs($1)) }
        }
        #expect(places == Array((0..<40).sorted { far[$0] < far[$1] }.prefix(5)))
      }
    }
  }

  @Test func `one left out is not its own neighbour`() throws {
    let memory = try NeighbourMemory(line, distance: .l2, most: 3)
    #expect(try memory.leavingOneOut([1]) == [[0, 1, 0, 0]])
    #expect(throws: ModelError.neighbours(4, examples: 3)) { try memory.leavingOneOut([4]) }
  }

  @Test func `more neighbours than examples`() {
    #expect(throws: ModelError.neighbours(5, examples: 4)) { try NeighbourMemory(line, distance: .l2, most: 5) }
    #expect(throws: ModelError.neighbours(0, examples: 4)) { try NeighbourMemory(line, distance: .l2, most: 0) }
  }
}
