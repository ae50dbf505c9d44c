public import Tensors

/// How one argument is named, described and turned from a `Value` into a `T`.
public struct Parameter<T>: Sendable {
  public let info: ParameterInfo
  let fallback: (@Sendable () -> T)?
  /// All the arguments that belong to this parameter; nil when they are of the wrong kind.
  let convert: @Sendable ([GivenArgument]) -> T?

  init(
    _ info: ParameterInfo, fallback: (@Sendable () -> T)? = nil, convert: @escaping @Sendable ([GivenArgument]) -> T?
  ) {
    (self.info, self.fallback, self.convert) = (info, fallback, convert)
  }

  init(_ info: ParameterInfo, fallback: (@Sendable () -> T)? = nil, one: @escaping @Sendable (Value) -> T?) {
    self.init(info, fallback: fallback) { given in given.first.flatMap { one($0.value) } }
  }

  /// The same parameter with a default; `text` is how a learner would type it.
  public func or(_ value: T, shown text: String) -> Parameter where T: Sendable {
    Parameter(
      ParameterInfo(info.name, kind: info.kind, about: info.about, defaultText: text, collecting: info.collecting),
      fallback: { value }, convert: convert)
  }

  /// The same parameter, nil when left out; the default is shown as `none`.
  public var optional: Parameter<T?> {
    Parameter<T?>(
      ParameterInfo(info.name, kind: info.kind, about: info.about, defaultText: "none", collecting: info.collecting),
      fallback: { nil },
      convert: { [convert] given in
        if case .none? = given.first?.value { return .some(nil) }
        return convert(given).map { .some($0) }
      })
  }
}

/// The values that an option was given: one, or several, each of which makes a trial.
public struct Sweep<T: Sendable>: Sendable {
  public let values: [T]
  /// Whether a learner wrote a list, even of one value.
  public let isList: Bool
}

extension Parameter where T: Sendable {
  /// The same parameter that also takes a list of such values, one for each trial.
  public var swept: Parameter<Sweep<T>> {
    var usual: (@Sendable () -> Sweep<T>)?
    if let fallback { usual = { Sweep<T>(values: [fallback()], isList: false) } }
    return Parameter<Sweep<T>>(
      info, fallback: usual,
      convert: { [convert] given in
        guard let argument = given.first else { return nil }
        guard let items = trials(in: argument.value) else {
          return convert(given).map { Sweep(values: [$0], isList: false) }
        }
        let values = items.compactMap { convert([GivenArgument($0)]) }
        return values.isEmpty || values.count < items.count ? nil : Sweep(values: values, isList: true)
      })
  }
}

/// The values of a list, a range or a vector; nil for a single value.
private func trials(in value: Value) -> [Value]? {
  switch value {
  case .list(let items): items
  case .range(let range): (0..<range.count).map { .number(range[$0]) }
  case .tensor(let tensor) where tensor.rank == 1: tensor.values.map { .number($0) }
  default: nil
  }
}

// The kinds of parameters a builtin can declare: `tensor("x", "a batch, (N, D)")`.

public func tensor(_ name: String, _ about: String) -> Parameter<Tensor> {
  Parameter(ParameterInfo(name, kind: "tensor", about: about), one: { $0.numbers ?? $0.mask })
}

public func number(_ name: String, _ about: String) -> Parameter<Double> {
  Parameter(ParameterInfo(name, kind: "number", about: about), one: asNumber)
}

public func number(_ name: String, _ about: String, default value: Double) -> Parameter<Double> {
  number(name, about).or(value, shown: NumberText.short(value))
}

public func integer(_ name: String, _ about: String) -> Parameter<Int> {
  Parameter(ParameterInfo(name, kind: "whole number", about: about), one: asInteger)
}

public func integer(_ name: String, _ about: String, default value: Int) -> Parameter<Int> {
  integer(name, about).or(value, shown: "\(value)")
}

