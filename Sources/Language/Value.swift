public import Figures
public import Messages
public import Tensors

/// What the command language computes with. Every value is a value: a copy never changes with its original.
///
/// Large payloads are `indirect`, so that a value is two words and a number needs no memory of its own.
public enum Value: Sendable {
  case none
  case number(Double)
  case bool(Bool)
  case text(String)
  case tensor(Tensor)
  /// The result of comparing: 1 where it holds, 0 elsewhere.
  case mask(Tensor)
  case list([Value])
  case record(Record)
  indirect case range(NumberRange)
  indirect case function(FunctionDefinition)
  indirect case builtin(Builtin)
  indirect case trace(TraceRecord)
  /// A layer, a data set: something a library outside the language made.
  indirect case entity(any Entity)
}

/// Named values in order.
public struct Record: Sendable {
  public var fields: [(name: String, value: Value)]

  public init(_ fields: [(name: String, value: Value)]) { self.fields = fields }

  public subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }
}

/// `range(start, stop, step)`: whole numbers, counted when they are needed.
public struct NumberRange: Sendable, Equatable {
  public let start: Int
  public let step: Int
  public let count: Int

  public init(start: Int, stop: Int, step: Int) {
    let span = step > 0 ? stop - start : start - stop
    let stride = abs(step)
    (self.start, self.step, count) = (start, step, span > 0 ? (span + stride - 1) / stride : 0)
  }

  public subscript(index: Int) -> Double { Double(start + index * step) }

  public var tensor: Tensor { Tensor([count], (0..<count).map { self[$0] }) }
}

/// The steps of one computation, and what was stepped.
public struct TraceRecord: Sendable {
  /// `bn = batchnorm(2)  forward  train mode  N = 4`
  public let title: String
  public let steps: [Trace.Step]
  /// The forward steps that a backward pass builds on: they can be read but are not shown again.
  public let earlier: [Trace.Step]

  public init(title: String, steps: [Trace.Step], earlier: [Trace.Step] = []) {
    (self.title, self.steps, self.earlier) = (title, steps, earlier)
  }

  public subscript(name: String) -> Tensor? { (earlier + steps).last { $0.name == name }?.value }
}

/// A value whose type the language does not know: it can be shown, read, changed by field and given methods.
public protocol Entity: Sendable {
  /// The word for it in messages, and the key of its methods: `layer`, `dataset`.
  var kind: String { get }
  /// What follows its name when it is assigned.
  var summary: String { get }
  /// The summary in the words of `language`; formulas and names are the same in both.
  func summary(in language: MessageLanguage) -> String
  /// The lines under the summary when it stands alone; `width` display columns.
  func details(width: Int) -> [String]
  /// Those lines in the words of `language`.
  func details(width: Int, in language: MessageLanguage) -> [String]
  /// Those lines as this screen can show them, small pictures among them.
  func details(on display: Display) -> [String]
  var fieldNames: [String] { get }
  func field(_ name: String) -> Value?
  /// This entity with one field replaced.
  ///
  /// - Throws: a `Fault` when the field cannot take the value.
  func replacing(_ name: String, with value: Value) throws -> any Entity
  func isEqual(to other: any Entity) -> Bool
  /// What is shown when an input has just made it, under `name` if it was given one; nil shows the summary.
  func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]?
  func picture(_ options: TextOptions) -> RichOutput?
  func contents(of file: String, in language: MessageLanguage) throws -> String?
}

extension Entity {
  public func summary(in language: MessageLanguage) -> String { summary }
  public func details(width: Int) -> [String] { [] }
  public func details(width: Int, in language: MessageLanguage) -> [String] { details(width: width) }
  public func announcement(as name: String?, width: Int, in language: MessageLanguage) -> [String]? { nil }
  public func details(on display: Display) -> [String] { details(width: display.width, in: display.language) }
}

/// An entity made of others in order, that can be indexed, gone through and unpacked.
public protocol SequenceEntity: Entity {
  var elements: [Value] { get }
}

extension Value {
  /// The word for the kind of this value in messages and signatures.
  public var kind: String {
    switch self {
    case .none: "none"
    case .number: "number"
    case .bool: "bool"
    case .text: "string"
    case .tensor: "tensor"
    case .mask: "mask"
    case .list: "list"
    case .record: "record"
    case .range: "range"
    case .function, .builtin: "function"
    case .trace: "trace"
    case .entity(let entity): entity.kind
    }
  }

  /// The numbers of this value as a tensor, or nil when it holds none.
  public var numbers: Tensor? {
    switch self {
    case .number(let number): Tensor([], [number])
    case .bool(let bool): Tensor([], [bool ? 1 : 0])
    case .tensor(let tensor), .mask(let tensor): tensor
    case .range(let range): range.tensor
    case .none, .text, .list, .record, .function, .builtin, .trace, .entity: nil
    }
  }

  /// A mask, also one that was written out: `[true, false]`, in rows if need be.
  var mask: Tensor? {
    switch self {
    case .mask(let mask): return mask
    case .list(let items):
      let bools = items.compactMap { if case .bool(let bool) = $0 { bool ? 1.0 : 0 } else { nil } }
      if bools.count == items.count { return bools.isEmpty ? nil : Tensor(bools) }
      let rows = items.compactMap(\.mask)
      return rows.count == items.count ? try? Tensor.stacked(rows) : nil
    default: return nil
    }
  }

  /// A tensor as a value: one without axes is a number.
  public static func of(_ tensor: Tensor) -> Value {
    tensor.shape.isEmpty ? .number(tensor.values[0]) : .tensor(tensor)
  }

  /// The shape of the numbers, or nil when the value holds none.
  public var shape: [Int]? { numbers?.shape }

  /// Whether both are the same value, bit for bit except that NaN equals NaN.
  public func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none): true
    case (.number(let a), .number(let b)): sameNumber(a, b)
    case (.bool(let a), .bool(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.tensor(let a), .tensor(let b)), (.mask(let a), .mask(let b)): a.isIdentical(to: b)
    case (.range(let a), .range(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
    case (.record(let a), .record(let b)): sameFields(a, b)
    case (.function(let a), .function(let b)): a.source == b.source && a.span == b.span
    case (.builtin(let a), .builtin(let b)): a.name == b.name
    case (.trace(let a), .trace(let b)): a.title == b.title && a.steps == b.steps
    case (.entity(let a), .entity(let b)): a.isEqual(to: b)
    default: false
    }
  }

  /// Whether the shapes are equal (a number fits any shape) and every |a − b| ≤ `tolerance`.
  ///
  /// Without a tolerance it is 10⁻⁶·max(1, |b|). NaN is near nothing.
  public func isClose(to other: Value, tolerance: Double? = nil) -> Bool {
    guard let a = numbers, let b = other.numbers else { return isIdentical(to: other) }
    guard a.shape == b.shape || a.shape.isEmpty || b.shape.isEmpty else { return false }
    return (0..<max(a.count, b.count)).allSatisfy { index in
      let x = a.values[a.shape.isEmpty ? 0 : index]
      let y = b.values[b.shape.isEmpty ? 0 : index]
      return x == y || abs(x - y) <= tolerance ?? 1e-6 * max(1, abs(y))
    }
  }
}

private func sameNumber(_ a: Double, _ b: Double) -> Bool { a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN) }

private func sameFields(_ a: Record, _ b: Record) -> Bool {
  a.fields.count == b.fields.count
    && zip(a.fields, b.fields).allSatisfy { $0.name == $1.name && $0.value.isIdentical(to: $1.value) }
}
