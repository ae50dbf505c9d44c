import Foundation
import Layers
import Tensors
import Testing

/// Nothing keeps more than its cache and its result.
@Suite struct MemoryTests {
  @Test func `training a hundred steps does not grow the process`() async {
    await #expect(processExitsWith: .success) {
      var generator = RandomGenerator(seed: 231)
      guard
        var network = try? Network.perceptron([64, 100, 100, 10], normalisation: "batchnorm", .he, &generator)
      else { exit(2) }
      let x = generator.normal([60, 64])
      let labels = (0..<60).map { $0 % 10 }
      for _ in 0..<20 { network = step(network, x, labels) }
      let before = residentKilobytes()
      for _ in 0..<100 { network = step(network, x, labels) }
      // A leak of one batch of activations a step would be 100 · 60 · 100 numbers, 4.8 MB a layer.
      exit(residentKilobytes() - before < 2048 ? 0 : 1)
    }
  }
}

/// One step of gradient descent.
private func step(_ network: Network, _ x: Tensor, _ labels: [Int]) -> Network {
  var network = network
  guard let (scores, cache) = try? network.forward(x, .training),
    let gradient = try? SoftmaxLoss().lossAndGradient(scores, labels).dscores
  else { exit(2) }
  let gradients = network.backward(gradient, cache)
  for (name, value) in network.parameters {
    guard let slope = gradients.parameters[name], (try? network.setParameter(name, to: value - slope * 0.1)) != nil
    else { exit(2) }
  }
  return network
}

/// The memory that the process holds in RAM.
private func residentKilobytes() -> Int {
  let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
  return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4
}
