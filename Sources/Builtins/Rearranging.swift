import Language
import Tensors

private let thisTopic = "shapes"

/// NumPy's everyday ways to repeat, turn, join and regroup what a tensor holds.
let rearrangingBuiltins: [Builtin] = [
  .vstack, .hstack, .tile, .repeatBuiltin, .roll, .flip, .squeeze, .expandDimensions, .swapAxes, .differences,
]

extension Builtin {
  static let vstack = Builtin(
    "vstack", topic: thisTopic, "Put tensors under each other; a vector is one row.",
    anyValue("tensors", "a list of tensors"), returns: "tensor", examples: ["vstack([[1, 2], [3, 4]])"]
  ) { call, list in
    let rows = try tensors(list, call).map { $0.rank < 2 ? try $0.reshaped([1, -1]) : $0 }
    return .of(try Tensor.concatenated(rows))
  }

  static let hstack = Builtin(
    "hstack", topic: thisTopic, "Put tensors beside each other; vectors are put end to end.",
    anyValue("tensors", "a list of tensors"), returns: "tensor", examples: ["hstack([ones(2, 1), zeros(2, 2)])"]
  ) { call, list in
    let parts = try tensors(list, call).map { $0.rank == 0 ? $0.flattened : $0 }
    return .of(try Tensor.concatenated(parts, axis: parts[0].rank > 1 ? 1 : 0))
  }

  static let tile = Builtin(
    "tile", topic: thisTopic, "Repeat the whole tensor along its last axis, or along each axis.",
    tensor("x", "numbers"), anyValue("n", "how often; a list says it for each axis"), returns: "tensor",
    examples: ["tile([1, 2], 2)", "tile([[1, 2]], [2, 1])"]
  ) { call, x, times in
    guard let counts = wholeNumbers(times), counts.allSatisfy({ $0 >= 0 }) else {
      throw call.refusal(of: "n", "V19", ["got": Display.phrase(times)])
    }
    let rank = max(x.rank, counts.count)
    var tiled = try x.reshaped([Int](repeating: 1, count: rank - x.rank) + x.shape)
    let all = [Int](repeating: 1, count: rank - counts.count) + counts
    _ = try checked(zip(tiled.shape, all).map { $0.multipliedReportingOverflow(by: $1).partialValue }, call)
    for (axis, count) in all.enumerated() where count != 1 {
      let order = (0..<count).flatMap { _ in 0..<tiled.shape[axis] }
      tiled = try tiled.selecting(order, axis: axis)
    }
    return .of(tiled)
  }

  static let repeatBuiltin = Builtin(
    "repeat", topic: thisTopic, "Repeat each number, or each place of an axis.", tensor("x", "numbers"),
    integer("n", "how often"), integer("axis", "along which; none means all numbers in one row").optional,
    returns: "tensor", examples: ["repeat([1, 2], 3)", "repeat([[1, 2]], 2, axis=0)"]
  ) { call, x, count, axis in
    guard count >= 0 else { throw call.refusal(of: "n", "V19", ["got": "\(count)"]) }
    let (line, place) = try lined(x, axis)
    _ = try checked([line.count, count], call)
    return .of(try line.selecting((0..<line.shape[place]).flatMap { repeatElement($0, count: count) }, axis: place))
  }

  static let roll = Builtin(
    "roll", topic: thisTopic, "Move the numbers on by some places; those that fall off come back.",
    tensor("x", "numbers"), integer("shift", "how many places"),
    integer("axis", "along which; none means all numbers in order").optional, returns: "tensor",
    examples: ["roll([1, 2, 3, 4], 1)"]
  ) { _, x, shift, axis in
    let (line, place) = try lined(x, axis)
    let length = line.shape[place]
    guard length > 0 else { return .of(x) }
    let start = shift % length
    let moved = try line.selecting((0..<length).map { ($0 - start + length) % length }, axis: place)
    return .of(try moved.reshaped(x.shape))
  }

  static let flip = Builtin(
    "flip", topic: thisTopic, "Turn the order of the numbers round, along one axis or along all.",
    tensor("x", "numbers"), integer("axis", "along which; none means every axis").optional, returns: "tensor",
    examples: ["flip([1, 2, 3])", "flip([[1, 2], [3, 4]], axis=1)"]
  ) { _, x, axis in
    let turned = try axis.map { try x.position(ofAxis: $0) }
    return .of(
      try x.selecting(
        x.shape.indices.map { .slice(start: nil, stop: nil, step: turned == nil || turned == $0 ? -1 : 1) }))
  }

  static let squeeze = Builtin(
    "squeeze", topic: thisTopic, "Drop the axes of length 1, or one of them.", tensor("x", "numbers"),
    integer("axis", "the axis to drop; none means every one of length 1").optional, returns: "number or tensor",
    examples: ["squeeze(ones(1, 3, 1)).shape"]
  ) { call, x, axis in
    guard let axis else { return .of(try x.reshaped(x.shape.filter { $0 != 1 })) }
    var shape = x.shape
    guard shape.remove(at: try x.position(ofAxis: axis)) == 1 else {
      throw call.refusal(of: "axis", "S16", ["axis": "\(axis)", "shape": x.shapeText])
    }
    return .of(try x.reshaped(shape))
  }

  static let expandDimensions = Builtin(
    "expand_dims", topic: thisTopic, "Put an axis of length 1 in; `x[:, None]` does the same.",
    tensor("x", "numbers"), integer("axis", "where it stands in the result"), returns: "tensor",
    examples: ["expand_dims([1, 2, 3], 1).shape"]
  ) { _, x, axis in
    let place = axis < 0 ? axis + x.rank + 1 : axis
    guard (0...x.rank).contains(place) else { throw ShapeError.axis(axis, shape: x.shape) }
    return .of(try x.reshaped(x.shape[..<place] + [1] + x.shape[place...]))
  }

  static let swapAxes = Builtin(
    "swapaxes", topic: thisTopic, "Exchange two axes.", tensor("x", "numbers"), integer("a", "one axis"),
    integer("b", "the other"), returns: "tensor", examples: ["swapaxes(ones(2, 3, 4), 0, 2).shape"]
  ) { _, x, first, second in
    var axes = Array(x.shape.indices)
    axes.swapAt(try x.position(ofAxis: first), try x.position(ofAxis: second))
    return .of(x.permuted(axes))
  }

  static let differences = Builtin(
    "diff", topic: thisTopic, "Take each number from the next one.", tensor("x", "numbers"),
    integer("axis", "along which", default: -1), returns: "tensor", examples: ["diff([1, 4, 9, 16])"]
  ) { _, x, axis in
    let place = try x.position(ofAxis: axis)
    func part(_ start: Int?, _ stop: Int?) throws -> Tensor {
      try x.selecting(
        x.shape.indices.map { .slice(start: $0 == place ? start : nil, stop: $0 == place ? stop : nil, step: 1) })
    }
    return .of(try Tensor.combined(.subtract, part(1, nil), part(nil, -1)))
  }
}

/// The tensor and the place of `axis`; without one, all numbers in a row.
private func lined(_ x: Tensor, _ axis: Int?) throws -> (Tensor, Int) {
  guard let axis else { return (x.flattened, 0) }
  return (x, try x.position(ofAxis: axis))
}

extension Tensor {
  /// The numbers at `positions` along one axis, whole along every other.
  fileprivate func selecting(_ positions: [Int], axis: Int) throws(ShapeError) -> Tensor {
    try selecting(shape.indices.map { $0 == axis ? .rows(positions) : .slice(start: nil, stop: nil, step: 1) })
  }
}
