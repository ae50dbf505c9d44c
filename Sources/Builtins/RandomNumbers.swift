import Language
import Selection
import Tensors

private let thisTopic = "random numbers"

let randomBuiltins: [Builtin] = [.normal, .uniform, .shuffle]

extension Builtin {
  static let normal = Builtin(
    "normal", topic: thisTopic, "Draw standard normal numbers.", sizes("shape", "the length of each axis"),
    returns: "tensor", examples: ["normal(3)", "normal(500, 2)"]
  ) { call, shape in
    let shape = try checked(shape, call)
    var generator = call.generator()
    return .of(generator.normal(shape))
  }

  static let uniform = Builtin(
    "uniform", topic: thisTopic, "Draw numbers between 0 and 1; without a shape name a range to search.",
    sizes("shape", "the length of each axis; with low or high alone it is a range for search"),
    number("low", "the smallest", default: 0), number("high", "larger than all", default: 1),
    returns: "tensor or distribution",
    examples: ["uniform(3)", "uniform(2, 2, low=-1, high=1)", "uniform(low=0.5, high=0.99)"]
  ) { call, shape, low, high in
    if shape.isEmpty, call.written("low") != nil || call.written("high") != nil {
      _ = try SearchSpace([("low", .uniform(low: low, high: high))])
      return .entity(DistributionValue(.uniform(low: low, high: high)))
    }
    let shape = try checked(shape, call)
    var generator = call.generator()
    return .of(generator.uniform(shape, from: low, to: high))
  }

  static let shuffle = Builtin(
    "shuffle", topic: thisTopic, "Put the rows in random order.", tensor("x", "numbers; rows are its first axis"),
    returns: "tensor", examples: ["shuffle([1, 2, 3, 4])"]
  ) { call, x in
    guard let count = x.shape.first else { throw call.refusal(of: "x", "K10", ["got": "number"]) }
    var generator = call.generator()
    return .of(try x.selecting([.rows(generator.order(count))]))
  }
}
