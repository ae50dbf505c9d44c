import Messages
import Tensors

extension Builtin {
  static let step = Builtin(
    "step", topic: "stepping", "Show every step of a call, forward or `step back`.",
    parameters: [
      ParameterInfo("f(x)", kind: "call", about: "a call of a layer, a network, a loss or a function"),
      ParameterInfo(
        "dout", kind: "tensor", about: "with `back`: the gradient that comes from above", defaultText: "ones"),
      ParameterInfo("quiet", kind: "bool", about: "keep the steps without showing them", defaultText: "false"),
    ],
    returns: "trace",
    examples: [
      "bn = batchnorm(2); t = step bn([[1, 2], [3, 6]])", "step sigmoid([-1, 0, 1])",
      "bn = batchnorm(1, eps=0); step back bn([[1], [2], [3], [4]]) dout=[[1], [0], [0], [0]]",
    ]
  ) { session, command in try session.step(command) }
}

extension Session {
  /// Runs a call on a copy of everything and keeps its steps.
  func step(_ command: Command) throws -> Value {
    let saved = state
    defer { state = saved }
    let upstream = try upstream(of: command)
    guard let expression = command.arguments.first(where: { $0.name == nil })?.value else {
      throw Diagnostic("K12.missing", [:], at: command.verbSpan, in: source)
    }
    guard case .call(let callee, let arguments) = expression.kind else {
      let facts = ["got": SourceMap(source).text(expression.span)]
      throw Diagnostic("K12", facts, at: expression.span, in: source)
    }
    let record = try record(callee, arguments, back: command.back, upstream, at: expression)
    inquiry.trace = record
    return .trace(record)
  }

  private func record(
    _ callee: Expression, _ arguments: [Argument], back: Bool, _ upstream: Tensor?, at node: Expression
  ) throws -> TraceRecord {
    if case .name(let name) = callee.kind, case .function(let definition)? = lookUp(name) {
      return try steps(of: definition, given(arguments), back: back, at: node)
    }
    let (builtin, given, label) = try stepped(callee, arguments)
    return try trace(builtin, given, label, back: back, upstream, at: node)
  }

  private func upstream(of command: Command) throws -> Tensor? {
    var found: Tensor?
    for argument in command.arguments {
      switch argument.name {
      case nil, "quiet": continue
      case "dout":
        let value = try value(of: argument.value)
        guard let tensor = value.numbers else {
          let facts = ["function": "step", "name": "dout", "wanted": "tensor", "got": Display.phrase(value)]
          throw Diagnostic("K3", facts, at: argument.value.span, in: source)
        }
        found = tensor
      case let name?:
        let facts = ["function": "step", "name": name, "options": "dout, quiet"]
        throw Diagnostic("K1", facts, at: argument.nameSpan, in: source)
      }
    }
    return found
  }

  /// What is called, with the receiver of a method as its first argument, and how to name it in the title.
  private func stepped(
    _ callee: Expression, _ arguments: [Argument]
  ) throws -> (builtin: Builtin, given: [GivenArgument], label: String) {
    let text = SourceMap(source).text(callee.span)
    if case .field(let base, let name) = callee.kind {
      let receiver = try value(of: base)
      if let method = method(name, of: receiver) {
        let first = GivenArgument(name: nil, receiver, span: base.span, nameSpan: nil)
        return (method, [first] + (try given(arguments)), text)
      }
    }
    let function = try value(of: callee)
    switch function {
    case .builtin(let builtin): return (builtin, try given(arguments), text)
    case .entity(let entity):
      guard let method = registry.method("()", of: entity.kind) else { break }
      let first = GivenArgument(name: nil, function, span: callee.span, nameSpan: nil)
      let label = text == entity.summary ? text : "\(text) = \(entity.summary)"
      return (method, [first] + (try given(arguments)), label)
    default: break
    }
    throw Diagnostic("K12", ["got": text], at: callee.span, in: source)
  }

  private func trace(
    _ builtin: Builtin, _ given: [GivenArgument], _ label: String, back: Bool, _ upstream: Tensor?,
    at node: Expression
  ) throws -> TraceRecord {
    let (forward, backward) = (Trace(), Trace())
    do {
      let call = try Call(
        builtin, given, in: self, trace: forward, backTrace: back ? backward : nil, upstream: upstream)
      _ = try body(of: builtin, back: back, at: node)(call)
      let steps = back ? backward.steps : forward.steps
      guard !steps.isEmpty else { throw Diagnostic("K12.none", ["name": label], at: node.span, in: source) }
      if back, upstream == nil { note("V13") }
      let title = [label, direction(back), call.remark].filter { !$0.isEmpty }.joined(separator: "  ")
      return TraceRecord(title: "step  " + title, steps: steps, earlier: back ? forward.steps : [])
    } catch {
      throw diagnostic(for: error, at: node.span)
    }
  }

  /// `forward` or `back`, in the session's language.
  func direction(_ back: Bool) -> String { Catalogue.sentence(back ? "step.back" : "step.forward", in: language) }

  private func body(of builtin: Builtin, back: Bool, at node: Expression) throws -> (Call) throws -> Value {
    if back, let backward = builtin.backward { return backward }
    if !back, case .function(let body) = builtin.body { return body }
    throw Diagnostic(back ? "K12.back" : "K12.none", ["name": builtin.name], at: node.span, in: source)
  }
}
