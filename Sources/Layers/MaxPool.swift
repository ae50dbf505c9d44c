public import Tensors

/// Keeps the largest number of each window, channel by channel.
///
///     y[n, c, i, j] = max over u, v of x[n, c, i·s + u, j·s + v]        x: N × C × H × W     s: stride
///
/// Where several numbers are the largest, the gradient goes to the first of them in reading order.
///
/// Source: CS231n, notes on convolutional networks, "Pooling Layer".
public struct MaxPool: Layer {
  public static let kind = "maxpool2d"
  public static let partName = "pool"

  public let height: Int
  public let width: Int
  public let stride: Int

  public init(height: Int, width: Int, stride: Int) {
    (self.height, self.width, self.stride) = (height, width, stride)
  }

  /// Square windows that touch but do not overlap, unless `stride` says otherwise.
  public init(size: Int, stride: Int? = nil) { self.init(height: size, width: size, stride: stride ?? size) }

  public var signature: String {
    stride == height ? "maxpool2d(\(height))" : "maxpool2d(\(height), stride=\(stride))"
  }
  public var fields: [(name: String, value: Tensor)] { [("stride", Tensor(Double(stride)))] }

  public struct Cache: Sendable {
    let places: Tensor  // (N·C·H'·W') × 1: where in its window the largest number stood
    let grid: WindowGrid  // over N·C images of one channel
    let shape: [Int]  // of x
  }

  /// - Throws: `ShapeError` when `x` is not N × C × H × W or the window does not fit a whole number of times.
  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    let images = try WindowGrid(over: x.shape, height: height, width: width, stride: stride, pad: 0, name: Self.kind)
    var grid = images
    (grid.images, grid.channels) = (images.images * images.channels, 1)

    let windows = x.shaped(grid.inputShape).windows(grid)
    trace?(
      "windows", "a row for each window",
      "im2col(x\(grid.inputShape.reshapeCall), \(height), \(width), stride=\(stride))",
      windows)

    let places = windows.rowPeaks()
    trace?("places", "where the largest is", "argmax(windows, axis=1, keepdims=true)", places)

    let y = windows.rowMaxima().shaped([images.images, images.channels, grid.outputHeight, grid.outputWidth])
    trace?("out", "y = max of each window", "max(windows, axis=1)\(y.shape.reshapeCall)", y)
    return (y, Cache(places: places, grid: grid, shape: x.shape))
  }

  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    let inWindow = Tensor.arange(0, Double(height * width))
    let chosen = Tensor.rows(cache.places, equalTo: inWindow)
    trace?("chosen", "1 at the largest, else 0", "places == arange(\(height * width))[None, :]", chosen)

    let dwindows = chosen * dy.shaped([dy.count, 1])
    trace?("dwindows", "∂L/∂y at the largest", "chosen * dout\([-1, 1].reshapeCall)", dwindows)

    let dx = dwindows.foldedWindows(cache.grid).shaped(cache.shape)
    let shape = "[\(cache.grid.inputShape.map(String.init).joined(separator: ", "))]"
    trace?(
      "dx", "∂L/∂x: each number back to its place",
      "col2im(dwindows, \(shape), \(height), \(width), stride=\(stride))\(cache.shape.reshapeCall)", dx)
    return Gradients(input: dx)
  }
}
