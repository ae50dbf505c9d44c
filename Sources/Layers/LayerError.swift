public import Tensors

/// A value, a label or a name that a layer or a loss cannot use.
public enum LayerError: Fault, Equatable {
  /// A feature that never varies, with eps = 0.
  case neverVaries(feature: Int)
  /// An example or group that never varies, with eps = 0.
  case rowNeverVaries(row: Int)
  case labelCount(labels: Int, examples: Int)
  case label(Double, row: Int, classes: Int)
  case noParameter(name: String, layer: String)
  case parameterShape(name: String, wanted: [Int], got: [Int])
  case initialisation(String)
  case twoParts(name: String)
  /// A share to drop that is not in [0, 1).
  case dropShare(Double)
  case noLayer(String)
  case groups(Int, channels: Int)
  case fewSizes(Int)
  /// A part of a network that takes other features than the part before it gives.
  case joint(part: String, gives: Int, next: String, takes: Int)

  public var key: String {
    switch self {
    case .neverVaries: "V5.constant"
    case .rowNeverVaries: "V5.row"
    case .labelCount: "S10.labels"
    case .label: "V7.label"
    case .noParameter: "N3.parameter"
    case .parameterShape: "S11.parameter"
    case .initialisation: "V8.init"
    case .twoParts: "V9.parts"
    case .dropShare: "V1.share"
    case .noLayer: "V8.layer"
    case .groups: "V10.groups"
    case .fewSizes: "V11.sizes"
    case .joint: "S6.joint"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .neverVaries(let feature): ["feature": "\(feature)"]
    case .rowNeverVaries(let row): ["row": "\(row)"]
    case .labelCount(let labels, let examples): ["labels": "\(labels)", "examples": "\(examples)"]
    case .label(let label, let row, let classes):
      [
        "label": label.fact, "row": "\(row)", "classes": "\(classes)", "last": "\(classes - 1)",
      ]
    case .noParameter(let name, let layer): ["name": name, "layer": layer]
    case .parameterShape(let name, let wanted, let got):
      ["name": name, "wanted": wanted.shapeText, "got": got.shapeText]
    case .initialisation(let name): ["name": name]
    case .twoParts(let name): ["name": name]
    case .dropShare(let share): ["share": "\(share)"]
    case .noLayer(let name): ["name": name]
    case .groups(let groups, let channels): ["groups": "\(groups)", "channels": "\(channels)"]
    case .fewSizes(let sizes): ["sizes": "\(sizes)"]
    case .joint(let part, let gives, let next, let takes):
      ["part": part, "gives": "\(gives)", "next": next, "takes": "\(takes)"]
    }
  }
}
