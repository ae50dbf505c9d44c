public import Tensors

/// Whether a layer learns from the batch that it sees or is only used.
public enum Phase: Sendable, CaseIterable { case training, testing }

/// The gradient of a loss with respect to a layer's input and to each of its parameters, by name.
public struct Gradients: Equatable, Sendable {
  public let input: Tensor
  public let parameters: [String: Tensor]

  public init(input: Tensor, parameters: [String: Tensor] = [:]) {
    (self.input, self.parameters) = (input, parameters)
  }
}

/// One differentiable function with its parameters.
///
/// A forward pass tells `trace` its steps by name, the last of them the output; a backward pass its gradients, the last
/// of them the one of the input. A step's expression is in the command language, over `x` or `dout`, the layer's
/// parameters and fields, and the steps before it, those of the forward pass included.
public protocol Layer: Sendable {
  /// What `backward` needs to know of `forward`, and nothing else.
  associatedtype Cache: Sendable

  /// The layer's name in the command language: `batchnorm`.
  static var kind: String { get }
  /// What a network calls such a part before its number: `bn`.
  static var partName: String { get }
  /// What learning changes, in the order of the formula.
  static var parameterPaths: [ParameterPath] { get }

  /// How a learner would make this layer: `batchnorm(2)`.
  var signature: String { get }
  /// What a learner may read besides the parameters, under the names that they type.
  var fields: [(name: String, value: Tensor)] { get }
  /// The features that the input must have, where the layer is made for a number of them.
  var inputFeatures: Int? { get }

  /// What learning changes, by name.
  var parameters: [(name: String, value: Tensor)] { get }
  /// Lets `change` change every parameter where it lies, in the order of `parameters`.
  mutating func updateParameters(_ change: (_ name: String, inout Tensor) throws -> Void) rethrows
  /// Gives a parameter another value of the same shape.
  mutating func setParameter(_ name: String, to value: Tensor) throws

  mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache)
  func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients
}

extension Layer {
  /// A parameter's name for learners, and where it lies.
  public typealias ParameterPath = (name: String, path: WritableKeyPath<Self, Tensor> & Sendable)

  public static var partName: String { kind }
  public static var parameterPaths: [ParameterPath] { [] }

  public var signature: String { "\(Self.kind)()" }
  public var fields: [(name: String, value: Tensor)] { [] }
  public var inputFeatures: Int? { nil }

  /// The layer's name in the command language.
  public var name: String { Self.kind }

  public var parameters: [(name: String, value: Tensor)] {
    Self.parameterPaths.map { ($0.name, self[keyPath: $0.path]) }
  }

  public mutating func updateParameters(_ change: (_ name: String, inout Tensor) throws -> Void) rethrows {
    for (name, path) in Self.parameterPaths { try change(name, &self[keyPath: path]) }
  }

  public mutating func setParameter(_ name: String, to value: Tensor) throws {
    guard let path = Self.parameterPaths.first(where: { $0.name == name })?.path else {
      throw LayerError.noParameter(name: name, layer: Self.kind)
    }
    let wanted = self[keyPath: path].shape
    guard value.shape == wanted else {
      throw LayerError.parameterShape(name: name, wanted: wanted, got: value.shape)
    }
    self[keyPath: path] = value
  }

  /// How many numbers learning changes.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  /// The value of the parameter or field that a learner calls `name`.
  public func value(named name: String) -> Tensor? {
    (parameters + fields).first { $0.name == name }?.value
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase = .training) throws -> (y: Tensor, cache: Cache) {
    try forward(x, phase, trace: nil)
  }

  public func backward(_ dy: Tensor, _ cache: Cache) -> Gradients { backward(dy, cache, trace: nil) }

  /// The output in the testing phase; nothing about the layer changes.
  public func evaluated(_ x: Tensor) throws -> Tensor {
    var copy = self
    return try copy.forward(x, .testing).y
  }
}

extension [Int] {
  /// `.reshape(2, 3)`, as an expression of a step says it.
  var reshapeCall: String { ".reshape(\(map(String.init).joined(separator: ", ")))" }
}

// MARK: - For `any Layer`, whose cache has no static type

extension Layer {
  public mutating func forwardErased(
    _ x: Tensor, _ phase: Phase = .training, trace: Trace? = nil
  ) throws -> (y: Tensor, cache: any Sendable) {
    try forward(x, phase, trace: trace)
  }

  /// - Precondition: `cache` is from this layer's own forward pass.
  public func backwardErased(_ dy: Tensor, _ cache: any Sendable, trace: Trace? = nil) -> Gradients {
    guard let own = cache as? Cache else { preconditionFailure("\(Self.kind) got the cache of another layer") }
    return backward(dy, own, trace: trace)
  }
}
