import Language
import Layers
import Tensors

private let thisTopic = "whitening"

let whiteningBuiltins: [Builtin] = [.whiten, .decorrelate, .eigh, .inverse, .solve, .cholesky, .cost]

extension Builtin {
  static let whiten = Builtin(
    "whiten", topic: thisTopic, "Give features variance 1 and take every correlation away.",
    tensor("x", "examples by features, (N, D)"),
    text("kind", "\"zca\", \"pca\", \"cholesky\", \"chol_prec\", \"zca_cor\" or \"pca_cor\"", default: "zca"),
    number("eps", "added to each eigenvalue", default: 0), returns: "tensor",
    examples: [
      "x = [[3, 3], [-3, -3], [1, -1], [-1, 1]]; whiten(x)", "step whiten([[3, 3], [-3, -3], [1, -1], [-1, 1]])",
    ],
    source: "Kessy, Lewin & Strimmer 2018, Optimal whitening and decorrelation"
  ) { call, x, kind, eps in
    let kind = try whiteningKind(kind, eps, call)
    let whitening = try Whitening(of: x, kind, epsilon: eps, trace: call.trace)
    for note in whitening.notes { call.note(note.key, note.facts) }
    let white = try whitening.applied(to: x)
    call.explain("why.whiten", try facts(of: x, white))
    return .of(white)
  }.differentiated(
    tensor("x", "examples by features, (N, D)"), text("kind", "only \"zca\" has a gradient", default: "zca"),
    number("eps", "added to each eigenvalue", default: 0)
  ) { call, x, kind, eps in
    guard try whiteningKind(kind, eps, call) == .zca else { throw call.refusal(of: "kind", "K12.zca", ["got": kind]) }
    guard x.rank == 2 else { throw ShapeError.input(name: "whiten", wanted: "(N, D)", shape: x.shape) }
    var layer = DecorrelatedBatchNorm(features: x.columns, epsilon: eps)
    let (y, cache) = try layer.forward(x, .training, trace: call.trace)
    return .of(layer.backward(try upstream(of: call, like: y), cache, trace: call.backTrace).input)
  }

  static let decorrelate = Builtin(
    "decorrelate", topic: thisTopic, "Make a layer that whitens its batch (ZCA) and learns through it.",
    integer("features", "how many features the input has"),
    number("eps", "added to each eigenvalue", default: UsualSettings.whiteningEpsilon), returns: "layer",
    examples: ["decorrelate(2)([[3, 3], [-3, -3], [1, -1], [-1, 1]])"],
    source: "Huang, Yang, Lang & Deng 2018, arXiv:1804.08450"
  ) { call, features, eps in
    try requirePositive(["features": features], call)
    _ = try checked([features, features], call)
    guard eps >= 0 else { throw call.refusal(of: "eps", "V23", ["got": NumberText.scalar(eps)]) }
    return .layer(DecorrelatedBatchNorm(features: features, epsilon: eps))
  }

  static let eigh = Builtin(
    "eigh", topic: thisTopic, "Find eigenvalues, largest first, and eigenvectors of a symmetric matrix.",
    tensor("a", "a symmetric matrix (D, D)"), returns: "record of values and vectors",
    examples: ["values, vectors = eigh([[5, 4], [4, 5]]); values", "eigh([[5, 4], [4, 5]]).vectors"]
  ) { _, matrix in
    let (values, vectors) = try matrix.symmetricEigen()
    return .record(Record([("values", .tensor(values)), ("vectors", .tensor(vectors))]))
  }

  static let inverse = Builtin(
    "inv", topic: thisTopic, "Find the inverse of a square matrix.", tensor("a", "a square matrix (D, D)"),
    returns: "tensor", examples: ["inv([[2, 0], [0, 4]])"]
  ) { _, matrix in .of(try matrix.inverse()) }

  static let solve = Builtin(
    "solve", topic: thisTopic, "Find x with a @ x = b.", tensor("a", "a square matrix (D, D)"),
    tensor("b", "a vector (D,) or a matrix (D, K)"), returns: "tensor", examples: ["solve([[2, 0], [0, 4]], [2, 2])"]
  ) { _, matrix, right in .of(try matrix.solving(right)) }

  static let cholesky = Builtin(
    "cholesky", topic: thisTopic, "Find the lower triangle L with L @ L.T = a.",
    tensor("a", "a symmetric matrix with positive eigenvalues"), returns: "tensor",
    examples: ["cholesky([[5, 4], [4, 5]])"]
  ) { _, matrix in .of(try matrix.cholesky()) }

  static let cost = Builtin(
    "cost", topic: thisTopic, "Count the multiplications of an operation on N examples of D features.",
    text("op", "\"standardize\", \"cov\", \"eigh\", \"whiten\" or \"linear\""), number("n", "examples"),
    number("d", "features"), returns: "number", examples: ["cost(\"cov\", 60, 128) / cost(\"cov\", 60, 64)"]
  ) { call, name, examples, features in
    guard let operation = OperationCost(rawValue: name), examples >= 0, features >= 0 else {
      let names = OperationCost.allCases.map(\.rawValue).joined(separator: ", ")
      throw call.refusal(of: "op", "V33", ["got": name, "names": names])
    }
    return .number(operation.multiplications(examples: Int(examples), features: Int(features)))
  }
}

private func whiteningKind(_ name: String, _ eps: Double, _ call: Call) throws -> WhiteningKind {
  guard let kind = WhiteningKind(rawValue: name) else {
    let kinds = WhiteningKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw call.refusal(of: "kind", "V32", ["got": name, "kinds": kinds])
  }
  guard eps >= 0 else { throw call.refusal(of: "eps", "V23", ["got": NumberText.scalar(eps)]) }
  return kind
}

/// Correlations before and after, and what both ways cost.
private func facts(of x: Tensor, _ white: Tensor) throws -> [String: String] {
  let (n, d) = (x.rows, x.columns)
  func largest(_ matrix: Tensor) -> String {
    let off = (0..<(d * d)).filter { $0 / d != $0 % d }.map { abs(matrix.values[$0]) }
    return NumberText.scalar(off.max() ?? 0)
  }
  return [
    "correlation": largest(try x.correlation()), "after": largest(try white.covariance()), "n": "\(n)", "d": "\(d)",
    "full": NumberText.scalar(OperationCost.whiten.multiplications(examples: n, features: d)),
    "cheap": NumberText.scalar(OperationCost.standardize.multiplications(examples: n, features: d)),
  ]
}
