import Datasets
import Laws
import Models
import Tensors
import Testing
import Training

private func small() -> TrainingPlan {
  var plan = TrainingPlan()
  (plan.epochs, plan.batch) = (5, 8)
  return plan
}

/// Every classifier of this target, once.
private let family: [any Classifier] = [
  NetworkClassifier.perceptron(hidden: [8], normalisation: "batchnorm", small()),
  NetworkClassifier.softmaxRegression(epochs: 5), NetworkClassifier.linearSVM(epochs: 5),
]

@Suite struct NetworkClassifierTests {
  @Test(arguments: family.indices)
  func `every classifier obeys the laws`(_ place: Int) throws {
    var generator = RandomGenerator(seed: 5)
    let data = try Dataset.blobs(classes: 3, each: 12, features: 3, &generator)
    try checkLaws(of: family[place], on: data)
  }

  @Test func `linear models cannot learn xor and a network can`() throws {
    var generator = RandomGenerator(seed: 5)
    let data = try Dataset.xor(each: 20, noise: 0.1, &generator)
    for linear in [NetworkClassifier.softmaxRegression(), .linearSVM()] {
      #expect(try linear.fitted(to: data, &generator).evaluate(data).accuracy <= 0.75)
    }
    var plan = TrainingPlan()
    (plan.epochs, plan.batch, plan.learningRate) = (200, 20, 0.3)
    let network = NetworkClassifier.perceptron(hidden: [16], plan)
    #expect(try network.fitted(to: data, &generator).evaluate(data).accuracy == 1)
  }

  @Test func `the scale of a feature does not matter`() throws {
    var generator = RandomGenerator(seed: 5)
    let data = try Dataset.blobs(classes: 3, each: 30, features: 4, spread: 3, &generator)
    let wide = data.with(features: data.features * Tensor([1, 1024, 1, 1]))
    var (first, second) = (RandomGenerator(seed: 7), RandomGenerator(seed: 7))
    let model = NetworkClassifier.softmaxRegression(epochs: 10)
    let one = try model.fitted(to: data, &first).predict(data.features)
    #expect(try model.fitted(to: wide, &second).predict(wide.features) == one)
  }
}
