import Language
import Tensors

/// Four functions are enough to test the language without the library.
let toys: [Builtin] = [
  Builtin(
    "total", topic: "toys", "Add the numbers.", tensor("x", "numbers"), integer("axis", "which axis").optional,
    returns: "number", examples: ["total([1, 2])"]
  ) { _, x, axis in .of(try x.reduced(.sum, axis: axis)) },
  Builtin(
    "halve", topic: "toys", "Divide by a number.", tensor("x", "numbers"), number("by", "the divisor", default: 2),
    returns: "tensor", examples: ["halve(4)"]
  ) { _, x, divisor in .of(x / divisor) },
  Builtin(
    "draw", topic: "toys", "Draw numbers.", sizes("shape", "lengths"), returns: "tensor", examples: ["draw(2)"]
  ) { call, shape in
    var generator = call.generator()
    return .of(generator.normal(shape))
  },
  Builtin(
    "count", topic: "toys", "Count whole numbers.", sizes("stop", "how many"), returns: "range",
    examples: ["count(3)"]
  ) { _, bounds in .range(NumberRange(start: 0, stop: bounds.first ?? 0, step: 1)) },
]

/// The lines an input shows, in a new session that has run `before`.
func shown(_ source: String, after before: String = "", width: Int = 80) -> String {
  let session = Session(builtins: toys, width: width)
  if !before.isEmpty { _ = session.run(before) }
  return session.run(source).transcript(width: width)
}

/// The diagnostic of an input that must fail.
func failure(of source: String, after before: String = "") -> Diagnostic? {
  let session = Session(builtins: toys)
  if !before.isEmpty { _ = session.run(before) }
  for case .diagnostic(let diagnostic) in session.run(source).outputs where diagnostic.severity == .error {
    return diagnostic
  }
  return nil
}
