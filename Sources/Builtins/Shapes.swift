import Language
import Layers
import Tensors

private let thisTopic = "shapes"

let shapeBuiltins: [Builtin] = [
  .reshape, .flatten, .transpose, .concatenate, .stack, .lengthOf, .shapeOf, .take, .sort, .argsort, .unique, .windows,
  .foldedWindows,
]

extension Builtin {
  static let reshape = Builtin(
    "reshape", topic: thisTopic, "Lay the same numbers out in another shape.", tensor("x", "numbers"),
    sizes("shape", "the length of each axis; -1 is worked out"), returns: "tensor",
    examples: ["reshape(range(6), 2, -1)", "[1, 2, 3, 4].reshape(4, 1)"]
  ) { _, x, shape in .of(try x.reshaped(shape)) }

  static let flatten = Builtin(
    "flatten", topic: thisTopic, "Lay the numbers out in one row; without x, make the layer.",
    tensor("x", "numbers").optional, returns: "tensor or layer", examples: ["flatten([[1, 2], [3, 4]])", "flatten()"]
  ) { _, x in x.map { .tensor($0.flattened) } ?? .layer(Flatten()) }

  static let transpose = Builtin(
    "transpose", topic: thisTopic, "Turn the axes round, or put them in another order; see `x.T`.",
    tensor("x", "numbers"), sizes("axes", "the order; none turns it round"), returns: "tensor",
    examples: ["transpose([[1, 2, 3]])", "zeros(2, 3, 4).transpose(0, 2, 1).shape"]
  ) { call, x, axes in
    if axes.isEmpty { return .of(x.transposed()) }
    guard axes.sorted() == Array(0..<x.rank) else {
      throw call.refusal(of: "axes", "S14", ["shape": x.shapeText, "last": "\(x.rank - 1)"])
    }
    return .of(x.permuted(axes))
  }

  static let windows = Builtin(
    "im2col", topic: thisTopic, "Lay out what a window shows at each of its places, a row each.",
    tensor("x", "images (N, C, H, W)"), integer("height", "rows of the window"), integer("width", "its columns"),
    integer("stride", "places it moves", default: 1), integer("pad", "zeros around each image", default: 0),
    returns: "tensor", examples: ["im2col(arange(9).reshape(1, 1, 3, 3), 2, 2)"],
    source: "CS231n, convolutional networks notes"
  ) { _, x, height, width, stride, pad in
    .of(
      x.windows(try WindowGrid(over: x.shape, height: height, width: width, stride: stride, pad: pad, name: "im2col")))
  }

  static let foldedWindows = Builtin(
    "col2im", topic: thisTopic, "Add rows of windows back to the places they came from.",
    tensor("rows", "a row for each place of the window"), anyValue("shape", "the images' shape [N, C, H, W]"),
    integer("height", "rows of the window"), integer("width", "its columns"),
    integer("stride", "places it moves", default: 1), integer("pad", "zeros around each image", default: 0),
    returns: "tensor", examples: ["col2im(ones(4, 4), [1, 1, 3, 3], 2, 2)"]
  ) { call, rows, shape, height, width, stride, pad in
    guard let shape = wholeNumbers(shape), shape.allSatisfy({ $0 > 0 }) else { throw call.refusal(of: "shape", "V14") }
    _ = try checked(shape, call)
    let grid = try WindowGrid(over: shape, height: height, width: width, stride: stride, pad: pad, name: "col2im")
    guard rows.shape == grid.rowsShape else {
      throw call.refusal(of: "rows", "S15", ["wanted": grid.rowsShape.shapeText, "got": rows.shapeText])
    }
    return .of(rows.foldedWindows(grid))
  }

  static let concatenate = Builtin(
    "concatenate", topic: thisTopic, "Put tensors one after another along an axis.",
    anyValue("tensors", "a list of tensors"), integer("axis", "along which", default: 0), returns: "tensor",
    examples: ["concatenate([[1, 2], [3, 4]])", "concatenate([zeros(2, 1), ones(2, 2)], axis=1)"]
  ) { call, list, axis in .of(try Tensor.concatenated(try tensors(list, call), axis: axis)) }

