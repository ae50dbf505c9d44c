import Figures
import Language
import Selection
import Tensors

/// Folds as a value of the language: which examples each one keeps back.
struct FoldsValue: SequenceEntity {
  let folds: Folds

  var kind: String { "folds" }
  private var sizes: Value { .tensor(Tensor(folds.sizes.map(Double.init))) }
  var elements: [Value] { folds.folds.map { .tensor(Tensor($0.validation.map(Double.init))) } }

  var summary: String {
    let display = Display()
    return "sizes \(display.inline(sizes))  folds \(display.inline(.list(elements)))"
  }

  var fieldNames: [String] { ["sizes", "folds"] }

  func field(_ name: String) -> Value? {
    switch name {
    case "sizes": sizes
    case "folds": .list(elements)
    default: nil
    }
  }

  func replacing(_ name: String, with value: Value) throws -> any Entity { throw Refusal("V71", ["name": name]) }
  func isEqual(to other: any Entity) -> Bool { (other as? FoldsValue)?.folds == folds }
}

extension FoldsValue: Drawable {
  /// One strip a fold: the examples in their order, those that judge apart from those that are learned.
  func figure(_ framing: Framing) throws -> Figure {
    let kept = folds.folds.map(\.validation)
    return try Figure.folds(
      examples: folds.folds[0].examples, test: kept.map { _ in [] }, validation: kept, framing)
  }
}

extension NestedValue: Drawable {
  /// Under each outer fold the inner ones, cut from what is left; beside it what they chose and what that was worth.
  func figure(_ framing: Framing) throws -> Figure {
    let examples = result.outer.reduce(0) { $0 + $1.examples }
    let rows = result.outer.enumerated().flatMap { place, fold in
      let inner = fold.inner.enumerated().map { number, kept in
        FoldRow("inner \(number + 1)", examples, validation: kept, unused: fold.judged)
      }
      let note = "\(chosenText(place)) \(NumberText.fixed(scores[place], 2))"
      return [FoldRow("outer \(place + 1)", examples, test: fold.judged, note: note)] + inner
    }
    return try Figure.folds(rows, framing)
  }

  private func chosenText(_ place: Int) -> String {
    (onlyOption.map { "\($0) " } ?? "") + chosenTexts[place]
  }
}
