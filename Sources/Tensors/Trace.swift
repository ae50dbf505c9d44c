/// The named intermediate values of one computation, in order.
///
/// A layer takes `trace: Trace? = nil` and tells it each step as it goes. Nobody listening costs one comparison a
/// step. Somebody listening keeps the value, and because a `Tensor` is a value, a later in-place change copies it
/// first: a step never changes after it is told.
public final class Trace {
  public struct Step: Equatable, Sendable {
    /// What lessons, `help` and `t.mean` call it.
    public let name: String
    /// In symbols, as in the step's source; the same in every language.
    public let formula: String
    /// In the command language, over the inputs, the layer's fields and earlier steps.
    public let expression: String
    public let value: Tensor

    public init(name: String, formula: String, expression: String, value: Tensor) {
      (self.name, self.formula, self.expression, self.value) = (name, formula, expression, value)
    }
  }

  public private(set) var steps: [Step] = []

  public init() {}

  public func callAsFunction(_ name: String, _ formula: String, _ expression: String, _ value: Tensor) {
    steps.append(Step(name: name, formula: formula, expression: expression, value: value))
  }

  public subscript(name: String) -> Tensor? { steps.last { $0.name == name }?.value }
}
