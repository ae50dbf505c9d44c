import Language
import Tensors

private let thisTopic = "linear algebra"

let linearAlgebraBuiltins: [Builtin] = [.dot, .outer, .norm, .traceOf, .diagonal]

extension Builtin {
  static let dot = Builtin(
    "dot", topic: thisTopic, "Multiply two vectors or matrices; `a @ b` is the same.",
    tensor("a", "a vector or a matrix"), tensor("b", "a vector or a matrix"), returns: "number or tensor",
    examples: ["dot([1, 2], [3, 4])"]
  ) { _, a, b in .of(try Tensor.matrixProduct(a, b)) }

  static let outer = Builtin(
    "outer", topic: thisTopic, "Multiply every number of a vector by every number of another.",
    tensor("a", "a vector (N,)"), tensor("b", "a vector (M,)"), returns: "tensor",
    examples: ["outer([1, 2], [3, 4, 5])"]
  ) { call, a, b in
    _ = try checked([a.count, b.count], call)
    return .of(try Tensor.combined(.multiply, a.reshaped([-1, 1]), b.reshaped([1, -1])))
  }

  static let norm = Builtin(
    "norm", topic: thisTopic, "Take the root of the sum of squares.", tensor("x", "numbers"),
    integer("axis", "the axis that goes away; none means all").optional,
    flag("keepdims", "leave an axis of length 1 in its place"), returns: "number or tensor", examples: ["norm([3, 4])"]
  ) { _, x, axis, keeping in
    guard x.count > 0 else { return .of(try x.reduced(.sum, axis: axis, keepingDimensions: keeping)) }
    let largest = try x.applying(.abs).reduced(.maximum, axis: axis, keepingDimensions: true)
    let divisible = try Tensor.combined(.and, largest, largest.applying(.isfinite))
    let scale = try Tensor.choosing(divisible, largest, .filled(with: 1, largest.shape))
    let scaled = try Tensor.combined(.divide, x, scale).applying(.square)
    let root = try scaled.reduced(.sum, axis: axis, keepingDimensions: true).applying(.sqrt)
    let norm = try Tensor.combined(.multiply, root, scale)
    return .of(try norm.reduced(.sum, axis: axis, keepingDimensions: keeping))
  }

  static let traceOf = Builtin(
    "trace", topic: thisTopic, "Add the numbers on the diagonal of a matrix.", tensor("a", "a matrix"),
    returns: "number", examples: ["trace([[1, 2], [3, 4]])"]
  ) { _, matrix in .of(try numbersOnDiagonal(matrix, "trace").reduced(.sum)) }

  static let diagonal = Builtin(
    "diag", topic: thisTopic, "Take the diagonal of a matrix, or make a matrix with this diagonal.",
    tensor("x", "a matrix or a vector"), returns: "tensor", examples: ["diag([[1, 2], [3, 4]])", "diag([1, 2])"]
  ) { call, x in
    guard x.rank == 1 else { return .of(try numbersOnDiagonal(x, "diag")) }
    _ = try checked([x.count, x.count], call)
    return .of(try Tensor.combined(.multiply, .eye(x.count), x))
  }
}

private func numbersOnDiagonal(_ matrix: Tensor, _ name: String) throws -> Tensor {
  guard matrix.rank == 2 else { throw ShapeError.input(name: name, wanted: "(N, D)", shape: matrix.shape) }
  let length = min(matrix.shape[0], matrix.shape[1])
  return matrix.flattened.rows(at: (0..<length).map { $0 * (matrix.shape[1] + 1) })
}
