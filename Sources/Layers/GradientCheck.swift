import Glibc
public import Tensors

/// The slope of a function of one number from two of its values.
public enum FiniteDifference {
  /// (f(x + h) − f(x − h)) / 2h: off by f‴ h²/6.
  public static func centred(_ f: (Double) -> Double, at x: Double, step h: Double) -> Double {
    (f(x + h) - f(x - h)) / (2 * h)
  }

  /// (f(x + h) − f(x)) / h: off by f″ h/2.
  public static func forward(_ f: (Double) -> Double, at x: Double, step h: Double) -> Double {
    (f(x + h) - f(x)) / h
  }

  /// Whether the slopes on both sides of `here` differ by more than curvature and rounding explain: there is a kink
  /// within the step.
  public static func isKink(below: Double, here: Double, above: Double, step: Double) -> Bool {
    let (left, right) = ((here - below) / step, (above - here) / step)
    let rounding = 1e-14 * max(1, abs(here)) / step
    return abs(left - right) > 0.01 * max(abs(left), abs(right)) + 100 * rounding + 100 * step
  }

  /// |a − n| / max(|a|, |n|), and 0 when both are 0: as CS231n's notes compare an analytic and a numeric slope.
  public static func relativeError(_ analytic: Double, _ numeric: Double) -> Double {
    let size = max(abs(analytic), abs(numeric))
    return size == 0 ? 0 : abs(analytic - numeric) / size
  }

  /// |a − n| / max(10⁻⁸, |a| + |n|): as the notebooks of CS231n's assignments compare them.
  public static func notebookError(_ analytic: Double, _ numeric: Double) -> Double {
    abs(analytic - numeric) / max(1e-8, abs(analytic) + abs(numeric))
  }
}

/// The analytic gradient of a layer beside the measured one.
public struct GradientCheck: Equatable, Sendable {
  /// What the gradient is of: `x` or a parameter.
  public let name: String
  public let analytic: Tensor
  public let numeric: Tensor
  /// The largest `notebookError` of all places.
  public let error: Double
  /// The place of the largest error, counted row by row.
  public let worst: Int
  /// The places where the slopes to the left and to the right differ: the function has a kink within the step.
  public let kinks: [Int]

  /// sin(1.7 k + 0.9) at the k-th place: the gradient of the output where none is given.
  ///
  /// Ones would ask for the gradient of the sum of the outputs, which is 0 behind every layer that centres them.
  public static func unevenGradient(_ shape: [Int]) -> Tensor {
    Tensor(shape, (0..<shape.reduce(1, *)).map { sin(1.7 * Double($0) + 0.9) })
  }

  /// Compares the gradients of x and of every parameter for the loss Σ dout · y.
  ///
  /// - Throws: what the layer throws.
  public static func run(
    _ layer: any Layer, _ x: Tensor, dout: Tensor? = nil, phase: Phase = .training, step: Double = 1e-5
  ) throws -> [GradientCheck] {
    var copy = layer
    let (y, cache) = try copy.forwardErased(x, phase)
    let dout = dout ?? unevenGradient(y.shape)
    guard dout.shape == y.shape else { throw ShapeError.mismatch(left: y.shape, right: dout.shape) }
    let gradients = copy.backwardErased(dout, cache)
    func loss(_ layer: any Layer, _ x: Tensor) throws -> Double {
      var copy = layer
      return (try copy.forwardErased(x, phase).y * dout).total
    }
    var checks = [try measure("x", at: x, analytic: gradients.input, step: step) { try loss(layer, $0) }]
    for (name, value) in layer.parameters {
      let analytic = gradients.parameters[name] ?? .filled(with: .nan, value.shape)
      checks.append(
        try measure(name, at: value, analytic: analytic, step: step) { moved in
          var copy = layer
          try copy.setParameter(name, to: moved)
          return try loss(copy, x)
        })
    }
    return checks
  }

  /// Measures the gradient of a loss at one tensor, place by place, with centred differences.
  ///
  /// - Throws: what the loss throws, or `CancellationError`.
  public static func measure(
    _ name: String, at: Tensor, analytic: Tensor, step: Double, loss: (Tensor) throws -> Double
  ) throws -> GradientCheck {
    let here = try loss(at)
    var (slopes, kinks, worst, error): ([Double], [Int], Int, Double) = ([], [], 0, 0)
    for (place, value) in at.values.enumerated() {
      try Cancellation.check()
      let above = try loss(at.replacing(place, with: value + step))
      let below = try loss(at.replacing(place, with: value - step))
      slopes.append((above - below) / (2 * step))
      if FiniteDifference.isKink(below: below, here: here, above: above, step: step) { kinks.append(place) }
      let distance = FiniteDifference.notebookError(analytic.values[place], slopes[place])
      if !(distance <= error) { (worst, error) = (place, distance) }
    }
    return GradientCheck(
      name: name, analytic: analytic, numeric: Tensor(at.shape, slopes), error: error, worst: worst, kinks: kinks)
  }
}
