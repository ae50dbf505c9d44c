public import Tensors
import Testing

/// One case of a reference file, and which of its expected values have been compared.
public final class ReferenceCase {
  public let topic, id, operation: String
  private let json: JSON
  private var compared: Set<String> = []

  init(topic: String, _ json: JSON) throws {
    (self.topic, self.json) = (topic, json)
    id = try #require(json["id"]?.text)
    operation = try #require(json["op"]?.text)
  }

  /// The names of the inputs, in order.
  public var inputNames: [String] {
    if case .record(let members)? = json["inputs"] { members.keys.sorted() } else { [] }
  }

  public func has(_ name: String) -> Bool { json["inputs"]?[name] != nil || json["params"]?[name] != nil }

  public func tensor(_ name: String) throws -> Tensor {
    try #require(json["inputs"]?[name]?.tensor ?? json["params"]?[name]?.tensor, "\(topic)/\(id) has no \(name)")
  }

  public func wholes(_ name: String) throws -> [Int] { try numbers(name).map { Int($0) } }
  public func numbers(_ name: String) throws -> [Double] { try tensor(name).values }

  public func number(_ name: String) throws -> Double {
    try #require(json["params"]?[name]?.number, "\(topic)/\(id) has no number \(name)")
  }

  public func whole(_ name: String) throws -> Int { Int(try number(name)) }
  public func text(_ name: String) throws -> String { try #require(json["params"]?[name]?.text) }
  public func truth(_ name: String) throws -> Bool { try #require(json["params"]?[name]?.truth as Bool?) }

  // MARK: - What is expected

  /// An expected value, for a test that compares it in a way of its own.
  public func expected(_ name: String) throws -> JSON {
    compared.insert(name)
    return try #require(json["expected"]?[name], "\(topic)/\(id) expects no \(name)")
  }

  public func expects(_ name: String) -> Bool { json["expected"]?[name] != nil }

  public func expectedNumbers(_ name: String) throws -> [Double] { try #require(expected(name).tensor).values }

  /// Compares with the tolerance that the case states, or with `tolerance` where the case says why not.
  public func expect(_ name: String, _ value: Tensor, tolerance own: (abs: Double, rel: Double)? = nil) throws {
    let wanted = try #require(expected(name).tensor)
    #expect(value.shape == wanted.shape, "\(topic)/\(id): the shape of \(name)")
    let absolute = try own?.abs ?? #require(json["tolerance"]?["abs"]?.number)
    let relative = try own?.rel ?? #require(json["tolerance"]?["rel"]?.number)
    for (index, (a, b)) in zip(value.values, wanted.values).enumerated() {
      let close = a == b || abs(a - b) <= absolute + relative * abs(b)
      #expect(close, "\(topic)/\(id): \(name)[\(index)] is \(a), expected \(b)")
    }
  }

  public func expect(_ name: String, _ value: Double) throws { try expect(name, Tensor(value)) }

  /// A number, or null for nil.
  public func expect(_ name: String, _ value: Int?) throws {
    let wanted = try expected(name)
    #expect(wanted.isNull ? value == nil : value.map(Double.init) == wanted.number, "\(topic)/\(id): \(name)")
  }

  public func expect(_ name: String, _ value: [Int]) throws {
    let wanted = try #require(expected(name).tensor)
    #expect(value.map(Double.init) == wanted.values, "\(topic)/\(id): \(name) is \(value)")
  }

  public func expect(_ name: String, _ value: String) throws {
    #expect(try expected(name).text == value, "\(topic)/\(id): \(name)")
  }

  /// Fails unless every expected value of the case was compared.
  public func expectNothingLeft() {
    guard case .record(let members)? = json["expected"] else { return }
    let left = Set(members.keys).subtracting(compared)
    #expect(left.isEmpty, "\(topic)/\(id): nothing looked at \(left.sorted())")
  }
}
