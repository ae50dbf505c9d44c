public import Tensors

/// A 2-D convolution: the same small weights look at every place of an image.
///
///     y[n, f, i, j] = Σ_c,u,v  x[n, c, i·s + u − p, j·s + v − p] W[f, c, u, v] + b[f]
///
///     x: N × C × H × W     W: F × C × u × v     b: F     s: stride     p: zeros around the image
///
/// It is computed as one matrix product: a row for each place, holding what the window shows there. As everywhere in
/// deep learning the window is not turned round, so this is a cross-correlation.
///
/// Source: CS231n, notes on convolutional networks, "Implementation as Matrix Multiplication".
public struct Convolution: Layer {
  public static let kind = "conv2d"
  public static let partName = "conv"
  public static let parameterPaths: [ParameterPath] = [("W", \.weights), ("b", \.bias)]

  public var weights: Tensor  // W, F × C × u × v
  public var bias: Tensor  // b, F
  public let stride: Int
  public let pad: Int

  public init(weights: Tensor, bias: Tensor, stride: Int = 1, pad: Int = 0) {
    precondition(weights.rank == 4 && bias.shape == [weights.shape[0]], "\(weights.shape) with \(bias.shape)")
    (self.weights, self.bias, self.stride, self.pad) = (weights, bias, stride, pad)
  }

  /// Square windows of `size`, weights drawn from `generator`, biases 0.
  public init(
    channels: Int, filters: Int, size: Int, stride: Int = 1, pad: Int = 0, _ initialisation: Initialisation,
    _ generator: inout RandomGenerator
  ) {
    let (fanIn, fanOut) = (channels * size * size, filters * size * size)
    let weights = initialisation.weights([filters, channels, size, size], fanIn: fanIn, fanOut: fanOut, &generator)
    self.init(weights: weights, bias: .filled(with: 0, [filters]), stride: stride, pad: pad)
  }

  public var signature: String {
    let options = (stride == 1 ? "" : ", stride=\(stride)") + (pad == 0 ? "" : ", pad=\(pad)")
    return "conv2d(\(weights.shape[1]), \(filters), \(weights.shape[2])\(options))"
  }
  public var fields: [(name: String, value: Tensor)] {
    [("stride", Tensor(Double(stride))), ("pad", Tensor(Double(pad)))]
  }
  public var filters: Int { weights.shape[0] }
  /// How many numbers an output reads, and how many outputs read an input.
  public var fans: (in: Int, out: Int) {
    let window = weights.shape[2] * weights.shape[3]
    return (weights.shape[1] * window, filters * window)
  }

  public struct Cache: Sendable {
    let x: Tensor  // N × C × H × W
    let grid: WindowGrid
  }

  // MARK: - Forward

  /// - Throws: `ShapeError` when `x` is not N × C × H × W or the window does not fit a whole number of times.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let (height, width) = (weights.shape[2], weights.shape[3])
    let grid = try WindowGrid(over: x.shape, height: height, width: width, stride: stride, pad: pad, name: Self.kind)
    guard grid.channels == weights.shape[1] else {
      throw ShapeError.input(name: Self.kind, wanted: "(N, \(weights.shape[1]), H, W)", shape: x.shape)
    }

    guard let trace else { return (x.convolved(grid, weights: weights, bias: bias), Cache(x: x, grid: grid)) }

    let windows = x.windows(grid)
    trace("windows", "a row for each place of the window", "im2col(x, \(Self.arguments(grid)))", windows)

    let rows = windows.timesTransposed(flatWeights) + bias
    trace("rows", "windows Wᵀ + b", "windows @ W\([filters, -1].reshapeCall).T + b", rows)

    let shape = [grid.images, filters, grid.outputHeight, grid.outputWidth]
    let y = rows.channelsFirst(shape)
    let places = [shape[0], shape[2], shape[3], shape[1]].reshapeCall
    trace("out", "y: the rows as images", "rows\(places).transpose(0, 3, 1, 2)", y)

    return (y, Cache(x: x, grid: grid))
  }

  // MARK: - Backward

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    guard let trace else { return backwardAtOnce(dy, cache) }

    let drows = dy.channelsLast()
    trace("drows", "∂L/∂y, a row for each place", "dout.transpose(0, 2, 3, 1)\([-1, filters].reshapeCall)", drows)

    let dbias = drows.columnSums()
    trace("db", "∂L/∂b = Σ ∂L/∂y", "sum(drows, axis=0)", dbias)

    let dweights = drows.transposedTimes(cache.x.windows(cache.grid)).shaped(weights.shape)
    trace("dW", "∂L/∂W = ∂L/∂yᵀ windows", "(drows.T @ windows)\(weights.shape.reshapeCall)", dweights)

    let dwindows = drows.times(flatWeights)
    trace("dwindows", "∂L/∂windows = ∂L/∂y W", "drows @ W\([filters, -1].reshapeCall)", dwindows)

    let dx = dwindows.foldedWindows(cache.grid)
    let shape = "[\(cache.grid.inputShape.map(String.init).joined(separator: ", "))]"
    trace(
      "dx", "∂L/∂x: each number back to its place", "col2im(dwindows, \(shape), \(Self.arguments(cache.grid)))", dx)

    return Gradients(input: dx, parameters: ["W": dweights, "b": dbias])
  }

  /// The same when nobody listens: image by image, in memory that stays in the caches.
  private func backwardAtOnce(_ dy: Tensor, _ cache: Cache) -> Gradients {
    let (dx, dweights, dbias) = cache.x.throughConvolution(cache.grid, weights: weights, gradient: dy)
    return Gradients(input: dx, parameters: ["W": dweights, "b": dbias])
  }

  private var flatWeights: Tensor { weights.shaped([filters, weights.count / max(1, filters)]) }

  private static func arguments(_ grid: WindowGrid) -> String {
    "\(grid.windowHeight), \(grid.windowWidth), stride=\(grid.stride), pad=\(grid.pad)"
  }
}
