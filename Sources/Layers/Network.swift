public import Tensors

/// Layers one after another, each with a name: the output of one is the input of the next.
///
/// A network is itself a layer; its parameters are called `fc1.W`, its steps are the outputs of its parts.
public struct Network: Layer {
  public static let kind = "sequential"
  public static let partName = "net"

  public struct Part: Sendable {
    public let name: String
    public var layer: any Layer
  }

  public private(set) var parts: [Part]

  /// A part without a name gets one from its kind and a number: fc1, bn1, act1, fc2 …
  ///
  /// - Throws: `LayerError` when two parts have one name.
  public init(_ layers: [(name: String?, layer: any Layer)]) throws(LayerError) {
    var (numbers, parts): ([String: Int], [Part]) = ([:], [])
    for (name, layer) in layers {
      let stem = type(of: layer).partName
      if name == nil { numbers[stem, default: 0] += 1 }
      let part = Part(name: name ?? "\(stem)\(numbers[stem, default: 0])", layer: layer)
      if parts.contains(where: { $0.name == part.name }) { throw .twoParts(name: part.name) }
      parts.append(part)
    }
    self.parts = parts
  }

  public init(_ layers: [any Layer]) throws(LayerError) { try self.init(layers.map { (nil, $0) }) }

  /// Sends one row of zeros through the parts, as long as they work on rows of features.
  ///
  /// - Throws: `LayerError.joint` where a part takes another number of features than it gets.
  public func checkJoints() throws(LayerError) {
    guard let features = parts.first?.layer.inputFeatures else { return }
    var row = Tensor.filled(with: 0, [1, features])
    for (place, part) in parts.enumerated() {
      if let takes = part.layer.inputFeatures, row.rank == 2, takes != row.columns {
        throw .joint(part: parts[max(0, place - 1)].name, gives: row.columns, next: part.name, takes: takes)
      }
      var layer = part.layer
      guard let y = try? layer.forwardErased(row, .testing).y else { return }
      row = y
    }
  }

  /// The part called `name`; a part that exists can be given another layer.
  public subscript(name: String) -> (any Layer)? {
    get { parts.first { $0.name == name }?.layer }
    set {
      guard let newValue, let place = parts.firstIndex(where: { $0.name == name }) else { return }
      parts[place].layer = newValue
    }
  }

  public var signature: String { "sequential(\(parts.map(\.layer.signature).joined(separator: ", ")))" }
  public var inputFeatures: Int? { parts.lazy.compactMap(\.layer.inputFeatures).first }
  public var parameters: [(name: String, value: Tensor)] { named(\.parameters) }
  public var fields: [(name: String, value: Tensor)] { named(\.fields) }

  private func named(
    _ values: (any Layer) -> [(name: String, value: Tensor)]
  ) -> [(name: String, value: Tensor)] {
    parts.flatMap { part in values(part.layer).map { ("\(part.name).\($0.name)", $0.value) } }
  }

  public mutating func updateParameters(_ change: (_ name: String, inout Tensor) throws -> Void) rethrows {
    for place in parts.indices {
      let prefix = parts[place].name + "."
      try parts[place].layer.updateParameters { try change(prefix + $0, &$1) }
    }
  }

  public mutating func setParameter(_ name: String, to value: Tensor) throws {
    let words = name.split(separator: ".", maxSplits: 1)
    guard words.count == 2, let place = parts.firstIndex(where: { $0.name == words[0] }) else {
      throw LayerError.noParameter(name: name, layer: Self.kind)
    }
    try parts[place].layer.setParameter(String(words[1]), to: value)
  }

  public struct Cache: Sendable {
    let parts: [any Sendable]
    let shape: [Int]
  }

  public mutating func forward(_ x: Tensor, _ phase: Phase, trace: Trace?) throws -> (y: Tensor, cache: Cache) {
    var (value, caches, input) = (x, [any Sendable](), "x")
    for place in parts.indices {
      let (y, cache) = try parts[place].layer.forwardErased(value, phase)
      value = y
      caches.append(cache)

      let name = parts[place].name
      let call = phase == .training ? "net.\(name)" : "net.\(name).eval"
      trace?(name, "\(name)(\(input))", "\(call)(\(input))", value)
      input = name
    }
    return (value, Cache(parts: caches, shape: x.shape))
  }

  /// The gradients of the parts from last to first; a step is the gradient of a part's input.
  public func backward(_ dy: Tensor, _ cache: Cache, trace: Trace?) -> Gradients {
    var (gradient, all, output) = (dy, [String: Tensor](), "dout")
    for place in parts.indices.reversed() {
      let gradients = parts[place].layer.backwardErased(gradient, cache.parts[place])
      gradient = gradients.input
      let name = parts[place].name
      for (parameter, value) in gradients.parameters { all["\(name).\(parameter)"] = value }

      let (step, input) = place == 0 ? ("dx", "x") : ("d\(parts[place - 1].name)", parts[place - 1].name)
      trace?(step, "∂L/∂\(input)", "net.\(name).back(\(input), \(output))", gradient)
      output = step
    }
    return Gradients(input: gradient, parameters: all)
  }
}