  static let stack = Builtin(
    "stack", topic: thisTopic, "Put tensors of one shape together as a new first axis.",
    anyValue("tensors", "a list of tensors"), returns: "tensor", examples: ["stack([[1, 2], [3, 4]])"]
  ) { call, list in .of(try Tensor.stacked(try tensors(list, call))) }

  static let lengthOf = Builtin(
    "len", topic: thisTopic, "Count the items, or the rows of a tensor.", anyValue("x", "a list, string or tensor"),
    returns: "number", examples: ["len([4, 5, 6])"]
  ) { call, value in
    switch value {
    case .list(let items): return .number(Double(items.count))
    case .text(let text): return .number(Double(text.count))
    case .range(let range): return .number(Double(range.count))
    case .record(let record): return .number(Double(record.fields.count))
    case .tensor(let tensor) where tensor.rank > 0, .mask(let tensor) where tensor.rank > 0:
      return .number(Double(tensor.shape[0]))
    case .entity(let entity as any SequenceEntity): return .number(Double(entity.elements.count))
    case .entity(let entity):
      if let size = entity.field("size") { return size }
      fallthrough
    default: throw call.refusal(of: "x", "K10", ["got": value.kind])
    }
  }

  static let shapeOf = Builtin(
    "shape", topic: thisTopic, "Give the length of each axis; `x.shape` is the same.", tensor("x", "numbers"),
    returns: "tensor", examples: ["shape(zeros(2, 3))"]
  ) { _, x in .tensor(Tensor(x.shape.map(Double.init))) }

  static let take = Builtin(
    "take", topic: thisTopic, "Keep the first rows.", anyValue("x", "a tensor or a data set"),
    integer("n", "how many rows"), returns: "tensor or dataset", examples: ["take([5, 6, 7], 2)"]
  ) { call, value, count in
    guard count >= 0 else { throw call.refusal(of: "n", "V19", ["got": "\(count)"]) }
    if let data = value.dataset { return try data.taking(count) }
    guard let x = value.numbers, x.rank > 0 else { throw call.refusal(of: "x", "K10", ["got": value.kind]) }
    return .of(try x.selecting([.slice(start: nil, stop: count, step: 1)]))
  }

  static let sort = Builtin(
    "sort", topic: thisTopic, "Put numbers in order, from small to large.", tensor("x", "numbers"),
    integer("axis", "along which", default: -1), returns: "tensor", examples: ["sort([3, 1, 2])"]
  ) { _, x, axis in .of(try x.sorted(axis: axis)) }

  static let argsort = Builtin(
    "argsort", topic: thisTopic, "Give the places that put numbers in order.", tensor("x", "numbers"),
    integer("axis", "along which", default: -1), returns: "tensor", examples: ["argsort([3, 1, 2])"]
  ) { _, x, axis in .of(try x.argsort(axis: axis)) }

  static let unique = Builtin(
    "unique", topic: thisTopic, "List the different numbers, from small to large.", tensor("x", "numbers"),
    returns: "tensor", examples: ["unique([2, 1, 2])"]
  ) { _, x in .tensor(x.unique) }
}

/// The tensors of a list, or the rows of a tensor.
func tensors(_ value: Value, _ call: Call) throws -> [Tensor] {
  switch value {
  case .list(let items):
    let tensors = items.compactMap(\.numbers)
    if tensors.count == items.count, !tensors.isEmpty { return tensors }
  case .tensor(let tensor) where tensor.rank > 1 && tensor.shape[0] > 0:
    return try (0..<tensor.shape[0]).map { try tensor.selecting([.at($0)]) }
  default: break
  }
  throw call.refusal(of: "tensors", "K13", ["got": value.kind])
}
