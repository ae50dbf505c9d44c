/// Functions of NumPy, PyTorch and Python that are written another way here, and how: `{0}` is the first argument.
///
/// A word alone stands for a function that takes the same arguments.
enum ForeignNames {
  static let functions: [String: String] = [
    // Other names
    "absolute": "abs", "amax": "max", "amin": "min", "average": "mean", "asarray": "array", "identity": "eye",
    "ravel": "flatten", "cat": "concatenate", "concat": "concatenate", "permute": "transpose", "view": "reshape",
    "clamp": "clip", "unsqueeze": "expand_dims", "randn": "normal", "rand": "uniform", "sorted": "sort",
    "tensor": "array",
    "allclose": "close", "corrcoef": "corr", "onehot": "one_hot", "flipud": "flip",
    "normalize": "standardize", "nll_loss": "cross_entropy",
    "softmax_loss": "cross_entropy", "svm_loss": "hinge", "mse_loss": "mse",
    "CrossEntropyLoss": "cross_entropy", "MSELoss": "mse", "BatchNorm1d": "batchnorm", "BatchNorm2d": "batchnorm2d",
    "LayerNorm": "layernorm", "GroupNorm": "groupnorm", "InstanceNorm2d": "instancenorm", "MaxPool2d": "maxpool2d",
    "LeakyReLU": "leaky_relu", "Dense": "linear", "read_csv": "load", "load_digits": "load(\"digits\")",
    // Operators
    "add": "{0} + {1}", "subtract": "{0} - {1}", "multiply": "{0} * {1}", "divide": "{0} / {1}", "power": "{0} ** {1}",
    "pow": "{0} ** {1}", "mod": "{0} % {1}", "fmod": "{0} % {1}", "floor_divide": "{0} // {1}", "matmul": "{0} @ {1}",
    "mm": "{0} @ {1}", "bmm": "{0} @ {1}", "inner": "{0} @ {1}", "negative": "-{0}", "reciprocal": "1 / {0}",
    "equal": "{0} == {1}", "logical_and": "{0} and {1}", "logical_or": "{0} or {1}", "logical_not": "not {0}",
    "array_equal": "all({0} == {1})", "isclose": "abs({0} - {1}) < 1e-8", "hypot": "sqrt({0} ** 2 + {1} ** 2)",
    // In terms of what is here
    "logspace": "geomspace(10 ** {0}, 10 ** {1}, {2})", "full_like": "full(shape({0}), {1})", "empty": "zeros({0})",
    "log_softmax": "log(softmax({0}))", "logaddexp": "log(exp({0}) + exp({1}))", "ptp": "max({0}) - min({0})",
    "count_nonzero": "sum({0} != 0)", "nonzero": "arange(len({0}))[{0} != 0]", "argwhere": "arange(len({0}))[{0} != 0]",
    "nanmean": "mean({0}[isfinite({0})])", "nansum": "sum({0}[isfinite({0})])", "nanmax": "max({0}[isfinite({0})])",
    "nan_to_num": "where(isfinite({0}), {0}, 0)", "broadcast_to": "{0} + zeros({1})", "det": "prod(eigh({0}).values)",
    "cumprod": "exp(cumsum(log({0})))", "fliplr": "flip({0}, axis=1)", "degrees": "{0} * 180 / pi",
    "radians": "{0} * pi / 180", "deg2rad": "{0} * pi / 180", "rad2deg": "{0} * 180 / pi", "ndim": "{0}.ndim",
    "size": "{0}.size", "numel": "{0}.size", "searchsorted": "sum({0} < {1})", "pinv": "inv({0}.T @ {0}) @ {0}.T",
    "lstsq": "solve({0}.T @ {0}, {0}.T @ {1})", "permutation": "shuffle(arange({0}))",
    "randint": "floor(uniform({2}, low={0}, high={1}))", "append": "concatenate([{0}, [{1}]])",
    "reversed": "flip({0})", "heaviside": "where({0} > 0, 1, 0)",
    // Python's own
    "print": "{0}", "float": "{0}", "int": "trunc({0})", "list": "{0}", "tuple": "{0}", "copy": "{0}",
    "deepcopy": "{0}",
    "type": "whos()", "dict": "record", "exit": "quit()", "dir": "whos()", "globals": "whos()", "locals": "whos()",
    "who": "whos()", "summary": "{0}",
  ]

  /// Functions of one tensor whose names elsewhere also take two values, and what those are called here.
  static let ofTwo = ["max": "maximum", "min": "minimum"]

  /// What goes through several values at once elsewhere.
  static let loops: Set<String> = ["enumerate", "zip", "map", "filter", "next", "iter"]

