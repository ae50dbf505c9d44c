import Tensors

// Calls of builtins, methods, layers and the learner's own functions.

extension Session {
  static let deepestCalls = 64

  func call(_ callee: Expression, _ arguments: [Argument], at node: Expression) throws -> Value {
    if case .field(let base, let name) = callee.kind {
      return try callMethod(name, of: base, arguments, callee: callee, at: node)
    }
    if case .name(let name) = callee.kind, let builtin = registry.function(name), !isCallable(state.variables[name]) {
      if case .syntax(let body) = builtin.body, frames.last?.locals[name] == nil {
        return try body(self, Command(verb: name, verbSpan: callee.span, arguments: arguments))
      }
      if name == "where", let places = placesOnly(arguments, at: node, callee: callee.span) { throw places }
      if !isCallable(frames.last?.locals[name]) { return try invoke(builtin, given(arguments), at: node, callee) }
    }
    if case .name(let name) = callee.kind, lookUp(name) == nil,
      let foreign = foreignCall(name, arguments, at: node, callee: callee.span)
    {
      throw foreign
    }
    if case .name(let name) = callee.kind, lookUp(name) == nil {
      throw unknownFunction(name, arguments, at: callee.span)
    }
    let function = try value(of: callee)
    return try apply(function, to: given(arguments), at: node, callee: callee, path: path(of: callee))
  }

  private func isCallable(_ value: Value?) -> Bool {
    switch value {
    case .function, .builtin: true
    case .entity(let entity): registry.method("()", of: entity.kind) != nil
    default: false
    }
  }

  func given(_ arguments: [Argument]) throws -> [GivenArgument] {
    try arguments.map {
      GivenArgument(name: $0.name, try value(of: $0.value), span: $0.value.span, nameSpan: $0.nameSpan)
    }
  }

  /// The names of `net.fc1` when a callee is one that a result can be written back to.
  func path(of expression: Expression) -> [String]? {
    guard let path = expression.path, state.variables[path[0]] != nil, frames.last?.locals[path[0]] == nil else {
      return nil
    }
    return path
  }

  // MARK: - Methods

  private func callMethod(
    _ name: String, of base: Expression, _ arguments: [Argument], callee: Expression, at node: Expression
  ) throws -> Value {
    if let prefixed = foreignPrefix(base, name, arguments, at: node, name: callee.focus) { throw prefixed }
    let receiver = try value(of: base)
    let method = method(name, of: receiver)
    if let method {
      let rest = try given(arguments)
      let first = GivenArgument(name: nil, receiver, span: base.span, nameSpan: nil)
      return try invoke(method, [first] + rest, at: node, callee, path: path(of: base))
    }
    if fieldValue(name, of: receiver) == nil, !fieldNames(of: receiver).contains(name),
      let foreign = foreignMethod(name, of: base, arguments, at: node)
    {
      throw foreign
    }
    let function = try field(name, of: receiver, at: callee.focus, on: base)
    return try apply(function, to: given(arguments), at: node, callee: callee, path: path(of: callee))
  }

  /// On a number or a tensor every function is a method; other values have their own.
  func method(_ name: String, of receiver: Value) -> Builtin? {
    if case .entity(let entity) = receiver { return registry.method(name, of: entity.kind) }
    if let own = registry.method(name, of: receiver.kind) { return own }
    switch receiver {
    case .number, .bool, .tensor, .mask, .range, .list, .text: break
    default: return nil
    }
    guard let function = registry.function(name), !function.parameters.isEmpty else { return nil }
    if case .syntax = function.body { return nil }
    return function
  }

  // MARK: - Applying

  /// Calls a value, without a place in the source.
  func apply(_ function: Value, to arguments: [GivenArgument]) throws -> Value {
    try apply(function, to: arguments, at: nil, callee: nil, path: nil)
  }

  private func apply(
    _ function: Value, to arguments: [GivenArgument], at node: Expression?, callee: Expression?, path: [String]?
  ) throws -> Value {
    switch function {
    case .builtin(let builtin): return try invoke(builtin, arguments, at: node, callee)
    case .function(let definition): return try call(definition, arguments, at: node)
    case .entity(let entity):
      guard let method = registry.method("()", of: entity.kind) else { break }
      let receiver = GivenArgument(name: nil, function, span: callee?.span, nameSpan: nil)
      return try invoke(method, [receiver] + arguments, at: node, callee, path: path)
    default: break
    }
    let text = callee.map { SourceMap(source).text($0.span) } ?? "this"
    var diagnostic = Diagnostic("K8", ["name": text, "got": Display.phrase(function)], at: callee?.span, in: source)
    if let callee, let node, case .field = callee.kind, arguments.isEmpty {
      diagnostic.key = "K8.field"
      diagnostic.fix = SourceMap(source).replacing(node.span, with: text)
    } else if let callee {
      tellMethods(of: function, called: text, arguments, at: callee, &diagnostic)
    }
    throw diagnostic
  }

