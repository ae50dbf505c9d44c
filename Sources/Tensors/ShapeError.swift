/// A shape, an axis or an index that does not fit.
public enum ShapeError: Fault, Equatable {
  /// `@`: the columns of the left side are not the rows of the right.
  case inner(columns: Int, rows: Int, left: [Int], right: [Int])
  /// `@` on a single number, or on more than two axes.
  case notMatrices(left: [Int], right: [Int])
  /// Both sides would grow, and they have different numbers of axes.
  case bothGrow(left: [Int], right: [Int], result: [Int])
  /// Two lengths that are neither equal nor 1.
  case mismatch(left: [Int], right: [Int])
  case index(Int, count: Int, axis: Int, shape: [Int])
  case tooManyIndices(Int, shape: [Int])
  case mask(mask: [Int], shape: [Int])
  case twoEllipses
  case stepZero
  case rowLists(Int, Int)
  case axis(Int, shape: [Int])
  case reshape(count: Int, wanted: [Int], suggestion: [Int]?)
  /// A layer or function that wants another shape: `wanted` is `N × 3`.
  case input(name: String, wanted: String, shape: [Int])
  /// A layer for `wanted` features that got another number of them.
  case features(name: String, wanted: Int, got: Int, shape: [Int])
  case tooManyAxes(Int)
  case unequal(first: [Int], other: [Int], position: Int)
  case joining(first: [Int], other: [Int], axis: Int)
  /// A minimum, maximum or mean of nothing.
  case empty(name: String, shape: [Int])
  case notSquare(name: String, shape: [Int])
  /// A window that does not fit a whole number of times.
  case window(name: String, length: Int, window: Int, stride: Int, pad: Int)

  public var key: String {
    switch self {
    case .inner: "S1.inner"
    case .notMatrices: "S1.axes"
    case .bothGrow: "S2.grow"
    case .mismatch: "S2.mismatch"
    case .index(_, let count, _, _): count == 0 ? "S3.nothing" : "S3.index"
    case .tooManyIndices: "S3.many"
    case .mask: "S3.mask"
    case .twoEllipses: "S3.ellipses"
    case .stepZero: "S3.step"
    case .rowLists: "S3.lists"
    case .axis(_, let shape): shape.isEmpty ? "S4.none" : shape.count == 1 ? "S4.one" : "S4.axis"
    case .reshape(_, _, let suggestion): suggestion == nil ? "S5.size" : "S5.suggestion"
    case .input: "S6.input"
    case .features: "S6.features"
    case .tooManyAxes: "S7.axes"
    case .unequal: "S8.stack"
    case .joining: "S8.join"
    case .empty: "S9.empty"
    case .notSquare: "S6.square"
    case .window: "S6.window"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .inner(let columns, let rows, let left, let right):
      ["columns": "\(columns)", "rows": "\(rows)", "left": left.shapeText, "right": right.shapeText]
    case .notMatrices(let left, let right), .mismatch(let left, let right):
      ["left": left.shapeText, "right": right.shapeText]
    case .bothGrow(let left, let right, let result):
      ["left": left.shapeText, "right": right.shapeText, "result": result.shapeText]
    case .index(let index, let count, let axis, let shape):
      [
        "index": "\(index)", "last": "\(count - 1)", "count": "\(count)", "axis": "\(axis)", "shape": shape.shapeText,
      ]
    case .tooManyIndices(let given, let shape):
      ["given": "\(given)", "axes": "\(shape.count)", "shape": shape.shapeText]
    case .mask(let mask, let shape): ["mask": mask.shapeText, "shape": shape.shapeText]
    case .twoEllipses, .stepZero: [:]
    case .rowLists(let first, let second): ["first": "\(first)", "second": "\(second)"]
    case .axis(let axis, let shape):
      ["axis": "\(axis)", "axes": "\(shape.count)", "last": "\(shape.count - 1)", "shape": shape.shapeText]
    case .reshape(let count, let wanted, let suggestion):
      [
        "count": "\(count)", "wanted": wanted.shapeText, "holds": "\(wanted.filter { $0 >= 0 }.reduce(1, *))",
        "suggestion": suggestion?.shapeText ?? "",
      ]
    case .input(let name, let wanted, let shape): ["name": name, "wanted": wanted, "shape": shape.shapeText]
    case .features(let name, let wanted, let got, let shape):
      ["name": name, "wanted": "\(wanted)", "got": "\(got)", "shape": shape.shapeText]
    case .tooManyAxes(let axes): ["axes": "\(axes)", "most": "\(Tensor.mostAxes)"]
    case .unequal(let first, let other, let position):
      ["first": first.shapeText, "other": other.shapeText, "position": "\(position)"]
    case .joining(let first, let other, let axis):
      ["first": first.shapeText, "other": other.shapeText, "axis": "\(axis)"]
    case .window(let name, let length, let window, let stride, let pad):
      ["name": name, "length": "\(length)", "window": "\(window)", "stride": "\(stride)", "pad": "\(pad)"]
    case .empty(let name, let shape), .notSquare(let name, let shape): ["name": name, "shape": shape.shapeText]
    }
  }
}

extension Tensor {
  /// Throws unless this has rows of `columns` features.
  public func requireColumns(_ columns: Int, _ name: String) throws(ShapeError) {
    guard rank == 2 else { throw .input(name: name, wanted: "(N, \(columns))", shape: shape) }
    guard self.columns == columns else {
      throw .features(name: name, wanted: columns, got: self.columns, shape: shape)
    }
  }

  /// Throws unless this is images of `channels` channels, N × C × H × W.
  public func requireChannels(_ channels: Int, _ name: String) throws(ShapeError) {
    guard rank == 4, shape[1] == channels else {
      throw .input(name: name, wanted: "(N, \(channels), H, W)", shape: shape)
    }
  }
}