  /// What is written after a dot elsewhere; the value before the dot is `{0}`.
  static let methods: [String: String] = [
    "append": "concatenate([{0}, [{1}]])", "copy": "{0}", "clone": "{0}", "detach": "{0}", "numpy": "{0}", "cpu": "{0}",
    "cuda": "{0}", "to": "{0}", "item": "{0}", "tolist": "{0}", "astype": "{0}", "float": "{0}", "double": "{0}",
    "view": "reshape({0}, {*})", "permute": "transpose({0}, {*})", "ravel": "flatten({0})", "size": "{0}.shape",
    "dim": "{0}.ndim", "numel": "{0}.size", "unsqueeze": "expand_dims({0}, {1})", "clamp": "clip({0}, {1}, {2})",
    "pow": "{0} ** {1}", "matmul": "{0} @ {1}", "mm": "{0} @ {1}", "add": "{0} + {1}", "sub": "{0} - {1}",
    "mul": "{0} * {1}", "t": "{0}.T", "ptp": "max({0}) - min({0})", "nonzero": "arange(len({0}))[{0} != 0]",
    "forward": "{0}({*})", "parameters": "params({0})", "state_dict": "params({0})", "zero_grad": "{0}",
    "backward": "step back {0}", "device": "{0}",
  ]
}

extension Session {
  /// The fix for a call of something that is written another way here, or nil when there is nothing to say.
  func foreignCall(_ name: String, _ arguments: [Argument], at node: Expression, callee: Span) -> Diagnostic? {
    if ForeignNames.loops.contains(name) { return Diagnostic("N1.loop", ["name": name], at: callee, in: source) }
    guard let template = ForeignNames.functions[name] else { return nil }
    let texts = arguments.map { SourceMap(source).text($0.value.span) }
    if !template.contains("{") {
      let span = template.hasSuffix(")") ? node.span : callee
      return foreign(name, template, replacing: span, with: template, at: callee)
    }
    let isNamed = arguments.contains { $0.name != nil }
    let several = template == "{0}" && texts.count > 1 ? ["[\(texts.joined(separator: ", "))]"] : texts
    let written = isNamed ? nil : ForeignNames.filled(template, several)
    return foreign(name, ForeignNames.shown(template), replacing: node.span, with: written, at: callee)
  }

  /// A word that stands alone, such as `exit`, `ls` or `print`.
  func foreignWord(_ name: String, at span: Span) -> Diagnostic? {
    if ["ls", "cd", "pwd", "cat", "pip", "git", "mkdir"].contains(name) {
      return Diagnostic("P11.shell", [:], at: span, in: source)
    }
    if ["clear", "cls", "clc"].contains(name) { return Diagnostic("P11.clear", [:], at: span, in: source) }
    guard let template = ForeignNames.functions[name] else { return nil }
    let text = template.contains("{") ? nil : template
    return foreign(name, ForeignNames.shown(template), replacing: span, with: text, at: span)
  }

  /// The same for a method, with the value before the dot as the first argument.
  func foreignMethod(_ name: String, of base: Expression, _ arguments: [Argument], at node: Expression) -> Diagnostic? {
    guard let template = ForeignNames.methods[name] else { return nil }
    let texts = ([base] + arguments.map(\.value)).map { SourceMap(source).text($0.span) }
    let written = ForeignNames.filled(template, texts, dropping: template == "{0}")
    let focus = Span(node.span.start, node.span.end)
    return foreign("." + name, ForeignNames.shown(template), replacing: focus, with: written, at: focus)
  }

  private func foreign(
    _ name: String, _ here: String, replacing span: Span, with text: String?, at place: Span
  ) -> Diagnostic {
    let key = name == "print" ? "N1.print" : here == "x" ? "N1.unneeded" : "N1.foreign"
    var diagnostic = Diagnostic(key, ["name": name, "here": here], at: place, in: source)
    if let text, !source.contains("\n") { diagnostic.fix = SourceMap(source).replacing(span, with: text) }
    return diagnostic
  }
}

extension ForeignNames {
  /// The template with the arguments' texts; nil when there are not as many as it needs. `{*}` is all the rest.
  static func filled(_ template: String, _ arguments: [String], dropping: Bool = false) -> String? {
    var text = template
    var rest = arguments
    for (place, argument) in arguments.enumerated() where template.contains("{\(place)}") {
      rest.removeFirst()
      for (open, close) in [("(", ")"), ("(", ","), (", ", ")"), (", ", ","), ("[", "]"), ("[", ",")] {
        text = text.replacing("\(open){\(place)}\(close)", with: open + argument + close)
      }
      let isOperand = template != "{\(place)}" && !isSimple(argument)
      text = text.replacing("{\(place)}", with: isOperand ? "(\(argument))" : argument)
    }
    if text.contains("{*}") {
      text = text.replacing("{*}", with: rest.joined(separator: ", "))
      rest = []
    }
    return text.contains("{") || !(rest.isEmpty || dropping) ? nil : text
  }

  /// Names, numbers, calls and indices need no brackets around them.
  private static func isSimple(_ text: String) -> Bool {
    guard let program = try? Program.parse(text), case .expression(let expression)? = program.statements.first?.kind
    else {
      return false
    }
    switch expression.kind {
    case .unary, .binary, .comparison, .command: return false
    default: return true
    }
  }

  /// `a ** b`: the template as a sentence shows it.
  static func shown(_ template: String) -> String {
    ["x", "y", "z"].enumerated().reduce(template.replacing("{*}", with: "…")) {
      $0.replacing("{\($1.offset)}", with: $1.element)
    }
  }
}
