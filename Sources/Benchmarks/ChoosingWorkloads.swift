public import Datasets
import Models
import Selection
import Tensors
import Training

extension Workload {
  /// Fitting and choosing on the digits, which the program has and this library has not.
  public static func choosing(_ digits: @escaping @Sendable () throws -> Dataset) -> [Workload] {
    let scaled = { @Sendable in
      let raw = try digits()
      return raw.with(features: raw.features / 16, names: raw.featureNames)
    }
    return [networkFit(scaled), neighbours(scaled), forest(scaled), randomSearch(scaled), sampler]
  }

  /// `MLPClassifier((100, 100), activation="logistic", solver="sgd", batch_size=60, learning_rate_init=.1)`.
  private static func networkFit(_ digits: @escaping @Sendable () throws -> Dataset) -> Workload {
    Workload("mlp_fit/digits_20ep", 20 * 24, "step") {
      let data = try digits().examples(at: Array(0..<1437))
      var plan = descent(epochs: 20)
      plan.learningRate = 0.1
      let model = NetworkClassifier.perceptron(hidden: [100, 100], activation: "sigmoid", plan)
      return { try accuracy(model, data) }
    }
  }

  /// The accuracies of five k by the same five folds.
  private static func neighbours(_ digits: @escaping @Sendable () throws -> Dataset) -> Workload {
    Workload("knn_cv5_k1to5/digits", 5 * 1797, "query") {
      let data = try digits()
      let folds = try Folds(5, of: data.count, .modulo)
      return {
        try CrossValidation.run(.nearestNeighbours([1, 2, 3, 4, 5]), data, folds, RandomGenerator(seed: 231)).means[0]
      }
    }
  }

  private static func forest(_ digits: @escaping @Sendable () throws -> Dataset) -> Workload {
    Workload("rf100_fit/digits", 100, "tree", workers: 2) {
      let data = try digits()
      return { try accuracy(RandomForest(100, workers: 2), data, of: 1) }
    }
  }

  /// 64 random settings of a learning rate and a penalty, five folds each, and a last fit of the best.
  private static func randomSearch(_ digits: @escaping @Sendable () throws -> Dataset) -> Workload {
    Workload("hpo_random64_cv5/digits", 320, "fit", workers: 2) {
      let data = try digits()
      let space = try SearchSpace([
        "lr": .logUniform(low: 1e-4, high: 1), "alpha": .logUniform(low: 1e-6, high: 1e-1),
      ])
      let search = try Search(space, by: .random, trials: 64, seed: 231)
      let folds = try Folds(5, of: data.count, .stratified(RandomGenerator(seed: 231)), labels: data.labels)
      return {
        let found = try search.run(workers: 2) { setting, _, generator in
          let result = try CrossValidation.run(Candidates([tried(setting)]), data, folds, generator)
          return 1 - result.means[0]
        }
        guard let best = found.best else { return .nan }
        return try accuracy(tried(best.setting), data)
      }
    }
  }

  /// 64 trials by Parzen estimators of a function that costs nothing: what is left is the cost of choosing.
  private static let sampler = Workload("hpo_sampler64", 64, "trial") {
    let space = try SearchSpace(["lr": .logUniform(low: 1e-6, high: 1), "reg": .logUniform(low: 1e-6, high: 1)])
    let search = try Search(space, by: .treeParzen, trials: 64, seed: 231)
    return {
      let found = try search.run { setting, _, _ in
        let (rate, penalty) = (setting["lr"] ?? 1, setting["reg"] ?? 1)
        return -(rate - 0.01) * (rate - 0.01) - penalty
      }
      return found.best?.score ?? .nan
    }
  }

  // MARK: - Models as the peers set them

  private static func tried(_ setting: Setting) -> NetworkClassifier {
    var plan = descent(epochs: 10)
    (plan.learningRate, plan.penalty) = (setting["lr"] ?? 0.1, setting["alpha"] ?? 0)
    return .perceptron(hidden: [32], plan)
  }

  /// scikit-learn's `solver="sgd"`: Nesterov's momentum 0.9 and a penalty of 1e-4, in batches of 60.
  private static func descent(epochs: Int) -> TrainingPlan {
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.optimiser) = (epochs, 60, Nesterov())
    (plan.penalty, plan.divergenceFactor) = (1e-4, nil)
    return plan
  }

  /// Fits, and judges by the first `count` examples, so that the fit is used.
  private static func accuracy(_ model: any Classifier, _ data: Dataset, of count: Int = 100) throws -> Double {
    var generator = RandomGenerator(seed: 231)
    let predictor = try model.fitted(to: data, &generator)
    return try predictor.evaluate(data.examples(at: Array(0..<count))).accuracy
  }
}
