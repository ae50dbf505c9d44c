import Foundation
import Laws
import Layers
import Tensors
import Testing

/// One member of the family of layers, with an input that its laws are tested on.
struct Member: Sendable, CustomTestStringConvertible {
  let layer: any Layer
  let x: Tensor
  var testDescription: String { layer.signature }
}

/// Every layer, some of them in several ways. A layer that is missing here fails the suite.
let family: [Member] = {
  var generator = RandomGenerator(seed: 231)
  func trained(_ layer: any Layer, _ x: Tensor) -> any Layer {
    var layer = layer
    for (name, value) in layer.parameters { try? layer.setParameter(name, to: generator.normal(value.shape) + 0.5) }
    _ = try? layer.forwardErased(x * 0.8 + 0.3)
    return layer
  }
  // Between −2 and 2, no number near the kinks at 0.
  let x = wave([5, 4], scale: 4, offset: -2)
  let wide = RandomGenerator.sample(231, [9, 4])
  let activations: [any Layer] = [
    Sigmoid(), Tanh(), Relu(), LeakyRelu(), LeakyRelu(leak: 0.3), Elu(), Elu(alpha: 1.7), Gelu(), GeluTanh(),
    Softplus(), Silu(), Softmax(), Flatten(),
  ]
  var members = activations.map { Member(layer: $0, x: x) }
  for convention in RunningConvention.allCases {
    members.append(Member(layer: trained(BatchNorm(features: 4, running: convention), x), x: x))
  }
  members.append(Member(layer: trained(Linear(4, 3, .he, &generator), x), x: x))
  let images = wave([3, 2, 2, 2], scale: 3, offset: -1)
  members.append(Member(layer: trained(Linear(8, 3, .he, &generator), images), x: images))
  members.append(Member(layer: trained(LayerNorm(features: 4), x), x: x))
  members.append(Member(layer: trained(DecorrelatedBatchNorm(features: 4), wide), x: wide))
  if let dropout = try? Dropout(0.4, generator) { members.append(Member(layer: dropout, x: x)) }
  members += imageLayers(&generator).map { layer, x in Member(layer: trained(layer, x), x: x) }
  if let network = try? Network([Linear(4, 3, .he, &generator), BatchNorm(features: 3), Sigmoid()]) {
    members.append(Member(layer: trained(network, x), x: x))
  }
  return members
}()

extension RandomGenerator {
  /// Normal numbers from a seed.
  static func sample(_ seed: UInt64, _ shape: [Int]) -> Tensor {
    var generator = RandomGenerator(seed: seed)
    return generator.normal(shape)
  }
}

/// The layers over images, each with an input; no two numbers of a window are equal.
private func imageLayers(_ generator: inout RandomGenerator) -> [(any Layer, Tensor)] {
  let images = wave([2, 4, 3, 5], scale: 4, offset: -2)
  var layers: [(any Layer, Tensor)] = [
    (Flatten(), images), (BatchNorm2d(channels: 4, running: .torch), images),
    (Convolution(channels: 4, filters: 2, size: 3, pad: 1, .he, &generator), images),
    (Convolution(channels: 4, filters: 3, size: 3, stride: 2, pad: 0, .he, &generator), images),
    (Convolution(channels: 4, filters: 2, size: 3, stride: 2, pad: 2, .he, &generator), wave([2, 4, 1, 3], scale: 2)),
    (MaxPool(size: 3, stride: 2), images), (MaxPool(height: 3, width: 1, stride: 2), images),
  ]
  for groups in [1, 2, 4] {
    if let layer = try? GroupNorm(groups: groups, channels: 4) { layers.append((layer, images)) }
  }
  if let layer = try? InstanceNorm(channels: 4) { layers.append((layer, images)) }
  return layers
}

@Suite struct LayerFamilyTests {
  @Test(arguments: family, Phase.allCases)
  func `obeys the laws of layers`(_ member: Member, _ phase: Phase) throws {
    try check(member.layer, member.x, phase)
  }

  private func check<L: Layer>(_ layer: L, _ x: Tensor, _ phase: Phase) throws {
    try checkLaws(of: layer, on: x, phase)
  }

  @Test func `no layer of the sources is missing from the family`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Layers").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    var found: Set<String> = []
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /struct (\w+): .*\bLayer\b/) { found.insert(String(match.1)) }
    }
    #expect(found == Set(family.map { "\(type(of: $0.layer))" }))
  }

  @Test(arguments: family)
  func `finite input, however large, never gives NaN`(_ member: Member) throws {
    var layer = member.layer
    for size in [1e-300, 1e3, 1e100] {
      let (y, cache) = try layer.forwardErased(member.x * size, .testing)
      #expect(y.values.allSatisfy { !$0.isNaN }, "output at size \(size)")
      let dx = layer.backwardErased(.filled(with: 1, y.shape), cache).input
      #expect(dx.values.allSatisfy { !$0.isNaN }, "gradient at size \(size)")
    }
  }

  @Test(arguments: family)
  func `tells the number of features it wants`(_ member: Member) throws {
    guard let features = member.layer.inputFeatures else { return }
    var layer = member.layer
    #expect(throws: ShapeError.self) { try layer.forwardErased(wave([3, features + 1])) }
    #expect(throws: Never.self) { try layer.forwardErased(wave([3, features])) }
  }
}
