// A convolution image by image, without turning anything round: what the window shows is laid out as one row for each
// place *in* the window, so that the product with the weights is the output image as it is stored.

/// Writes `filters` × `grid` → images: y = W · windows + b for each image.
public func convolve(
  _ x: UnsafePointer<Double>, _ grid: WindowGrid, weights: UnsafePointer<Double>, bias: UnsafePointer<Double>,
  filters: Int, _ out: UnsafeMutablePointer<Double>
) {
  let (taps, places) = (grid.taps, grid.outputHeight * grid.outputWidth)
  let windows = MutableNumbers.allocate(capacity: taps * places)
  defer { windows.deallocate() }
  for image in 0..<grid.images {
    if image > 0, Cancellation.isRequested { return }
    layOut(x + image * grid.imageSize, grid, windows)
    let target = out + image * filters * places
    blockedProduct(
      Strided(start: weights, row: taps, column: 1), Strided(start: windows, row: places, column: 1), target,
      rows: filters, inner: taps, columns: places)
    for filter in 0..<filters { shift(target + filter * places, by: bias[filter], places) }
  }
}

/// Writes the gradients of `convolve` for g = ∂L/∂y.
public func convolveBackward(
  _ g: UnsafePointer<Double>, _ x: UnsafePointer<Double>, _ grid: WindowGrid, weights: UnsafePointer<Double>,
  filters: Int, dweights: UnsafeMutablePointer<Double>, dbias: UnsafeMutablePointer<Double>,
  _ dx: UnsafeMutablePointer<Double>
) {
  let (taps, places) = (grid.taps, grid.outputHeight * grid.outputWidth)
  let windows = MutableNumbers.allocate(capacity: taps * places)
  defer { windows.deallocate() }
  dbias.update(repeating: 0, count: filters)
  dx.update(repeating: 0, count: grid.images * grid.imageSize)
  for image in 0..<grid.images {
    if image > 0, Cancellation.isRequested { return }
    let gradient = g + image * filters * places
    for filter in 0..<filters { dbias[filter] += sum(gradient + filter * places, places) }
    layOut(x + image * grid.imageSize, grid, windows)
    blockedProduct(
      Strided(start: gradient, row: places, column: 1), Strided(start: windows, row: 1, column: places), dweights,
      rows: filters, inner: places, columns: taps, adding: image > 0)
    blockedProduct(
      Strided(start: weights, row: 1, column: taps), Strided(start: gradient, row: places, column: 1), windows,
      rows: taps, inner: filters, columns: places)
    addBack(windows, grid, dx + image * grid.imageSize)
  }
}

extension WindowGrid {
  /// How many numbers a window shows.
  var taps: Int { channels * windowHeight * windowWidth }
  /// How many numbers an image has.
  var imageSize: Int { channels * height * width }
}

@inline(__always)
private func shift(_ x: MutableNumbers, by amount: Double, _ count: Int) {
  for i in 0..<count { x[i] += amount }
}

/// Writes a row for each place in the window: what stands there at each place of the window.
private func layOut(_ image: Numbers, _ grid: WindowGrid, _ out: MutableNumbers) {
  var out = out
  for channel in 0..<grid.channels {
    let plane = image + channel * grid.height * grid.width
    for u in 0..<grid.windowHeight {
      for v in 0..<grid.windowWidth {
        for i in 0..<grid.outputHeight {
          copyLine(plane, grid, i * grid.stride + u - grid.pad, v - grid.pad, out)
          out += grid.outputWidth
        }
      }
    }
  }
}

/// One line of the plane, from column `start` on in steps of the stride; zeros outside.
@inline(__always)
private func copyLine(_ plane: Numbers, _ grid: WindowGrid, _ row: Int, _ start: Int, _ out: MutableNumbers) {
  guard row >= 0, row < grid.height else { return out.update(repeating: 0, count: grid.outputWidth) }
  let line = plane + row * grid.width
  let (first, last) = inside(grid, start)
  for j in 0..<first { out[j] = 0 }
  if grid.stride == 1 {
    let source = line + (first + start)
    for j in 0..<max(0, last - first) { out[first + j] = source[j] }
  } else {
    for j in stride(from: first, to: last, by: 1) { out[j] = line[j * grid.stride + start] }
  }
  for j in stride(from: last, to: grid.outputWidth, by: 1) { out[j] = 0 }
}

/// The places of the window at which column `start` of it lies on the image.
@inline(__always)
private func inside(_ grid: WindowGrid, _ start: Int) -> (first: Int, last: Int) {
  let first = start >= 0 ? 0 : min(grid.outputWidth, (-start + grid.stride - 1) / grid.stride)
  let last = grid.width > start ? min(grid.outputWidth, (grid.width - start - 1) / grid.stride + 1) : 0
  return (first, max(first, last))
}

/// The reverse of `layOut`: adds every number to the place in the image that it was read from.
private func addBack(_ rows: Numbers, _ grid: WindowGrid, _ image: MutableNumbers) {
  var rows = rows
  for channel in 0..<grid.channels {
    let plane = image + channel * grid.height * grid.width
    for u in 0..<grid.windowHeight {
      for v in 0..<grid.windowWidth {
        let start = v - grid.pad
        let (first, last) = inside(grid, start)
        for i in 0..<grid.outputHeight {
          let row = i * grid.stride + u - grid.pad
          if row >= 0, row < grid.height { addLine(rows, grid, plane + row * grid.width, start, first, last) }
          rows += grid.outputWidth
        }
      }
    }
  }
}

@inline(__always)
private func addLine(
  _ row: Numbers, _ grid: WindowGrid, _ line: MutableNumbers, _ start: Int, _ first: Int, _ last: Int
) {
  if grid.stride == 1 {
    let (target, source) = (line + (first + start), row + first)
    for j in 0..<(last - first) { target[j] += source[j] }
  } else {
    for j in stride(from: first, to: last, by: 1) { line[j * grid.stride + start] += row[j] }
  }
}
