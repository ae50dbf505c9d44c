import Foundation
import Tensors
import Testing

/// Any JSON value.
enum JSON: Decodable, Sendable {
  case null, bool(Bool), number(Double), text(String), list([JSON]), record([String: JSON])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .bool(value)
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

  subscript(name: String) -> JSON? {
    if case .record(let members) = self { members[name] } else { nil }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var list: [JSON]? { if case .list(let value) = self { value } else { nil } }

  /// A number, nested lists of numbers, or a record of shape and data.
  var tensor: Tensor? {
    switch self {
    case .number(let value): return Tensor(value)
    case .bool(let value): return Tensor(value ? 1 : 0)
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

/// One case of a reference file, and which of its expected values have been compared.
final class ReferenceCase {
  let topic, id, operation: String
  private let json: JSON
  private var compared: Set<String> = []

  init(topic: String, _ json: JSON) throws {
    (self.topic, self.json) = (topic, json)
    id = try #require(json["id"]?.text)
    operation = try #require(json["op"]?.text)
  }

  var inputNames: [String] { members("inputs").sorted() }

  func tensor(_ name: String) throws -> Tensor {
    try #require(json["inputs"]?[name]?.tensor ?? json["params"]?[name]?.tensor, "\(topic)/\(id) has no \(name)")
  }

  func labels(_ name: String) throws -> [Int] { try tensor(name).values.map { Int($0) } }

  func number(_ name: String) throws -> Double {
    try #require(json["params"]?[name]?.number, "\(topic)/\(id) has no number \(name)")
  }

  func whole(_ name: String) throws -> Int { Int(try number(name)) }

  func text(_ name: String) throws -> String { try #require(json["params"]?[name]?.text) }

  func numbers(_ name: String) throws -> [Double] { try tensor(name).values }

  /// An expected value, for a test that compares it in a way of its own.
  func expected(_ name: String) throws -> Tensor {
    compared.insert(name)
    return try #require(json["expected"]?[name]?.tensor, "\(topic)/\(id) expects no \(name)")
  }

  func expects(_ name: String) -> Bool { json["expected"]?[name] != nil }

  /// Compares with the tolerance that the case states, or with `tolerance` where the case says why not.
  func expect(
    _ name: String, _ value: Tensor, tolerance own: (abs: Double, rel: Double)? = nil
  ) throws {
    let wanted = try expected(name)
    #expect(value.shape == wanted.shape, "\(topic)/\(id): the shape of \(name)")
    let absolute = try own?.abs ?? #require(json["tolerance"]?["abs"]?.number)
    let relative = try own?.rel ?? #require(json["tolerance"]?["rel"]?.number)
    for (index, (a, b)) in zip(value.values, wanted.values).enumerated() {
      let close = a == b || abs(a - b) <= absolute + relative * abs(b)
      #expect(close, "\(topic)/\(id): \(name)[\(index)] is \(a), expected \(b)")
    }
  }

  func expect(_ name: String, _ value: Double) throws { try expect(name, Tensor(value)) }

  /// Fails unless every expected value of the case was compared.
  func expectNothingLeft() {
    let left = Set(members("expected")).subtracting(compared)
    #expect(left.isEmpty, "\(topic)/\(id): nothing looked at \(left.sorted())")
  }

  private func members(_ name: String) -> [String] {
    if case .record(let members)? = json[name] { Array(members.keys) } else { [] }
  }
}
