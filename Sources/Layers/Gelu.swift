import Glibc
public import Tensors

/// The Gaussian error linear unit: the input times the chance that a standard normal number is smaller.
///
///     y = x Φ(x)        ∂y/∂x = Φ(x) + x φ(x)        Φ, φ: distribution and density of N(0, 1)
///
/// Source: Hendrycks & Gimpel 2016, arXiv:1606.08415.
public struct Gelu: Layer {
  public static let kind = "gelu"
  public static let partName = "act"

  public init() {}

  public struct Cache: Sendable {
    let x: Tensor
    let below: Tensor  // Φ(x)
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let below = (x * -(0.5.squareRoot())).applying(.erfc) * 0.5
    trace?("below", "Φ(x) = ½ erfc(−x/√2)", "0.5 * erfc(-x / sqrt(2))", below)

    let y = x * below
    trace?("out", "y = x Φ(x)", "x * below", y)
    return (y, Cache(x: x, below: below))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let density = (cache.x.squared() * -0.5).applying(.exp) * (1 / (2 * Double.pi).squareRoot())
    trace?("density", "φ(x) = e^(−x²/2) / √(2π)", "exp(-x ** 2 / 2) / sqrt(2 * pi)", density)

    let slope = cache.below + cache.x * density
    trace?("slope", "∂y/∂x = Φ(x) + x φ(x)", "below + x * density", slope)

    let dx = dy * slope
    trace?("dx", "∂L/∂x = ∂L/∂y ∂y/∂x", "dout * slope", dx)
    return Gradients(input: dx)
  }
}
