import Glibc
import Tensors

/// How close a function is to a straight line.
public enum Linearity {
  /// The line that touches f at `point`: its value there and its slope.
  public static func tangent(_ activation: any Layer, at point: Double) throws -> (value: Double, slope: Double) {
    var layer = activation
    let (y, cache) = try layer.forwardErased(Tensor([point]))
    return (y.values[0], layer.backwardErased(Tensor([1]), cache).input.values[0])
  }

  /// How much of f(z), z ~ N(0, 1), the best straight line explains: (E f′)² / Var f, with E f′ and Var f.
  public static func share(
    _ activation: any Layer
  ) throws -> (share: Double, meanSlope: Double, variance: Double) {
    let points = Tensor.linspace(-12, 12, 4801)
    var layer = activation
    let (y, cache) = try layer.forwardErased(points)
    let slopes = layer.backwardErased(.filled(with: 1, y.shape), cache).input
    let weights = (points.squared() * -0.5).applying(.exp) * (0.005 / (2 * Double.pi).squareRoot())
    func expectation(_ values: Tensor) -> Double { (values * weights).total }
    let (mean, slope) = (expectation(y), expectation(slopes))
    let variance = expectation((y - mean).squared())
    return (slope * slope / variance, slope, variance)
  }
}
