import Glibc
public import Tensors

/// How the weights of a layer start: normal numbers of a standard deviation that fits the layer's size.
///
/// Sources: LeCun et al. 1998; Glorot & Bengio 2010 (normal form); He et al. 2015, arXiv:1502.01852.
public enum Initialisation: Equatable, Sendable {
  /// √(2 / fan in): keeps the mean square of the signal through ReLU.
  case he
  /// √(2 / (fan in + fan out)): keeps signal and gradient alike through linear units.
  case xavier
  /// √(1 / fan in); CS231n calls this Xavier.
  case lecun
  case zeros
  case normal(standardDeviation: Double)
  /// √(2 / ((1 + a²) fan in)): He's for a leaky ReLU with the leak a.
  case heLeaky(Double)
  /// gain / √(fan in); PyTorch's gain for tanh is 5/3.
  case gain(Double)

  /// The initialisation that a learner names.
  public init(_ name: String) throws(LayerError) {
    switch name {
    case "he", "kaiming": self = .he
    case "xavier", "glorot": self = .xavier
    case "lecun": self = .lecun
    case "zeros": self = .zeros
    default: throw .initialisation(name)
    }
  }

  /// The standard deviation for a unit that reads `fanIn` numbers and is read by `fanOut`.
  public func standardDeviation(fanIn: Int, fanOut: Int) -> Double {
    switch self {
    case .he: (2 / Double(fanIn)).squareRoot()
    case .xavier: (2 / Double(fanIn + fanOut)).squareRoot()
    case .lecun: (1 / Double(fanIn)).squareRoot()
    case .zeros: 0
    case .normal(let standardDeviation): standardDeviation
    case .heLeaky(let leak): (2 / ((1 + leak * leak) * Double(fanIn))).squareRoot()
    case .gain(let gain): gain / Double(fanIn).squareRoot()
    }
  }

  /// The end of the range [−limit, limit] whose uniform numbers have that standard deviation.
  public func uniformLimit(fanIn: Int, fanOut: Int) -> Double {
    3.0.squareRoot() * standardDeviation(fanIn: fanIn, fanOut: fanOut)
  }

  /// Weights of `shape`.
  public func weights(
    _ shape: [Int], fanIn: Int, fanOut: Int, _ generator: inout RandomGenerator
  ) -> Tensor {
    generator.normal(shape) * standardDeviation(fanIn: fanIn, fanOut: fanOut)
  }
}
