public import Tensors

/// Sets a random share p of the numbers to 0 while training, so that no unit can rely on another.
///
///     training: y = x m,   mᵢ = 0 with chance p, else 1 / (1 − p)        testing: y = x
///
/// The factor keeps the expected value, so testing needs no change ("inverted dropout").
///
/// Source: Srivastava et al. 2014; CS231n, notes on regularisation. There, and in CS231n's assignment, p is the share
/// that is **kept**; here, as in PyTorch, it is the share that is dropped.
public struct Dropout: Layer {
  public static let kind = "dropout"
  public static let partName = "drop"

  /// The share that is dropped.
  public let share: Double
  /// What the last training pass multiplied by; empty before it.
  public internal(set) var mask = Tensor([0], [])
  var generator: RandomGenerator
  private let fixed: Tensor?

  /// - Throws: `LayerError` unless 0 ≤ share < 1.
  public init(_ share: Double, _ generator: RandomGenerator) throws(LayerError) {
    guard share >= 0, share < 1 else { throw .dropShare(share) }
    (self.share, self.generator, fixed) = (share, generator, nil)
  }

  /// Keeps the places where `kept` is 1 in every training pass, whatever chance would say.
  ///
  /// - Throws: `LayerError` unless 0 ≤ share < 1.
  public init(_ share: Double, keeping kept: Tensor) throws(LayerError) {
    guard share >= 0, share < 1 else { throw .dropShare(share) }
    (self.share, generator, fixed) = (share, RandomGenerator(seed: 0), kept)
  }

  public var signature: String { "dropout(\(share))" }
  public var fields: [(name: String, value: Tensor)] { [("p", Tensor(share)), ("mask", mask)] }

  public struct Cache: Sendable {
    let mask: Tensor?
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    guard phase == .training else {
      trace?("out", "y = x", "x", x)
      return (x, Cache(mask: nil))
    }

    mask = try kept(x.shape) / (1 - share)
    trace?("mask", "mᵢ = 0 with chance p, else 1 / (1 − p)", "mask", mask)

    let y = x * mask
    trace?("out", "y = x m", "x * mask", y)
    return (y, Cache(mask: mask))
  }

  private mutating func kept(_ shape: [Int]) throws -> Tensor {
    guard let fixed else { return 1 - generator.uniform(shape).isLess(than: share) }
    guard fixed.shape == shape else {
      throw ShapeError.input(name: Self.kind, wanted: fixed.shapeText, shape: shape)
    }
    return fixed
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let mask = cache.mask else {
      trace?("dx", "∂L/∂x = ∂L/∂y", "dout", dy)
      return Gradients(input: dy)
    }
    let dx = dy * mask
    trace?("dx", "∂L/∂x = ∂L/∂y m", "dout * mask", dx)
    return Gradients(input: dx)
  }
}
