public import Datasets
public import Layers
public import Models
public import Tensors

/// A network that is built, trained and then asked for the class with the largest score.
///
/// The features are standardised by numbers of the training examples alone.
public struct NetworkClassifier: Classifier {
  /// Makes the untrained network for so many features and classes.
  public typealias Builder = @Sendable (_ features: Int, _ classes: Int, inout RandomGenerator) throws -> Network

  public let signature: String
  public let plan: TrainingPlan
  private let standardises: Bool
  private let build: Builder

  public init(
    _ signature: String, _ plan: TrainingPlan, standardises: Bool = true, _ build: @escaping Builder
  ) {
    (self.signature, self.plan, self.standardises, self.build) = (signature, plan, standardises, build)
  }

  /// A perceptron with these hidden layers.
  public static func perceptron(
    hidden: [Int], activation: String = "relu", normalisation: String? = nil, _ plan: TrainingPlan
  ) -> NetworkClassifier {
    let sizes = hidden.map(String.init).joined(separator: ", ")
    return NetworkClassifier("mlp(\(sizes))", plan) { features, classes, generator in
      try .perceptron(
        [features] + hidden + [classes], activation: activation, normalisation: normalisation, .he, &generator)
    }
  }

  /// Softmax regression: one linear layer and the cross-entropy. A convex problem, so its start does not matter.
  public static func softmaxRegression(penalty: Double = 1e-4, epochs: Int = 60) -> NetworkClassifier {
    linear("softmax_regression()", SoftmaxLoss(), learningRate: 0.1, penalty, epochs)
  }

  /// A linear support vector machine: one linear layer and the multiclass hinge loss.
  public static func linearSVM(penalty: Double = 1e-4, epochs: Int = 60) -> NetworkClassifier {
    linear("svm()", HingeLoss(), learningRate: 0.02, penalty, epochs)
  }

  private static func linear(
    _ signature: String, _ loss: any Loss<[Int]>, learningRate: Double, _ penalty: Double, _ epochs: Int
  ) -> NetworkClassifier {
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.optimiser) = (epochs, 50, Momentum())
    (plan.learningRate, plan.penalty, plan.loss) = (learningRate, penalty, loss)
    (plan.schedule, plan.divergenceFactor) = (.cosine(period: epochs), nil)
    return NetworkClassifier(signature, plan) { features, classes, generator in
      try Network([Linear(features, classes, .zeros, &generator)])
    }
  }

  public func fitted(to data: Dataset, _ generator: inout RandomGenerator) throws -> any Predictor {
    try data.requireUsable(by: signature)
    let scale = standardises ? try FeatureScale(of: data) : nil
    let inputs = try scale?.applied(to: data) ?? data
    let network = try build(data.features.columns, data.classes, &generator)
    var trainer = try Trainer(network, plan, RandomGenerator(seed: UInt64(generator.unit() * 0x1p53)))
    _ = try trainer.run(inputs)
    return Fitted(network: trainer.network, scale: scale, seen: Set(data.labels), features: data.features.columns)
  }

  private struct Fitted: Predictor {
    let network: Network
    let scale: FeatureScale?
    let seen: Set<Int>
    let features: Int

    func predict(_ x: Tensor) throws -> [Int] {
      try x.requireColumns(features, "predict")
      let scaled = scale.map { (x - $0.mean) / $0.deviation } ?? x
      let scores = try network.evaluated(scaled)
      return scores.predictedLabels(among: seen)
    }
  }
}

extension Tensor {
  /// The place of each row's largest score among these classes; a class that was never seen is no answer.
  fileprivate func predictedLabels(among classes: Set<Int>) -> [Int] {
    let unseen = Tensor((0..<columns).map { classes.contains($0) ? 0 : -Double.infinity })
    return (classes.count < columns ? self + unseen : self).predictedLabels
  }
}
