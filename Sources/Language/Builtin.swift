/// One function or verb of the language, declared once.
///
/// Its signature, its messages about wrong arguments, `help`, completion and its page in the reference are all made
/// from this one value. The closure gets its arguments already typed, in order; the compiler refuses a closure that
/// disagrees with the parameters declared above it.
public struct Builtin: Sendable {
  public let name: String
  public let topic: String
  public let summary: String
  public private(set) var parameters: [ParameterInfo]
  public let returns: String
  /// Lines a reader may type; the tests and the reference run them.
  public let examples: [String]
  public let source: String?
  /// The kind of value this is a method of; nil for a function.
  public let receiver: String?
  let body: Body
  /// The gradient of the first argument, for `step back f(x)`; told to the call's trace.
  var backward: (@Sendable (Call) throws -> Value)?

  enum Body: Sendable {
    case function(@Sendable (Call) throws -> Value)
    /// `step`, `check`, `help`: these receive the syntax tree.
    case syntax(@Sendable (Session, Command) throws -> Value)
  }

  public init<each T>(
    _ name: String, topic: String, _ summary: String, of receiver: String? = nil,
    _ parameters: repeat Parameter<each T>,
    returns: String, examples: [String], source: String? = nil,
    body: @escaping @Sendable (Call, repeat each T) throws -> Value
  ) {
    var infos: [ParameterInfo] = []
    for parameter in repeat each parameters { infos.append(parameter.info) }
    (self.name, self.topic, self.summary, self.receiver) = (name, topic, summary, receiver)
    (self.parameters, self.returns, self.examples, self.source) = (infos, returns, examples, source)
    self.body = .function { call in
      var position = 0
      func next<U>(_ parameter: Parameter<U>) throws -> U {
        defer { position += 1 }
        return try call.read(parameter, at: position)
      }
      return try body(call, repeat next(each parameters))
    }
  }

  /// A verb that receives its arguments as syntax.
  init(
    _ name: String, topic: String, _ summary: String, parameters: [ParameterInfo], returns: String,
    examples: [String], syntax: @escaping @Sendable (Session, Command) throws -> Value
  ) {
    (self.name, self.topic, self.summary, self.receiver) = (name, topic, summary, nil)
    (self.parameters, self.returns, self.examples, self.source) = (parameters, returns, examples, nil)
    body = .syntax(syntax)
  }

  /// This function with its gradient: a second body over the same parameters that receives `dout` through
  /// `call.upstream` and tells the call's trace its steps.
  public func differentiated<each T>(
    _ parameters: repeat Parameter<each T>,
    by backward: @escaping @Sendable (Call, repeat each T) throws -> Value
  ) -> Builtin {
    var copy = self
    copy.backward = { call in
      var position = 0
      func next<U>(_ parameter: Parameter<U>) throws -> U {
        defer { position += 1 }
        return try call.read(parameter, at: position)
      }
      return try backward(call, repeat next(each parameters))
    }
    return copy
  }

  /// This function with options that its body asks the call for: `call.option(title)`.
  public func with<each T>(_ options: repeat Parameter<each T>) -> Builtin {
    var copy = self
    for option in repeat each options { copy.parameters.append(option.info) }
    return copy
  }

  public var isVerb: Bool { Verbs.all.contains(name) }

  /// `batchnorm(features, eps=1e-05) → layer`
  public var signature: String {
    let shown = receiver == nil ? parameters : Array(parameters.dropFirst())
    let list = shown.map(\.signature).joined(separator: ", ")
    if case .syntax = body { return list.isEmpty ? name : "\(name) \(list)" }
    if isVerb { return list.isEmpty ? name : "\(name) \(list)" }
    if let receiver {
      return name == "()" ? "\(receiver)(\(list)) → \(returns)" : "\(receiver).\(name)(\(list)) → \(returns)"
    }
    return "\(name)(\(list)) → \(returns)"
  }
}

/// What is said about a parameter.
public struct ParameterInfo: Sendable {
  enum Collecting: Sendable { case one, rest, names, everything }

  public let name: String
  /// `tensor`, `number`: the word for what it takes.
  public let kind: String
  public let about: String
  /// What it is when left out, as a learner would type it; nil when it must be given.
  public let defaultText: String?
  let collecting: Collecting
  /// The kind of value it takes, for the catalogue's words.
  let isOptional: Bool

  init(
    _ name: String, kind: String, about: String, defaultText: String? = nil, collecting: Collecting = .one,
    isOptional: Bool = false
  ) {
    (self.name, self.kind, self.about, self.defaultText) = (name, kind, about, defaultText)
    self.collecting = collecting
    self.isOptional = isOptional || defaultText != nil || collecting != .one
  }

  var signature: String {
    switch collecting {
    case .one: defaultText.map { "\(name)=\($0)" } ?? name
    case .rest, .everything: "\(name)…"
    case .names: "\(name)=…"
    }
  }
}
