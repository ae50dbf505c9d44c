public import Tensors

/// Batch normalisation after a convolution: one μ, σ², γ and β per channel, over all images and places.
///
///     x, y: N × C × H × W, read as (N·H·W) × C, then as `BatchNorm`
///
/// So that all places of a channel are treated alike, as the convolution treats them.
///
/// Source: Ioffe & Szegedy 2015, arXiv:1502.03167, section 3.2.
public struct BatchNorm2d: Layer {
  public static let kind = "batchnorm2d"
  public static let partName = "bn"
  public static let parameterPaths: [ParameterPath] = [("gamma", \.rows.gamma), ("beta", \.rows.beta)]

  /// The same layer over (N·H·W) × C.
  public internal(set) var rows: BatchNorm

  public init(
    channels: Int, epsilon: Double = UsualSettings.epsilon, runningDecay: Double = UsualSettings.runningDecay,
    running: RunningConvention = .biased
  ) {
    rows = BatchNorm(features: channels, epsilon: epsilon, runningDecay: runningDecay, running: running)
  }

  public var signature: String { rows.signature(Self.kind) }
  public var fields: [(name: String, value: Tensor)] { rows.fields }

  public struct Cache: Sendable {
    let rows: BatchNorm.Cache
    let shape: [Int]  // of x
  }

  /// - Throws: `ShapeError` when `x` is not N × C × H × W; `LayerError` when ε is 0 and a channel never varies.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    try x.requireChannels(rows.gamma.columns, Self.kind)
    guard let trace else {
      let (y, cache) = try rows.forwardAtOnce(x, phase)
      return (y, Cache(rows: cache, shape: x.shape))
    }

    let places = x.channelsLast()
    trace("rows", "a row for each place", "x.transpose(0, 2, 3, 1)\([-1, x.shape[1]].reshapeCall)", places)

    let (normalised, cache) = try rows.forward(places, phase, input: "rows", output: "scaled", trace: trace)

    let y = normalised.channelsFirst(x.shape)
    trace("out", "y: the rows as images", "scaled\(Self.places(x.shape)).transpose(0, 3, 1, 2)", y)
    return (y, Cache(rows: cache.holding(x), shape: x.shape))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return rows.backwardAtOnce(dy, cache.rows) }
    let drows = dy.channelsLast()
    trace("drows", "∂L/∂y, a row for each place", "dout.transpose(0, 2, 3, 1)\([-1, dy.shape[1]].reshapeCall)", drows)

    let gradients = rows.backward(
      drows, cache.rows.holding(cache.rows.x.channelsLast()), input: "drows", output: "dx_rows", trace: trace)

    let dx = gradients.input.channelsFirst(cache.shape)
    trace("dx", "∂L/∂x: the rows as images", "dx_rows\(Self.places(cache.shape)).transpose(0, 3, 1, 2)", dx)
    return Gradients(input: dx, parameters: gradients.parameters)
  }

  private static func places(_ shape: [Int]) -> String { [shape[0], shape[2], shape[3], shape[1]].reshapeCall }

  /// The testing phase as one line per channel: y = scale · x + shift.
  public func fuse() -> (scale: Tensor, shift: Tensor) { rows.fuse() }

  /// Forgets all learning: γ = 1, β = 0 and running averages as at the start.
  public mutating func reset() { rows.reset() }
}
