import Datasets
import Layers
import ReferenceCases
import Tensors
import Testing
import Training

/// The network and the data of a case of the reference set, as its conventions describe them.
struct ReferenceRun {
  let network: Network
  let data: Dataset
  var plan = TrainingPlan()

  init(_ item: ReferenceCase) throws {
    let dims = try item.wholes("dims")
    let (scales, offsets) = (try item.tensor("scales").values, try item.wholes("offs"))
    let count = try item.whole("N")
    var layers: [any Layer] = []
    for place in scales.indices {
      let weights = Tensor.scattered([dims[place], dims[place + 1]], from: offsets[place])
      layers.append(
        Linear(
          weights: weights * (scales[place] * 3.0.squareRoot()), bias: .filled(with: 0, [dims[place + 1]])))
      if place == scales.count - 1 { break }
      if try item.truth("bn") { layers.append(BatchNorm(features: dims[place + 1])) }
      layers.append(try Network.activation(try item.text("act")))
    }
    network = try Network(layers)
    let classes = try item.whole("C")
    data = Dataset(
      features: .scattered([count, try item.whole("D")], from: try item.whole("data_offset")),
      labels: (0..<count).map { $0 % classes }, classNames: (0..<classes).map(String.init))
    plan.learningRate = try item.number("lr")
    plan.penalty = try item.number("reg")
    plan.epochs = try item.whole("steps") + 1
  }

  /// The part whose output the last activation reads.
  var lastHidden: String { network.parts[network.parts.count - 3].name }
}

@Suite struct TrainingReferenceTests {
  @Test func `the reference set`() throws {
    try ReferenceSet.run("training", ["train_mlp": check])
  }

  /// NumPy 2.4, the same weights and data: `percentile(z, [15, 50, 85])` of each layer's sums at steps 0 and 500.
  @Test func `the percentiles of every layer move as far as in NumPy`() throws {
    var plan = TrainingPlan()
    (plan.learningRate, plan.epochs) = (0.5, 501)
    plan.recording = Recording([.percentiles], at: [0, 500])
    var trainer = try Trainer(try #require(Network.fixed("deep_sigmoid_net")), plan, RandomGenerator(seed: 1))
    _ = try trainer.run(try #require(Dataset.fixed("deep_sigmoid")))
    let records = trainer.history.records.map { $0.percentiles.filter { $0.name.hasPrefix("fc") } }
    let moved = zip(records[0], records[1]).map { first, last in
      zip(first.value, last.value).map { abs($1 - $0) }.max() ?? 0
    }
    let wanted = [0.01224899, 0.02886411, 0.11408115, 0.07427462, 0.44184518]
    #expect(moved.count == 5 && zip(moved, wanted).allSatisfy { abs($0 - $1) < 1e-7 }, "\(moved)")
  }

  private func check(_ item: ReferenceCase) throws {
    let run = try ReferenceRun(item)
    var trainer = try Trainer(run.network, run.plan, RandomGenerator(seed: 1))
    let ending = try trainer.run(run.data)
    let history = trainer.history
    let shown = try #require(item.expected("steps_shown").tensor).values.map { Int($0) }
    try item.expect("loss", Tensor(shown.map { history.steps[$0].loss }))
    try item.expect("accuracy", Tensor(shown.map { history.steps[$0].accuracy }))
    try item.expect("first_step_with_accuracy_1", history.firstPerfectStep)
    let blowUp = history.firstStep(above: 3)
    try item.expect("first_step_loss_over_3x_initial", blowUp)
    if blowUp == nil { #expect(ending == .finished) }
    try expectRecords(item, run, shown, isStopped: blowUp != nil)
  }

  /// A run that is stopped has no update at its last step, so there is nothing to compare there.
  private func expectRecords(_ item: ReferenceCase, _ run: ReferenceRun, _ shown: [Int], isStopped: Bool) throws {
    var plan = run.plan
    plan.divergenceFactor = nil
    plan.recording = Recording([.ratios, .percentiles], at: Set(shown))
    plan.epochs = isStopped ? (shown.last ?? 0) + 1 : plan.epochs
    var trainer = try Trainer(run.network, plan, RandomGenerator(seed: 1))
    _ = try trainer.run(run.data)
    let records = trainer.history.records
    #expect(records.map(\.step) == shown)
    try item.expect(
      "last_hidden_preact_percentiles_15_50_85",
      Tensor(records.compactMap { record in record.percentiles.first { $0.name == run.lastHidden }?.value }))
    try item.expect("update_to_weight_ratio_per_layer", Tensor(records.map { $0.ratios.map(\.value) }))
  }
}