  /// `p(data)` where `p.apply(data)` is meant: names the methods, and takes the only one that fits.
  private func tellMethods(
    of value: Value, called text: String, _ arguments: [GivenArgument], at callee: Expression,
    _ diagnostic: inout Diagnostic
  ) {
    guard case .entity(let entity) = value else { return }
    let names = registry.methodNames(of: entity.kind)
    guard !names.isEmpty else { return }
    diagnostic.key = "K8.method"
    diagnostic.facts["methods"] = names.map { "`\(text).\($0)`" }.joined(separator: ", ")
    let fitting = names.filter { name in
      let own = registry.method(name, of: entity.kind)?.parameters.dropFirst() ?? []
      let needed = own.count { !$0.isOptional }
      return (needed...own.count).contains(arguments.count)
    }
    if fitting.count == 1 { diagnostic.fix = SourceMap(source).replacing(callee.span, with: "\(text).\(fitting[0])") }
  }

  func invoke(
    _ builtin: Builtin, _ arguments: [GivenArgument], at node: Expression?, _ callee: Expression?,
    path: [String]? = nil
  ) throws -> Value {
    guard case .function(let body) = builtin.body else {
      throw Diagnostic("K8.verb", ["name": builtin.name], at: callee?.span, in: source)
    }
    do {
      let call = try Call(builtin, arguments, in: self)
      let result = try body(call)
      try requireWanted()
      if let path, let updated = call.updatedReceiver { try assign(updated, to: path, at: callee?.span ?? Span(0, 0)) }
      return result
    } catch let interruption as Interruption {
      throw interruption  // Ctrl-C is no mistake of the call's
    } catch {
      throw withFittingLayer(diagnostic(for: error, at: callee?.span ?? node?.span), callee)
    }
  }

  // MARK: - The learner's functions

  private func call(_ definition: FunctionDefinition, _ arguments: [GivenArgument], at node: Expression?) throws
    -> Value
  {
    guard frames.count < Session.deepestCalls else {
      throw Diagnostic("R3", ["name": definition.name, "limit": "\(Session.deepestCalls)"], at: node?.span, in: source)
    }
    let locals = try bind(arguments, to: definition, at: node)
    let saved = source
    frames.append(Frame(locals: locals, definition: definition))
    source = definition.source
    defer {
      frames.removeLast()
      source = saved
    }
    return try value(of: definition.body)
  }

  func bind(
    _ arguments: [GivenArgument], to definition: FunctionDefinition, at node: Expression?
  ) throws -> [String: Value] {
    var locals: [String: Value] = [:]
    var position = 0
    let names = definition.parameters.map(\.name)
    for argument in arguments {
      let name = argument.name ?? (position < names.count ? names[position] : nil)
      if argument.name == nil { position += 1 }
      guard let name, names.contains(name) else { throw unfit(argument, definition, at: node, count: arguments.count) }
      locals[name] = argument.value
    }
    for parameter in definition.parameters where locals[parameter.name] == nil {
      guard let fallback = parameter.fallback else {
        let facts = ["function": definition.name, "name": parameter.name, "about": ""]
        throw Diagnostic("K2.own", facts, at: node?.span, in: source)
      }
      locals[parameter.name] = try value(of: fallback)
    }
    return locals
  }

  private func unfit(
    _ argument: GivenArgument, _ definition: FunctionDefinition, at node: Expression?, count: Int
  ) -> Diagnostic {
    let names = definition.parameters.map(\.name)
    if let name = argument.name {
      let facts = ["function": definition.name, "name": name, "options": names.joined(separator: ", ")]
      return Diagnostic("K1", facts, at: argument.nameSpan ?? node?.span, in: source)
    }
    let facts = ["function": definition.name, "most": "\(names.count)", "got": "\(count)"]
    return Diagnostic(names.count == 1 ? "K4.one" : "K4", facts, at: argument.span ?? node?.span, in: source)
  }
}
