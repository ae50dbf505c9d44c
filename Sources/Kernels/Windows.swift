/// How a window slides over images of `channels` × `height` × `width`.
public struct WindowGrid: Equatable, Sendable {
  public var images, channels, height, width: Int
  public var windowHeight, windowWidth: Int
  public var stride, pad: Int

  public init(
    images: Int, channels: Int, height: Int, width: Int, windowHeight: Int, windowWidth: Int, stride: Int, pad: Int
  ) {
    (self.images, self.channels, self.height, self.width) = (images, channels, height, width)
    (self.windowHeight, self.windowWidth) = (windowHeight, windowWidth)
    (self.stride, self.pad) = (stride, pad)
  }

  /// How many places the window has from top to bottom.
  public var outputHeight: Int { (height + 2 * pad - windowHeight) / stride + 1 }
  /// How many places the window has from left to right.
  public var outputWidth: Int { (width + 2 * pad - windowWidth) / stride + 1 }
}

/// Writes one row for each place of the window: what it shows, channel by channel, with zeros outside the image.
public func windowsToRows(
  _ x: UnsafePointer<Double>, _ grid: WindowGrid, _ out: UnsafeMutablePointer<Double>
) {
  var out = out
  for image in 0..<grid.images {
    if image > 0, Cancellation.isRequested { return }
    for top in 0..<grid.outputHeight {
      for left in 0..<grid.outputWidth {
        for channel in 0..<grid.channels {
          let plane = x + (image * grid.channels + channel) * grid.height * grid.width
          copyWindow(plane, grid, top * grid.stride - grid.pad, left * grid.stride - grid.pad, out)
          out += grid.windowHeight * grid.windowWidth
        }
      }
    }
  }
}

@inline(__always)
private func copyWindow(
  _ plane: UnsafePointer<Double>, _ grid: WindowGrid, _ top: Int, _ left: Int, _ out: UnsafeMutablePointer<Double>
) {
  for i in 0..<grid.windowHeight {
    let (row, target) = (top + i, out + i * grid.windowWidth)
    let inside = row >= 0 && row < grid.height
    for j in 0..<grid.windowWidth {
      let column = left + j
      target[j] = inside && column >= 0 && column < grid.width ? plane[row * grid.width + column] : 0
    }
  }
}

/// The reverse of `windowsToRows`: adds every row back to the places that it was read from.
public func rowsToWindows(
  _ rows: UnsafePointer<Double>, _ grid: WindowGrid, _ out: UnsafeMutablePointer<Double>
) {
  out.update(repeating: 0, count: grid.images * grid.channels * grid.height * grid.width)
  var rows = rows
  for image in 0..<grid.images {
    if image > 0, Cancellation.isRequested { return }
    for top in 0..<grid.outputHeight {
      for left in 0..<grid.outputWidth {
        for channel in 0..<grid.channels {
          let plane = out + (image * grid.channels + channel) * grid.height * grid.width
          addWindow(rows, grid, top * grid.stride - grid.pad, left * grid.stride - grid.pad, plane)
          rows += grid.windowHeight * grid.windowWidth
        }
      }
    }
  }
}

@inline(__always)
private func addWindow(
  _ rows: UnsafePointer<Double>, _ grid: WindowGrid, _ top: Int, _ left: Int, _ plane: UnsafeMutablePointer<Double>
) {
  for i in 0..<grid.windowHeight {
    let row = top + i
    guard row >= 0, row < grid.height else { continue }
    for j in 0..<grid.windowWidth {
      let column = left + j
      if column >= 0, column < grid.width { plane[row * grid.width + column] += rows[i * grid.windowWidth + j] }
    }
  }
}
