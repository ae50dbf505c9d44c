import Foundation
public import Tensors

/// A JSON value as Foundation reads it: of a reference file, or for a check that must not stand on Stepbook's own reader.
public enum JSON: Decodable, Equatable, Sendable {
  case null
  case number(Double)
  case text(String)
  case truth(Bool)
  case list([JSON])
  case record([String: JSON])

  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? box.decode(Double.self) {
      self = .number(value)
    } else if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .record(try box.decode([String: JSON].self))
    }
  }

  public init(reading text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  public subscript(name: String) -> JSON? { record?[name] }
  public var record: [String: JSON]? { if case .record(let members) = self { members } else { nil } }
  public var isNull: Bool { if case .null = self { true } else { false } }
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  public var text: String? { if case .text(let value) = self { value } else { nil } }
  public var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
  public var list: [JSON]? { if case .list(let value) = self { value } else { nil } }

  /// Numbers, equal lists of numbers, or a record of `shape` and `data`.
  public var tensor: Tensor? {
    switch self {
    case .number(let value): return Tensor(value)
    case .truth(let value): return Tensor(value ? 1 : 0)
    case .list(let items):
      let parts = items.compactMap(\.tensor)
      return parts.count == items.count ? try? Tensor.stacked(parts) : nil
    case .record:
      guard let shape = self["shape"]?.list?.compactMap(\.number).map({ Int($0) }) else { return nil }
      guard let data = self["data"]?.list?.compactMap(\.number), data.count == shape.reduce(1, *) else { return nil }
      return Tensor(shape, data)
    default: return nil
    }
  }
}
