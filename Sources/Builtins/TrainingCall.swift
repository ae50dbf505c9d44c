import Datasets
import Language
import Layers
import Messages
import Tensors
import Training

/// One use of `train`: its trials one after the other, what is shown meanwhile, and what they leave.
struct TrainingCall {
  private let call: Call
  private let net: LayerValue
  private let data: DatasetValue
  private let validation: DatasetValue?
  private let isWatched: Bool
  private let checkpoint: CheckpointFiles

  init(
    _ call: Call, _ net: LayerValue, _ data: DatasetValue, validation: DatasetValue?, isWatched: Bool,
    checkpoint: CheckpointFiles
  ) {
    (self.call, self.net, self.data) = (call, net, data)
    (self.validation, self.isWatched, self.checkpoint) = (validation, isWatched, checkpoint)
  }

  /// A single training leaves the network under the name that it was given by; trials work on copies.
  func run(_ trials: TrialList, seed: Int?) throws -> Value {
    if checkpoint.isUsed, trials.isSweep { throw Refusal("V68", [:]) }
    let network = try net.network ?? Network([net.layer])
    var runs: [RunValue] = []
    call.noteSealed(data.dataset, validation?.dataset)
    let generator = try self.generator(seed)
    let showsTables = trials.trials.count <= TrainingWatch.mostTables
    for (place, trial) in trials.trials.enumerated() {
      let live = isWatched ? LiveLosses(finished: runs, trial: trial.label) : nil
      let run = try self.run(trial, network, generator, place, of: trials.trials.count, live)
      runs.append(run)
      if isWatched, showsTables { show(run, isOneOfMany: trials.isSweep) }
      if run.trained.ending == .interrupted { break }
    }
    if trials.isSweep { return .entity(RunsValue(runs: runs)) }
    let run = runs[0]
    try call.leave(.layer(run.layer), inPlaceOf: "net")
    note(run.trained)
    return .entity(run)
  }

  /// Every trial sees the examples in the same order: a paired comparison.
  private func generator(_ seed: Int?) throws -> RandomGenerator {
    guard let seed else { return call.generator() }
    guard seed >= 0 else { throw call.refusal(of: "seed", "V12", ["got": "\(seed)"]) }
    return call.firstGenerator(seed: UInt64(seed))
  }

  private func run(
    _ trial: TrialList.Trial, _ network: Network, _ generator: RandomGenerator, _ place: Int, of count: Int,
    _ live: LiveLosses?
  ) throws -> RunValue {
    let plan = try trial.options.plan(for: data.dataset)
    let meter = TrainingMeter(call, plan, trials: count, place: place, examples: data.dataset.count, live)
    let trained = try trained(network, trial.options, generator) { event in
      meter.hear(event)
      return call.isInterrupted ? .stop : .proceed
    }
    let isShown = isWatched && count <= TrainingWatch.mostTables
    return RunValue(trained: trained, trial: trial.label, isLayer: net.network == nil, wasShown: isShown)
  }

  private func trained(
    _ network: Network, _ options: TrainingOptions, _ generator: RandomGenerator, observe: (Event) -> Decision
  ) throws -> TrainedNetwork {
    let validation = validation?.dataset
    guard checkpoint.isUsed else {
      return try Builtins.trained(network, data.dataset, validation: validation, options, generator, observe: observe)
    }
    let resources = call.session.resources
    let bytes = try checkpoint.resume.map { file in
      guard let bytes = resources.file(file) else { throw call.noFile(file, argument: "resume") }
      return bytes
    }
    var reason: String?
    let result = try Builtins.trained(
      network, data.dataset, validation: validation, options, generator, from: bytes,
      write: { bytes in checkpoint.save.flatMap { resources.writeBytes(bytes, $0) } }, failed: { reason = $0 },
      observe: observe)
    if let reason { call.note("F8", ["file": checkpoint.save ?? "", "reason": reason]) }
    return result
  }

  // MARK: - What is said

  private func show(_ run: RunValue, isOneOfMany: Bool) {
    let session = call.session
    let title = isOneOfMany ? Display.fold(run.trial.map { "\($0.name) \($0.text)" }, session.width) : []
    call.show(title + TrainingWatch.lines(run.history, session))
  }

  private func note(_ trained: TrainedNetwork) {
    switch trained.ending {
    case .finished: break
    case .diverged(let divergence):
      call.note(divergence.key, divergence.facts)
      for finding in trained.history.findings.prefix(1) { call.explain("why.\(finding.code)", finding.evidence) }
    case .stoppedEarly(let best): call.note("R5", ["best": "\(best)", "epochs": "\(trained.history.epochs.count)"])
    case .interrupted:
      call.note("R6", ["epochs": "\(trained.history.epochs.count)"])
      call.endedByInterrupt()
    }
  }
}
