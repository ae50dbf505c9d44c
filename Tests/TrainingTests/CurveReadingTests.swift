import Datasets
import Layers
import ReferenceCases
import Tensors
import Testing

@testable import Training

@Suite struct CurveReadingTests {
  @Test(arguments: [
    (0.0123456, "0.0123"), (-2.5, "-2.5"), (123_456.7, "123457"), (1.1439650660197867e17, "1.14e+17"), (1e6, "1e+6"),
    (9.999e8, "1e+9"), (-3e300, "-3e+300"), (.infinity, "INF"), (.nan, "NAN"),
  ])
  func `a number in a sentence has three digits`(_ number: Double, _ text: String) { #expect(number.brief == text) }

  @Test func `the reference set`() throws {
    try ReferenceSet.run("loss_curves", ["diagnose_loss": checkLoss, "diagnose_gap": checkGap])
  }

  private func checkLoss(_ item: ReferenceCase) throws {
    let reading = CurveReading(loss: try item.tensor("loss").values)
    try item.expect("diagnosis", reading.diagnosis.kind.rawValue)
    try item.expect("plateau_end", reading.plateauEnd)
    try item.expect("ratio_last_first", reading.ratio)
  }

  private func checkGap(_ item: ReferenceCase) throws {
    let (train, validation) = (try item.number("train_accuracy"), try item.number("val_accuracy"))
    let finding = GapReading.finding(trainAccuracy: train, validationAccuracy: validation)
    try item.expect("gap", train - validation)
    try item.expect("suggestion", finding?.kind.rawValue ?? "ok")
  }

  @Test func `a curve with a hole is a blow-up`() {
    #expect(CurveReading(loss: [2, 1, .nan]).diagnosis.kind == .learningRateTooHigh)
    #expect(CurveReading(loss: [2, 1, .infinity, 1]).blowUp == 2)
    #expect(CurveReading(loss: [2, 6, 6.1]).blowUp == 2, "three times is still allowed")
  }

  @Test func `a loss that grows is told as it grew`() {
    let rising = CurveReading(loss: [1, 1.5, 2, 2.5]).diagnosis
    #expect(rising.foundKey == "D2.rose" && rising.evidence == ["rose": "2.5"] && rising.nextKey == "D2.high_next")
    let lost = CurveReading(loss: [3, 2, 1, .nan]).diagnosis
    #expect(lost.foundKey == "D2.lost" && lost.evidence == ["step": "3", "end": "NAN"])
    let high = CurveReading(loss: [1, 4, 5]).diagnosis
    #expect(high.foundKey == "D2.high" && high.evidence == ["step": "1", "ratio": "5"])
  }

  @Test func `who knows nothing does not overfit`() {
    #expect(GapReading.finding(trainAccuracy: 0.381, validationAccuracy: 0.222)?.kind == .capacityTooLow)
    #expect(GapReading.finding(trainAccuracy: 0.6, validationAccuracy: 0.3)?.kind == .overfitting)
  }

  @Test func `a straight line has fallen half at half-time`() {
    let line = CurveReading(loss: stride(from: 10.0, through: 9.5, by: -0.05).map { $0 })
    #expect(abs(line.fallenHalfway - 0.5) < 1e-12)
    #expect(line.diagnosis.kind == .learningRateTooLow)
  }

  @Test func `rates that are known to be too low and too high are found`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.blobs(classes: 10, each: 20, features: 20, &generator).standardized()
    let network = try Network.perceptron([20, 50, 10], .he, &generator)
    let kinds = try [1e-4, 0.1, 50].map { rate in
      var plan = TrainingPlan()
      (plan.learningRate, plan.epochs, plan.batch) = (rate, 30, 50)
      var trainer = try Trainer(network, plan, generator)
      _ = try trainer.run(data)
      return trainer.history.findings[0].kind
    }
    #expect(kinds == [.learningRateTooLow, .healthy, .learningRateTooHigh])
  }

  @Test func `dead, saturated and badly sized updates are found`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.blobs(classes: 3, each: 20, features: 5, &generator).standardized()
    func kinds(_ activation: String, _ scale: Double, _ rate: Double, bias: Double = 0) throws -> Set<Finding.Kind> {
      var network = try Network.perceptron(
        [5, 20, 3], activation: activation, .normal(standardDeviation: scale), &generator)
      try network.setParameter("fc1.b", to: .filled(with: bias, [20]))
      var plan = TrainingPlan()
      (plan.learningRate, plan.epochs, plan.recording) = (rate, 1, Recording([.activations, .ratios]))
      var trainer = try Trainer(network, plan, generator)
      _ = try trainer.run(data)
      return Set(trainer.history.records[0].findings.map(\.kind))
    }
    #expect(try kinds("sigmoid", 20, 1e-3).contains(.saturated))
    #expect(try kinds("relu", 1, 0.1, bias: -100).contains(.deadUnits))
    #expect(try kinds("tanh", 0.5, 1e-9) == [.updatesTooSmall])
    #expect(try kinds("tanh", 0.5, 100).contains(.updatesTooLarge))
    #expect(try kinds("tanh", 0.5, 0.02).isEmpty)
  }
}

@Suite struct RateRangeTests {
  @Test func `the sweep stops where the loss blows up`() throws {
    var generator = RandomGenerator(seed: 4)
    let data = try Dataset.blobs(classes: 5, each: 40, features: 10, &generator).standardized()
    let network = try Network.perceptron([10, 30, 5], .he, &generator)
    let range = try RateRange.test(network, data, low: 1e-6, high: 1e4, points: 101, generator)
    let rates = range.points.map(\.learningRate)
    #expect(abs(rates[10] / rates[0] - 10) < 1e-9, "ten points a power of ten")
    let (lastGood, blowUp) = (try #require(range.lastGood), try #require(range.blowUp))
    #expect(lastGood < blowUp && rates.count < 101)
    let place = try #require(rates.firstIndex(of: blowUp))
    let losses = range.points.map(\.loss)
    #expect(losses[place + 1] > 3 * (losses[...place].min() ?? 0), "the update with this rate did it")
    #expect(lastGood == rates[place - 1])
    let steepest = try #require(range.steepest)
    #expect(steepest > 1e-3 && steepest <= lastGood)
  }

  /// Mini-batches that differ by 0.3 hide a fall of 0.2 a step from the eye that compares neighbours.
  @Test func `the steepest fall is that of the curve, not of one batch`() {
    var points = (1...20).map { RateRange.Point(learningRate: Double($0), loss: 3 - 0.2 * Double(max(0, $0 - 11))) }
    points[4] = RateRange.Point(learningRate: 5, loss: 3.3)
    let steepest = RateRange(points: points, blowUp: nil).steepest ?? 0
    #expect((13...18).contains(steepest))
  }

  @Test func `a sweep that never blows up ends at its end`() throws {
    var generator = RandomGenerator(seed: 4)
    let network = try Network.perceptron([16, 32, 10], .he, &generator)
    let range = try RateRange.test(network, .overfit20, low: 1e-6, high: 1e-3, points: 4, generator)
    #expect(range.points.count == 4 && range.blowUp == nil)
    #expect(range.lastGood == range.points[3].learningRate)
  }

  @Test func `ranges that cannot be`() throws {
    var generator = RandomGenerator(seed: 4)
    let network = try Network.perceptron([16, 32, 10], .he, &generator)
    for (low, high) in [(0, 1), (1, 1), (2, 1), (1, .infinity)] as [(Double, Double)] {
      #expect(throws: TrainingError.range(low: low, high: high)) {
        try RateRange.test(network, .overfit20, low: low, high: high, generator)
      }
    }
  }
}
