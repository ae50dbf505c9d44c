public import Language
public import Layers
public import Messages
import Tensors

/// A layer or a network as a value of the language.
public struct LayerValue: Entity {
  public var layer: any Layer

  public init(_ layer: any Layer) { self.layer = layer }

  public var kind: String { "layer" }

  public var summary: String { summary(in: .english) }

  public func summary(in language: MessageLanguage) -> String {
    network.map { chain($0, language) } ?? layer.signature
  }

  var network: Network? { layer as? Network }

  /// `64 -linear-> 100 -relu-> 100 -linear-> 10  7510 parameters`
  private func chain(_ network: Network, _ language: MessageLanguage) -> String {
    let open = Catalogue.sentence("value.any", in: language)
    var features = network.inputFeatures
    var text = features.map(String.init) ?? open
    for part in network.parts {
      if let linear = part.layer as? Linear { features = linear.weights.columns }
      text += " -\(part.layer.name)-> \(features.map(String.init) ?? open)"
    }
    let count = ["count": "\(network.parameterCount)"]
    return "\(text)  \(Catalogue.sentence("value.parameters", count, in: language))"
  }

  public func details(width: Int) -> [String] {
    let rows = layer.parameters.map { "  \($0.name)  \($0.value.shapeText)" }
    return network == nil ? [] : rows
  }

  // MARK: - Fields

  public var fieldNames: [String] {
    network?.parts.map(\.name) ?? (layer.parameters + layer.fields).map(\.name)
  }

  public func field(_ name: String) -> Value? {
    if let part = network?[name] { return .entity(LayerValue(part)) }
    return layer.value(named: name).map { .of($0) }
  }

  public func replacing(_ name: String, with value: Value) throws -> any Entity {
    var copy = self
    if var network, network[name] != nil {
      guard case .entity(let entity) = value, let part = entity as? LayerValue else {
        throw Refusal("V21", ["name": name, "got": value.kind])
      }
      network[name] = part.layer
      copy.layer = network
    } else {
      guard let tensor = value.numbers else { throw Refusal("V22", ["name": name, "got": value.kind]) }
      try copy.layer.setParameter(name, to: tensor)
    }
    return copy
  }

  public func isEqual(to other: any Entity) -> Bool {
    guard let other = other as? LayerValue, layer.signature == other.layer.signature else { return false }
    let pairs = zip(layer.parameters + layer.fields, other.layer.parameters + other.layer.fields)
    return pairs.allSatisfy { Value.tensor($0.0.value).isIdentical(to: .tensor($0.1.value)) }
  }
}

extension Value {
  var layer: LayerValue? {
    if case .entity(let entity) = self { entity as? LayerValue } else { nil }
  }

  static func layer(_ layer: any Layer) -> Value { .entity(LayerValue(layer)) }
}

/// A refusal that no numeric target makes.
struct Refusal: Fault {
  let key: String
  let facts: [String: String]

  init(_ key: String, _ facts: [String: String]) { (self.key, self.facts) = (key, facts) }
}
