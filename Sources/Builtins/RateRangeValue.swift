import Figures
import Language
import Tensors
import Training

/// A learning-rate range test as a value of the language; `plot` draws the loss over the rates.
struct RateRangeValue: Drawable {
  let range: RateRange

  var kind: String { "rate range" }

  private var rates: [Double] { range.points.map(\.learningRate) }
  private var losses: [Double] { range.points.map(\.loss) }
  private static func text(_ rate: Double?) -> String { rate.map { NumberText.scalar($0) } ?? "-" }

  var facts: [String: String] {
    [
      "last_good": Self.text(range.lastGood), "blow_up": Self.text(range.blowUp), "steepest": Self.text(range.steepest),
    ]
  }

  var summary: String {
    (["lr \(Self.text(rates.first)) .. \(Self.text(rates.last))"]
      + ["last_good", "blow_up", "steepest"].map { "\($0) \(facts[$0] ?? "")" }).joined(separator: "  ")
  }

  var fieldNames: [String] { ["lr", "loss", "blow_up", "last_good", "steepest"] }

  func field(_ name: String) -> Value? {
    let number: (Double?) -> Value = { $0.map { .number($0) } ?? .none }
    return switch name {
    case "lr": .tensor(Tensor(rates))
    case "loss": .tensor(Tensor(losses))
    case "blow_up": number(range.blowUp)
    case "last_good": number(range.lastGood)
    case "steepest": number(range.steepest)
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? RateRangeValue)?.range == range }

  func figure(_ framing: Framing) throws -> Figure {
    var framing = framing
    framing.horizontalIsLog = true
    framing.horizontalLabel = framing.horizontalLabel ?? "learning rate"
    framing.verticalLabel = framing.verticalLabel ?? "loss"
    return try Figure.line([Series("loss", x: rates, y: losses)], framing)
  }
}
