public import Tensors

/// An argument as it was given: its name if it had one, its value and its place in the source.
public struct GivenArgument: Sendable {
  public let name: String?
  public let value: Value
  let span: Span?
  let nameSpan: Span?

  public init(name: String? = nil, _ value: Value) { self.init(name: name, value, span: nil, nameSpan: nil) }

  init(name: String?, _ value: Value, span: Span?, nameSpan: Span?) {
    (self.name, self.value, self.span, self.nameSpan) = (name, value, span, nameSpan)
  }
}

/// One call of a builtin: its arguments, who listens to its steps, and what it changes besides its result.
public final class Call {
  public let session: Session
  let builtin: Builtin
  let bound: [[GivenArgument]]
  /// Not nil under `step`: hand it to the forward pass.
  public let trace: Trace?
  /// Not nil under `step back`: hand it to the backward pass.
  public let backTrace: Trace?
  /// The gradient that `step back` starts from, if one was given.
  public let upstream: Tensor?
  /// What `step` says behind the name of what it stepped, for example `train mode  N = 4`.
  public var remark = ""
  /// What the method leaves in place of the value it was called on.
  public private(set) var updatedReceiver: Value?

  init(
    _ builtin: Builtin, _ arguments: [GivenArgument], in session: Session, trace: Trace? = nil,
    backTrace: Trace? = nil, upstream: Tensor? = nil
  ) throws {
    (self.builtin, self.session) = (builtin, session)
    (self.trace, self.backTrace, self.upstream) = (trace, backTrace, upstream)
    bound = try builtin.bind(arguments)
  }

  var allArguments: [GivenArgument] { bound.flatMap { $0 } }

  /// How many arguments were given.
  public var argumentCount: Int { allArguments.count }

  func read<T>(_ parameter: Parameter<T>, at position: Int) throws -> T {
    let given = bound[position]
    if given.isEmpty, let fallback = parameter.fallback { return fallback() }
    if let converted = parameter.convert(given) { return converted }
    var fault = unfit(parameter.info, given.first)
    if let span = given.first?.span, let field = fittingField(of: given, for: parameter) {
      fault.replacement = (Span(span.end, span.end), ".\(field)")
    }
    throw fault
  }

