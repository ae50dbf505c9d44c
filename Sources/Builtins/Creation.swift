import Language
import Tensors

let creationBuiltins: [Builtin] = [
  .zeros, .ones, .full, .zerosLike, .onesLike, .range, .arange, .linspace, .geomspace, .eye, .array, .oneHot, .meshgrid,
]

private let thisTopic = "making arrays"

extension Builtin {
  static let zeros = Builtin(
    "zeros", topic: thisTopic, "Make a tensor of zeros.", sizes("shape", "the length of each axis"),
    returns: "tensor", examples: ["zeros(2, 3)"]
  ) { call, shape in .of(.filled(with: 0, try checked(shape, call))) }

  static let ones = Builtin(
    "ones", topic: thisTopic, "Make a tensor of ones.", sizes("shape", "the length of each axis"),
    returns: "tensor", examples: ["ones(3)"]
  ) { call, shape in .of(.filled(with: 1, try checked(shape, call))) }

  static let full = Builtin(
    "full", topic: thisTopic, "Make a tensor of one number.", anyValue("shape", "a length, or a list of them"),
    number("value", "the number"), returns: "tensor", examples: ["full([2, 2], 7)"]
  ) { call, shape, value in
    guard let lengths = wholeNumbers(shape) else { throw call.refusal(of: "shape", "V14") }
    return .of(.filled(with: value, try checked(lengths, call)))
  }

  static let zerosLike = Builtin(
    "zeros_like", topic: thisTopic, "Make a tensor of zeros of the same shape.",
    tensor("x", "what to copy the shape of"),
    returns: "number or tensor", examples: ["zeros_like([[1, 2], [3, 4]])"]
  ) { _, x in .of(.filled(with: 0, x.shape)) }

  static let onesLike = Builtin(
    "ones_like", topic: thisTopic, "Make a tensor of ones of the same shape.", tensor("x", "what to copy the shape of"),
    returns: "number or tensor", examples: ["ones_like([1, 2, 3])"]
  ) { _, x in .of(.filled(with: 1, x.shape)) }

  static let range = Builtin(
    "range", topic: thisTopic, "Count whole numbers: `range(5)`, `range(2, 5)`, `range(5, 0, -1)`.",
    sizes("bounds", "stop; or start, stop; or start, stop, step"), returns: "range",
    examples: ["range(5)[1:3]", "for i in range(3) { check i < 3 }"]
  ) { call, bounds in
    switch bounds.count {
    case 1: return .range(NumberRange(start: 0, stop: bounds[0], step: 1))
    case 2: return .range(NumberRange(start: bounds[0], stop: bounds[1], step: 1))
    case 3 where bounds[2] != 0: return .range(NumberRange(start: bounds[0], stop: bounds[1], step: bounds[2]))
    default: throw call.refusal(of: "bounds", "V15")
    }
  }

  static let arange = Builtin(
    "arange", topic: thisTopic, "Make a tensor of evenly spaced numbers, the stop left out.",
    values("bounds", "stop; or start, stop; or start, stop, step"), returns: "tensor",
    examples: ["arange(4)", "arange(0, 1, 0.25)"]
  ) { call, bounds in
    let numbers = bounds.compactMap { $0.numbers?.number }
    guard numbers.count == bounds.count, (1...3).contains(numbers.count), numbers.last != 0 || numbers.count < 3 else {
      throw call.refusal(of: "bounds", "V15")
    }
    let (start, stop) = numbers.count == 1 ? (0, numbers[0]) : (numbers[0], numbers[1])
    let step = numbers.count == 3 ? numbers[2] : 1
    try requireCount((stop - start) / step, call)
    return .tensor(.arange(start, stop, step))
  }

  static let linspace = Builtin(
    "linspace", topic: thisTopic, "Make evenly spaced numbers, both ends included.",
    number("start", "the first number"), number("stop", "the last number"), integer("n", "how many", default: 50),
    returns: "tensor", examples: ["linspace(-1, 1, 5)"]
  ) { call, start, stop, count in
    try requireCount(Double(count), call)
    return .tensor(.linspace(start, stop, count))
  }