public func flag(_ name: String, _ about: String, default value: Bool = false) -> Parameter<Bool> {
  Parameter(ParameterInfo(name, kind: "bool", about: about), one: asBool).or(value, shown: "\(value)")
}

public func text(_ name: String, _ about: String) -> Parameter<String> {
  Parameter(ParameterInfo(name, kind: "string", about: about)) { given in
    if case .text(let text)? = given.first?.value { text } else { nil }
  }
}

public func text(_ name: String, _ about: String, default value: String) -> Parameter<String> {
  text(name, about).or(value, shown: "\"\(value)\"")
}

public func anyValue(_ name: String, _ about: String) -> Parameter<Value> {
  Parameter(ParameterInfo(name, kind: "value", about: about), one: { $0 })
}

/// `zeros(4, 1)`, `zeros((4, 1))`, `zeros([4, 1])`.
public func sizes(_ name: String, _ about: String) -> Parameter<[Int]> {
  Parameter(ParameterInfo(name, kind: "whole numbers", about: about, collecting: .rest)) { given in
    if given.count == 1, let list = asIntegers(given[0].value) { return list }
    let sizes = given.compactMap { asInteger($0.value) }
    return sizes.count == given.count ? sizes : nil
  }
}

/// All further arguments without a name.
public func values(_ name: String, _ about: String) -> Parameter<[Value]> {
  Parameter(ParameterInfo(name, kind: "values", about: about, collecting: .rest), convert: { $0.map(\.value) })
}

/// All further arguments without a name, as they were given.
public func arguments(_ name: String, _ about: String) -> Parameter<[GivenArgument]> {
  Parameter(ParameterInfo(name, kind: "values", about: about, collecting: .rest), convert: { $0 })
}

/// All further arguments, with or without a name, in order.
public func parts(_ name: String, _ about: String) -> Parameter<[GivenArgument]> {
  Parameter(ParameterInfo(name, kind: "values", about: about, collecting: .everything), convert: { $0 })
}

/// All further arguments with a name of the caller's choice.
public func fields(_ name: String, _ about: String) -> Parameter<[GivenArgument]> {
  Parameter(ParameterInfo(name, kind: "values", about: about, collecting: .names), convert: { $0 })
}

/// A value that `convert` can turn into what is wanted.
public func converted<T>(
  _ name: String, kind: String, _ about: String, _ convert: @escaping @Sendable (Value) -> T?
) -> Parameter<T> {
  Parameter(ParameterInfo(name, kind: kind, about: about), one: convert)
}

/// A value of a kind that a library outside the language made.
public func entity<E: Entity>(_ type: E.Type, _ name: String, kind: String, _ about: String) -> Parameter<E> {
  Parameter(ParameterInfo(name, kind: kind, about: about)) { given in
    if case .entity(let entity)? = given.first?.value { entity as? E } else { nil }
  }
}

// MARK: - Conversions

@Sendable private func asNumber(_ value: Value) -> Double? {
  switch value {
  case .number(let number): number
  case .bool(let bool): bool ? 1 : 0
  case .tensor(let tensor) where tensor.count == 1: tensor.values[0]
  default: nil
  }
}

@Sendable func asInteger(_ value: Value) -> Int? {
  if case .bool = value { return nil }
  return asNumber(value).flatMap { Int(exactly: $0) }
}

@Sendable func asBool(_ value: Value) -> Bool? {
  switch value {
  case .bool(let bool): bool
  case .number(0): false
  case .number(1): true
  default: nil
  }
}

@Sendable private func asIntegers(_ value: Value) -> [Int]? {
  switch value {
  case .tensor(let tensor) where tensor.shape.count == 1:
    let whole = tensor.values.compactMap { Int(exactly: $0) }
    return whole.count == tensor.count ? whole : nil
  case .list(let items):
    let whole = items.compactMap(asInteger)
    return whole.count == items.count ? whole : nil
  default: return nil
  }
}