  /// The one field of what was given that would do in its place: the network of a run, where a layer is wanted.
  private func fittingField<T>(of given: [GivenArgument], for parameter: Parameter<T>) -> String? {
    guard given.count == 1, case .entity(let entity) = given[0].value else { return nil }
    let fitting = entity.fieldNames.filter { name in
      guard let value = entity.field(name) else { return false }
      return parameter.convert([GivenArgument(value)]) != nil
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// A number between quotation marks is offered without them.
  private func unfit(_ info: ParameterInfo, _ given: GivenArgument?) -> ArgumentFault {
    let facts = [
      "function": builtin.name, "name": info.name, "wanted": info.kind,
      "got": given.map { Display.phrase($0.value) } ?? "none",
    ]
    var fault = ArgumentFault(info.kind.hasSuffix("s") ? "K3.several" : "K3", facts, argument: given)
    if info.kind == "number" || info.kind == "whole number", case .text(let text)? = given?.value, Double(text) != nil,
      let span = given?.span
    {
      fault.replacement = (span, text)
    }
    return fault
  }

  // MARK: - For bodies

  public var functionName: String { builtin.name }

  /// The value of an option that was declared by `with`; nil when this function has no such option.
  public func option<T>(_ parameter: Parameter<T>) throws -> T? {
    let position = builtin.parameters.firstIndex { $0.name == parameter.info.name }
    return try position.map { try read(parameter, at: $0) }
  }

  /// An argument as it was typed; nil for one that was not.
  public func typed(_ argument: GivenArgument) -> String? {
    argument.span.map { SourceMap(session.source).text($0) }
  }

  /// The random numbers of this call; the next call of the same function gets others.
  public func generator() -> RandomGenerator { session.state.streams.generator(for: builtin.name) }

  /// The random numbers of the first call of this function after `seed(seed)`, whatever was called before.
  public func firstGenerator(seed: UInt64) -> RandomGenerator {
    var streams = RandomStreams(seed: seed)
    return streams.generator(for: builtin.name)
  }

  /// Leaves `value` in place of the value this method was called on.
  public func replaceReceiver(with value: Value) { updatedReceiver = value }

  /// Leaves `value` under the name that the argument called `parameter` was given by; an expression has none.
  public func leave(_ value: Value, inPlaceOf parameter: String) throws {
    guard let place = builtin.parameters.firstIndex(where: { $0.name == parameter }),
      let span = bound[place].first?.span,
      let program = try? Program.parse(SourceMap(session.source).text(span)), program.statements.count == 1,
      case .expression(let expression) = program.statements[0].kind, let path = session.path(of: expression)
    else { return }
    try session.assign(value, to: path, at: span)
  }

  /// Whether Ctrl-C was pressed: long work ends and keeps what is finished.
  public var isInterrupted: Bool { session.isInterrupted() }

  /// The work of this call was ended by Ctrl-C, but it has a result.
  public func endedByInterrupt() { (session.outcome.interrupted, session.outcome.keepsPart) = (true, true) }

  /// Ends a script after this input, as `quit` does.
  public func endScript() { session.outcome.quits = true }

  /// Shows lines before the result.
  public func show(_ lines: [String]) { session.show(lines) }

  /// Says something about the result without stopping, for example V3.
  public func note(_ key: String, _ facts: [String: String] = [:]) { session.note(key, facts) }

  /// Refuses the call because of the argument called `name`.
  public func refusal(of name: String, _ key: String, _ facts: [String: String] = [:]) -> any Error {
    refusal(of: name, at: 0, key, facts)
  }

  /// Refuses it because of the value at `place` among those that the parameter called `name` collects.
  public func refusal(of name: String, at place: Int, _ key: String, _ facts: [String: String]) -> any Error {
    let given = builtin.parameters.firstIndex { $0.name == name }.map { bound[$0] } ?? []
    return ArgumentFault(key, facts, argument: given.indices.contains(place) ? given[place] : nil)
  }

  /// The same, with what to write in the argument's place.
  public func refusal(
    of name: String, _ key: String, _ facts: [String: String] = [:], replacement: String?
  ) -> any Error {
    let error = refusal(of: name, key, facts)
    guard var fault = error as? ArgumentFault, let span = fault.span, let replacement else { return error }
    fault.replacement = (span, replacement)
    return fault
  }

  /// Refuses the file name in the argument called `argument`: there is no such file, but perhaps one nearby.
  public func noFile(
    _ file: String, argument: String = "file", _ key: String = "F1.script", _ facts: [String: String] = [:],
    or names: [String] = []
  ) -> any Error {
    guard let near = session.resources.nearestFile(to: file, or: names) else {
      return refusal(of: argument, key, facts.merging(["file": file]) { $1 })
    }
    return refusal(of: argument, "F1.near", ["file": file, "near": near], replacement: "\"\(near)\"")
  }

  /// Calls a function, a layer or a builtin that was given as an argument.
  public func apply(_ function: Value, to arguments: [Value]) throws -> Value {
    try apply(function, given: arguments.map { GivenArgument($0) })
  }

  /// The same with named arguments.
  public func apply(_ function: Value, given arguments: [GivenArgument]) throws -> Value {
    try session.apply(function, to: arguments)
  }

  /// What a learner typed for the argument called `parameter`, or nil when it was left out.
  public func written(_ parameter: String) -> String? {
    let place = builtin.parameters.firstIndex { $0.name == parameter }
    return place.flatMap { bound[$0].first?.span }.map { SourceMap(session.source).text($0) }
  }

  /// Ends the input when Ctrl-C was pressed: for work whose parts are no result.
  public func stopWhenInterrupted() throws { if isInterrupted { throw Interruption() } }
}

/// A fault that one argument caused.
struct ArgumentFault: Fault {
  let key: String
  let facts: [String: String]
  let span: Span?
  /// What to put in the argument's name's place.
  var replacement: (span: Span, text: String)?

  init(_ key: String, _ facts: [String: String], argument: GivenArgument?) {
    (self.key, self.facts, span) = (key, facts, argument?.span)
  }

  init(_ key: String, _ facts: [String: String], at span: Span?) {
    (self.key, self.facts, self.span) = (key, facts, span)
  }
}

// MARK: - Arguments to parameters

extension Builtin {
  /// The arguments of each parameter, in the order of the parameters.
  func bind(_ arguments: [GivenArgument]) throws -> [[GivenArgument]] {
    var bound = [[GivenArgument]](repeating: [], count: parameters.count)
    var position = 0
    for argument in arguments {
      let place = try argument.name.map { try named($0, argument) } ?? next(&position, argument, of: arguments.count)
      if !bound[place].isEmpty, parameters[place].collecting == .one {
        throw ArgumentFault("K5", ["function": name, "name": parameters[place].name], argument: argument)
      }
      bound[place].append(argument)
    }
    for (index, parameter) in parameters.enumerated() where bound[index].isEmpty && !parameter.isOptional {
      let facts = ["function": name, "name": parameter.name, "about": parameter.about, "wanted": parameter.kind]
      throw ArgumentFault("K2", facts, at: nil)
    }
    return bound
  }

  private func next(_ position: inout Int, _ argument: GivenArgument, of count: Int) throws -> Int {
    while position < parameters.count, parameters[position].collecting == .names { position += 1 }
    guard position < parameters.count else { throw tooMany(argument, count) }
    let collecting = parameters[position].collecting
    if collecting == .one { position += 1 }
    return collecting == .one ? position - 1 : position
  }

  private func tooMany(_ argument: GivenArgument, _ count: Int) -> ArgumentFault {
    let facts = ["function": name, "most": "\(parameters.count)", "got": "\(count)"]
    return ArgumentFault(parameters.count == 1 ? "K4.one" : "K4", facts, argument: argument)
  }

  private func named(_ given: String, _ argument: GivenArgument) throws -> Int {
    if let place = parameters.firstIndex(where: { $0.name == given && $0.collecting == .one }) { return place }
    if let open = parameters.firstIndex(where: { $0.collecting == .names || $0.collecting == .everything }) {
      return open
    }
    throw unknownOption(given, argument)
  }

  /// Words from other libraries for our options.
  private static let foreignOptions = [
    "learning_rate": "lr", "weight_decay": "reg", "regularization": "reg", "epsilon": "eps", "dim": "axis",
    "keepdim": "keepdims", "num_epochs": "epochs", "batch_size": "batch", "tolerance": "tol", "atol": "tol",
  ]

  /// What an option of another library is called here, when this has it.
  func option(knownAs given: String) -> String? {
    let here = Builtin.foreignOptions[given]
    return parameters.contains { $0.collecting == .one && $0.name == here } ? here : nil
  }

  /// Whether these arguments have a place here, by number and by name, as they are or under our names for them.
  func takes(_ arguments: [Argument]) -> Bool {
    let given = arguments.map { argument in
      GivenArgument(name: argument.name.map { option(knownAs: $0) ?? $0 }, .none)
    }
    return (try? bind(given)) != nil
  }

  private func unknownOption(_ given: String, _ argument: GivenArgument) -> ArgumentFault {
    let options = parameters.filter { $0.collecting == .one }.map(\.name)
    let foreign = option(knownAs: given)
    let near = foreign ?? Suggestion.nearest(to: given, among: options)
    let facts = ["function": name, "name": given, "near": near ?? "", "options": options.joined(separator: ", ")]
    let key = foreign != nil ? "K1.foreign" : near != nil ? "K1.near" : options.isEmpty ? "K1.none" : "K1"
    var fault = ArgumentFault(key, facts, at: argument.nameSpan)
    if let near, let span = argument.nameSpan { fault.replacement = (span, near) }
    return fault
  }
}
