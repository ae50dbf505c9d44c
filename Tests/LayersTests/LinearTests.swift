import Laws
import Layers
import Tensors
import Testing

@Suite struct LinearTests {
  @Test func `on paper`() throws {
    var layer = Linear(weights: Tensor([[1, 2], [3, 4]]), bias: Tensor([10, 20]))
    let (y, cache) = try layer.forward(Tensor([[1, 1], [0, 2]]))
    #expect(y == Tensor([[14, 26], [16, 28]]))
    let gradients = layer.backward(Tensor([[1, 0], [0, 1]]), cache)
    #expect(gradients.input == Tensor([[1, 3], [2, 4]]))
    #expect(gradients.parameters == ["W": Tensor([[1, 0], [1, 2]]), "b": Tensor([1, 1])])
  }

  /// √(2 / 784), √(2 / 884) and √(1 / 784).
  @Test(
    arguments: [
      (.he, 0.050507627227610534), (.xavier, 0.04756514941544941), (.lecun, 0.03571428571428571), (.zeros, 0),
      (.normal(standardDeviation: 1e-4), 1e-4),
    ] as [(Initialisation, Double)])
  func `weights start with the standard deviation that fits`(_ initialisation: Initialisation, _ wanted: Double) throws
  {
    var generator = RandomGenerator(seed: 231)
    #expect(abs(initialisation.standardDeviation(fanIn: 784, fanOut: 100) - wanted) < 1e-16)
    let layer = Linear(784, 100, initialisation, &generator)
    let measured = try layer.weights.reduced(.standardDeviation).values[0]
    #expect(abs(measured - wanted) <= 0.01 * wanted)
    #expect(layer.bias == .filled(with: 0, [100]) && layer.signature == "linear(784, 100)")
  }

  @Test func `an initialisation is known by name`() throws {
    #expect(try Initialisation("kaiming") == .he && Initialisation("glorot") == .xavier)
    #expect(throws: LayerError.initialisation("hee")) { try Initialisation("hee") }
  }

  @Test func `says how many features it takes`() {
    var layer = Linear(weights: Tensor([[1, 2], [3, 4]]), bias: Tensor([10, 20]))
    #expect(throws: ShapeError.features(name: "linear", wanted: 2, got: 3, shape: [4, 3])) {
      try layer.forward(wave([4, 3]))
    }
  }
}
