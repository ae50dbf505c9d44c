public import Kernels

public typealias WindowGrid = Kernels.WindowGrid

extension WindowGrid {
  /// A window over images N × C × H × W.
  ///
  /// - Throws: `ShapeError` when `shape` has not four axes, or when the window does not fit a whole number of times.
  public init(
    over shape: [Int], height: Int, width: Int, stride: Int, pad: Int, name: String
  ) throws(ShapeError) {
    guard shape.count == 4 else { throw .input(name: name, wanted: "(N, C, H, W)", shape: shape) }
    self.init(
      images: shape[0], channels: shape[1], height: shape[2], width: shape[3], windowHeight: height,
      windowWidth: width, stride: stride, pad: pad)
    for (length, window) in [(shape[2], height), (shape[3], width)] {
      guard stride > 0, window > 0, pad >= 0, length + 2 * pad >= window, (length + 2 * pad - window) % stride == 0
      else { throw .window(name: name, length: length, window: window, stride: stride, pad: pad) }
    }
  }

  /// The shape of the images that this slides over.
  public var inputShape: [Int] { [images, channels, height, width] }

  /// One row for each place of the window, one column for each number that it shows.
  public var rowsShape: [Int] { [images * outputHeight * outputWidth, channels * windowHeight * windowWidth] }
}

extension Tensor {
  /// Convolution as rows: what the window shows at each of its places (im2col).
  public func windows(_ grid: WindowGrid) -> Tensor {
    precondition(shape == grid.inputShape, "\(shape) with \(grid)")
    return .written(grid.rowsShape) { windowsToRows(values, grid, $0) }
  }

  /// The way back: every number added to the place in the image that it was read from (col2im).
  public func foldedWindows(_ grid: WindowGrid) -> Tensor {
    precondition(shape == grid.rowsShape, "\(shape) with \(grid)")
    return .written(grid.inputShape) { rowsToWindows(values, grid, $0) }
  }

  /// The convolution of these images with `weights`, F × C × u × v, plus one number of `bias` for each filter.
  public func convolved(_ grid: WindowGrid, weights: Tensor, bias: Tensor) -> Tensor {
    requireFit(grid, weights)
    return .written([grid.images, weights.shape[0], grid.outputHeight, grid.outputWidth]) { out in
      convolve(values, grid, weights: weights.values, bias: bias.values, filters: weights.shape[0], out)
    }
  }

  /// The gradients of `convolved` with respect to these images, the weights and the bias, for g = ∂L/∂y.
  public func throughConvolution(
    _ grid: WindowGrid, weights: Tensor, gradient g: Tensor
  ) -> (dx: Tensor, dweights: Tensor, dbias: Tensor) {
    requireFit(grid, weights)
    precondition(g.shape == [grid.images, weights.shape[0], grid.outputHeight, grid.outputWidth], "\(g.shape)")
    var (dweights, dbias) = (Tensor.filled(with: 0, weights.shape), Tensor.filled(with: 0, [weights.shape[0]]))
    let dx = Tensor.written(shape) { out in
      convolveBackward(
        g.values, values, grid, weights: weights.values, filters: weights.shape[0], dweights: &dweights.values,
        dbias: &dbias.values, out)
    }
    return (dx, dweights, dbias)
  }

  private func requireFit(_ grid: WindowGrid, _ weights: Tensor) {
    let window = [grid.channels, grid.windowHeight, grid.windowWidth]
    precondition(shape == grid.inputShape && Array(weights.shape.dropFirst()) == window, "\(shape), \(weights.shape)")
  }

  /// N × C × H × W as (N·H·W) × C: one row per place, one column per channel.
  public func channelsLast() -> Tensor {
    precondition(rank == 4, "\(shape)")
    return .written([shape[0] * shape[2] * shape[3], shape[1]]) { out in
      let (channels, area) = (shape[1], shape[2] * shape[3])
      values.withUnsafeBufferPointer { x in
        guard let start = x.baseAddress else { return }
        for image in 0..<shape[0] {
          transpose(start + image * channels * area, channels, area, out + image * channels * area)
        }
      }
    }
  }

  /// (N·H·W) × C as N × C × H × W: the way back to images of `shape`.
  public func channelsFirst(_ shape: [Int]) -> Tensor {
    precondition(shape.count == 4 && count == shape.reduce(1, *), "\(self.shape) to \(shape)")
    return .written(shape) { out in
      let (channels, area) = (shape[1], shape[2] * shape[3])
      values.withUnsafeBufferPointer { x in
        guard let start = x.baseAddress else { return }
        for image in 0..<shape[0] {
          transpose(start + image * channels * area, area, channels, out + image * channels * area)
        }
      }
    }
  }

  /// The sum over everything but the channels of N × C × H × W.
  public func channelSums() -> Tensor {
    precondition(rank == 4, "\(shape)")
    let planes = Tensor([shape[0] * shape[1], shape[2] * shape[3]], values).rowSums()
    return Tensor([shape[0], shape[1]], planes.values).columnSums()
  }

  /// The same numbers in a shape that the caller knows to hold as many.
  public func shaped(_ shape: [Int]) -> Tensor { Tensor(shape, values) }
}
