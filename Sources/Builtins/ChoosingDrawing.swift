import Figures
import Selection

// How choices are drawn: the trials of a search where they lie, the candidates of a cross-validation as boxes.

extension SearchValue: Drawable {
  /// Two hyper-parameters, each with the values tried at its edge; one against the score where there is no second.
  func figure(_ framing: Framing) throws -> Figure {
    var framing = framing
    guard let first = subject.axes.first else { throw FigureProblem.empty(.search) }
    let x = tried(first.name, &framing.horizontalLabel)
    let scores = result.trials.map { $0.score ?? .nan }
    framing.horizontalIsLog = framing.horizontalIsLog || first.values.isLogarithmic
    guard subject.axes.count > 1 else {
      framing.verticalLabel = framing.verticalLabel ?? (subject.isFunction ? "value" : "accuracy")
      return try Figure.scatter([Series(way, x: x, y: scores)], framing)
    }
    let second = subject.axes[1]
    let y = tried(second.name, &framing.verticalLabel)
    framing.verticalIsLog = framing.verticalIsLog || second.values.isLogarithmic
    return try Figure.search([SearchTrials(way, x: x, y: y, scores: scores)], framing)
  }

  /// The values of one hyper-parameter, whose name labels its axis unless the learner gave a label.
  private func tried(_ name: String, _ label: inout String?) -> [Double] {
    label = label ?? name
    return result.trials.map { $0.setting[name] ?? .nan }
  }
}

extension DistributionValue {
  fileprivate var isLogarithmic: Bool {
    if case .logUniform = distribution { true } else { false }
  }
}

extension CrossValidationValue: Drawable {
  /// The accuracies of the folds, one box for each candidate.
  func figure(_ framing: Framing) throws -> Figure {
    var framing = framing
    framing.horizontalLabel = framing.horizontalLabel ?? "accuracy"
    let groups = result.errors.indices.map { place in
      (label: label(place), values: result.errors[place].map { 1 - $0 })
    }
    return try Figure.boxes(groups, framing)
  }
}
