import Figures
import Language
import Tensors

// What every figure may be asked for: title, labels, limits, log axes.

let titleOption = text("title", "a line above the figure").optional
let xlabelOption = text("xlabel", "the name of the horizontal axis").optional
let ylabelOption = text("ylabel", "the name of the vertical axis").optional
let xlimOption = tensor("xlim", "[low, high] of the horizontal axis").optional
let ylimOption = tensor("ylim", "[low, high] of the vertical axis").optional
let xlogOption = flag("xlog", "a log scale across")
let ylogOption = flag("ylog", "a log scale upwards")

extension Builtin {
  /// With all options of a figure on two axes.
  var onAxes: Builtin {
    with(titleOption, xlabelOption, ylabelOption, xlimOption, ylimOption, xlogOption, ylogOption)
  }

  /// With a title and what can be said about the one axis of a figure whose rows have names.
  var inRows: Builtin { with(titleOption, xlabelOption, xlimOption) }
}

extension Call {
  /// What the learner said about the axes, as far as this function has such options.
  func framing() throws -> Framing {
    Framing(
      title: (try option(titleOption) ?? nil) ?? "",
      horizontalLabel: try option(xlabelOption) ?? nil, verticalLabel: try option(ylabelOption) ?? nil,
      horizontalLimits: try limits(xlimOption), verticalLimits: try limits(ylimOption),
      horizontalIsLog: try option(xlogOption) ?? false, verticalIsLog: try option(ylogOption) ?? false)
  }

  private func limits(_ parameter: Parameter<Tensor?>) throws -> (low: Double, high: Double)? {
    guard let given = try option(parameter), let numbers = given else { return nil }
    guard numbers.shape == [2] else {
      throw refusal(of: parameter.info.name, "G14", ["name": parameter.info.name, "got": numbers.shapeText])
    }
    return (numbers.values[0], numbers.values[1])
  }
}

/// Names for series, bars or images: strings, numbers, or a tensor of numbers.
func names(_ value: Value?, of parameter: String, _ call: Call) throws -> [String]? {
  switch value {
  case nil, .none?: return nil
  case .text(let text)?: return [text]
  case .list(let items)?: return try items.flatMap { try names($0, of: parameter, call) ?? [] }
  case let value?:
    guard let numbers = value.numbers else { throw call.refusal(of: parameter, "G15", ["got": value.kind]) }
    return numbers.values.map { NumberText.scalar($0) }
  }
}
