public import Tensors

/// The paper's thought experiment: what happens to a bias when the normalisation after it is left out of the gradient.
///
///     x̂ᵢ = uᵢ + b − mean(u + b),   L = 1/N Σᵢ (x̂ᵢ − tᵢ)²
///
/// The output does not depend on b at all. A gradient that takes the mean for a constant does not know: it moves b on
/// and on, while the loss stays.
///
/// Source: Ioffe & Szegedy 2015, arXiv:1502.03167, section 2.
public struct LostBias: Equatable, Sendable {
  /// b before the first step and after each.
  public let bias: Tensor
  /// The loss at each of these.
  public let loss: Tensor
  /// The first gradient of b.
  public let gradient: Double

  /// Gradient descent on b with learning rate `rate`.
  ///
  /// - Parameters:
  ///   - u: the inputs, N
  ///   - t: the targets, N
  ///   - bias: b before the first step
  ///   - rate: the learning rate
  ///   - steps: how many steps
  ///   - detached: take the mean for a constant
  public init(u: Tensor, t: Tensor, bias: Double = 0, rate: Double, steps: Int, detached: Bool) {
    var (b, biases, losses, first): (Double, [Double], [Double], Double?) = (bias, [], [], nil)
    for step in 0...steps {
      let shifted = u + b
      let difference = shifted - shifted.mean - t
      biases.append(b)
      losses.append(difference.squared().mean)
      let through = difference * (2 / Double(t.count))  // ∂L/∂x̂
      let slope = detached ? through.total : (through - through.mean).total
      first = first ?? slope
      if step < steps { b -= rate * slope }
    }
    (self.bias, loss, gradient) = (Tensor(biases), Tensor(losses), first ?? 0)
  }
}