  static let geomspace = Builtin(
    "geomspace", topic: thisTopic, "Make numbers with a constant ratio, both ends included.",
    number("start", "the first number, not 0"), number("stop", "the last number, of the same sign"),
    integer("n", "how many", default: 50), returns: "tensor", examples: ["geomspace(1e-4, 1, 5)"]
  ) { call, start, stop, count in
    try requireCount(Double(count), call)
    guard start * stop > 0 else { throw call.refusal(of: "start", "V16") }
    return .tensor(.geomspace(start, stop, count))
  }

  static let eye = Builtin(
    "eye", topic: thisTopic, "Make the identity matrix.", integer("n", "rows and columns"), returns: "tensor",
    examples: ["eye(2)"]
  ) { call, size in
    _ = try checked([size, size], call)
    return .tensor(.eye(size))
  }

  static let oneHot = Builtin(
    "one_hot", topic: thisTopic, "Turn labels into rows with a 1 in the label's column.",
    tensor("y", "labels, whole numbers from 0"), integer("classes", "columns; none means as many as needed").optional,
    returns: "tensor", examples: ["one_hot([0, 2, 1])", "one_hot([1, 0], 3)"]
  ) { call, labels, classes in
    let whole = labels.values.compactMap { Int(exactly: $0) }
    guard labels.rank == 1, whole.count == labels.count, whole.allSatisfy({ $0 >= 0 }) else {
      throw call.refusal(of: "y", "V30")
    }
    let needed = (whole.max() ?? -1) + 1
    guard (classes ?? needed) >= needed else {
      throw call.refusal(of: "classes", "V39", ["got": "\(classes ?? 0)", "needed": "\(needed)"])
    }
    _ = try checked([whole.count, classes ?? needed], call)
    return .of(.oneHot(whole, classes: classes ?? needed))
  }

  static let meshgrid = Builtin(
    "meshgrid", topic: thisTopic, "Lay two vectors out as the x and the y of every point of a grid.",
    tensor("x", "places along a row"), tensor("y", "places down a column"), returns: "list of two tensors",
    examples: ["X, Y = meshgrid([1, 2, 3], [10, 20]); Y"]
  ) { call, x, y in
    let grid = Tensor.filled(with: 0, try checked([y.count, x.count], call))
    return .list([
      .of(try Tensor.combined(.add, grid, x.reshaped([1, -1]))),
      .of(try Tensor.combined(.add, grid, y.reshaped([-1, 1]))),
    ])
  }

  static let array = Builtin(
    "array", topic: thisTopic, "Make a tensor of a list, a range or a mask.", anyValue("values", "what to convert"),
    returns: "tensor", examples: ["array(range(4))"]
  ) { call, value in
    guard let numbers = value.numbers else { throw call.refusal(of: "values", "V17", ["got": "\(value.kind)"]) }
    return .of(numbers)
  }
}

/// Numbers a tensor may hold: 512 MiB of them.
let mostNumbers = 1 << 26

private func requireCount(_ count: Double, _ call: Call) throws {
  guard count >= 0, count <= Double(mostNumbers) else {
    throw call.refusal(of: "", "V18", ["most": "\(mostNumbers)"])
  }
}

/// The shape itself when a tensor of it is possible.
func checked(_ shape: [Int], _ call: Call) throws -> [Int] {
  guard shape.count <= Tensor.mostAxes else { throw ShapeError.tooManyAxes(shape.count) }
  guard shape.allSatisfy({ $0 >= 0 }) else { throw call.refusal(of: "", "V14") }
  let count = shape.reduce((1, false)) { total, length in
    let product = total.0.multipliedReportingOverflow(by: length)
    return (product.partialValue, total.1 || product.overflow)
  }
  guard !count.1, count.0 <= mostNumbers else { throw call.refusal(of: "", "V18", ["most": "\(mostNumbers)"]) }
  return shape
}

/// The whole numbers of a number, a vector or a list; nil when one of them is not whole.
func wholeNumbers(_ value: Value) -> [Int]? {
  guard let numbers = value.numbers, numbers.rank <= 1 else { return nil }
  let whole = numbers.values.compactMap { Int(exactly: $0) }
  return whole.count == numbers.count ? whole : nil
}
