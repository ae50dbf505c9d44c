import Datasets
import Layers
import Tensors
import Training

extension Workload {
  static let trainingSteps: [Workload] = [
    trainingStep("mlp64-100-100-10_b60", [64, 100, 100, 10], batch: 60, "sigmoid"),
    trainingStep("mlp64-100-100-10_bn_b60", [64, 100, 100, 10], batch: 60, "sigmoid", normalisation: "batchnorm"),
    trainingStep("mlp3072-100-10_b200", [3072, 100, 10], batch: 200, "relu", penalty: 1e-3),
  ]

  /// Forward pass, loss, backward pass and update: some of them in a few epochs, as a learner's `train` makes them.
  private static func trainingStep(
    _ name: String, _ sizes: [Int], batch: Int, _ activation: String, normalisation: String? = nil, penalty: Double = 0
  ) -> Workload {
    let (steps, epochs) = sizes[0] > 1000 ? (5, 4) : (10, 10)
    return Workload("train_step/\(name)", flops(sizes, batch), "flop", repetitions: steps * epochs) {
      var plan = TrainingPlan()
      (plan.epochs, plan.batch, plan.shuffles) = (epochs, batch, false)
      (plan.learningRate, plan.penalty, plan.divergenceFactor) = (1e-2, penalty, nil)
      var generator = RandomGenerator(seed: 231)
      let network = try Network.perceptron(
        sizes, activation: activation, normalisation: normalisation, .he, &generator)
      let data = randomExamples(batch * steps, sizes[0], classes: sizes[sizes.count - 1])
      var trained = network
      return {
        var trainer = try Trainer(trained, plan, RandomGenerator(seed: 231))
        _ = try trainer.run(data)
        trained = trainer.network
        return trainer.history.losses[0]
      }
    }
  }

  /// What three products of each layer cost; the input needs no gradient.
  private static func flops(_ sizes: [Int], _ batch: Int) -> Double {
    let weights = zip(sizes, sizes.dropFirst()).map { Double($0 * $1) }
    return Double(batch) * (6 * weights.reduce(0, +) - (sizes[0] > 1000 ? 2 * weights[0] : 0))
  }

  private static func randomExamples(_ count: Int, _ features: Int, classes: Int) -> Dataset {
    Dataset(
      features: numbers([count, features]), labels: (0..<count).map { $0 * 7 % classes },
      classNames: (0..<classes).map(String.init))
  }
}
