import Glibc
public import Tensors

/// What the activations of one layer look like.
public struct ActivationStatistics: Equatable, Sendable {
  public let mean: Double
  public let standardDeviation: Double
  /// The variance before the activation.
  public let inputVariance: Double
  /// The share of units that pass almost no gradient: |h| > 0.97 for tanh, 0 for ReLU, slope < 0.01 for the sigmoid.
  public let saturated: Double
}

/// An activation that a signal can be followed through.
public enum DepthActivation: String, Sendable, CaseIterable {
  case tanh, relu, sigmoid

  var operation: UnaryOperation {
    switch self {
    case .tanh: .tanh
    case .relu: .relu
    case .sigmoid: .sigmoid
    }
  }

  /// Beyond this distance from 0 a unit passes almost no gradient.
  private var edge: Double {
    switch self {
    case .tanh: atanh(0.97)
    case .relu: 0
    case .sigmoid: log((1 + (0.96).squareRoot()) / (1 - (0.96).squareRoot()))  // σ (1 − σ) = 0.01
    }
  }

  /// The share of normal inputs of this variance that are beyond the edge.
  func saturated(_ variance: Double) -> Double {
    if self == .relu { return 0.5 }
    return variance > 0 ? erfc(edge / (2 * variance).squareRoot()) : 0
  }

  /// The share of inputs that are beyond the edge.
  func saturated(_ inputs: Tensor) -> Double {
    if self == .relu { return inputs.share(from: -.infinity, to: 0) }
    return 1 - inputs.share(from: -edge, to: edge)
  }
}

/// How a signal fares through a deep network whose weights have just been drawn.
///
/// Sources: CS231n, lecture 6, "activation statistics"; Glorot & Bengio 2010; He et al. 2015.
public enum DepthStatistics {
  /// The statistics of each of `depth` layers of infinitely many units: no random numbers, Gaussian integrals instead.
  ///
  /// With inputs of mean square 1, layer l has the input variance vₗ = n s² E[h²ₗ₋₁], and h = f(√vₗ z), z ~ N(0, 1).
  public static func exact(
    _ activation: DepthActivation, width: Int, weightDeviation: Double, depth: Int
  ) -> [ActivationStatistics] {
    var (meanSquare, result) = (1.0, [ActivationStatistics]())
    for _ in 0..<depth {
      let variance = Double(width) * weightDeviation * weightDeviation * meanSquare
      let (mean, square) = moments(activation, variance)
      result.append(
        ActivationStatistics(
          mean: mean, standardDeviation: max(0, square - mean * mean).squareRoot(), inputVariance: variance,
          saturated: activation.saturated(variance)))
      meanSquare = square
      if Cancellation.isRequested { break }
    }
    return result
  }

  /// E[h] and E[h²] of h = f(√v z).
  private static func moments(_ activation: DepthActivation, _ variance: Double) -> (mean: Double, square: Double) {
    let deviation = variance.squareRoot()
    if activation == .relu { return (deviation / (2 * Double.pi).squareRoot(), variance / 2) }
    let output: (Tensor) -> Tensor = { ($0 * deviation).applying(activation.operation) }
    let square = gaussianMean(resolution: deviation) { output($0).squared() }
    return (activation == .tanh ? 0 : gaussianMean(resolution: deviation, output), square)
  }

  /// The statistics of each of `depth` layers of `width` units for the examples `x`, with weights from `generator`.
  ///
  /// - Throws: `ShapeError` when `x` is not N × D.
  public static func sampled(
    _ activation: DepthActivation, _ x: Tensor, width: Int, _ initialisation: Initialisation, depth: Int,
    _ generator: inout RandomGenerator
  ) throws(ShapeError) -> [ActivationStatistics] {
    guard x.rank == 2 else { throw .input(name: "depth", wanted: "(N, D)", shape: x.shape) }
    var (h, result) = (x, [ActivationStatistics]())
    for _ in 0..<depth {
      let weights = initialisation.weights([h.columns, width], fanIn: h.columns, fanOut: width, &generator)
      let inputs = h.times(weights)
      h = inputs.applying(activation.operation)
      result.append(
        ActivationStatistics(
          mean: h.mean, standardDeviation: (h - h.mean).squared().mean.squareRoot(),
          inputVariance: (inputs - inputs.mean).squared().mean, saturated: activation.saturated(inputs)))
      if Cancellation.isRequested { break }
    }
    return result
  }
}
