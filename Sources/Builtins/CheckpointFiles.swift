import Datasets
import Language
import Layers
import Tensors
import Training

/// The files of one training: where it keeps its checkpoint, and the one that it goes on from.
struct CheckpointFiles {
  let save: String?
  let resume: String?

  var isUsed: Bool { save != nil || resume != nil }
}

/// Trains as `trained` does, and writes a checkpoint at the end and about every second in between.
///
/// A run that goes on from a checkpoint has the same bits as one that was never interrupted. When the file cannot be
/// written, the training goes on: `failed` hears why, and the last whole file stays.
func trained(
  _ network: Network, _ data: Dataset, validation: Dataset?, _ options: TrainingOptions, _ generator: RandomGenerator,
  from bytes: [UInt8]?, write: ([UInt8]) -> String?, failed: (String) -> Void, observe: (Event) -> Decision
) throws -> TrainedNetwork {
  let plan = try options.plan(for: data)
  var trainer = try bytes.map { try Trainer(network, plan, checkpoint: $0) } ?? Trainer(network, plan, generator)
  let clock = ContinuousClock()
  var (ending, saved, wantsStop) = (Ending.finished, clock.now, false)
  repeat {
    var isPaused = false
    ending = try trainer.run(data, validation: validation) { event in
      let wish = observe(event)
      if wish == .stop { wantsStop = true }
      guard case .epoch = event, clock.now - saved >= .seconds(1) else { return wish }
      isPaused = true
      return .stop
    }
    if let reason = write(trainer.checkpoint) { failed(reason) }
    saved = clock.now
    guard ending == .interrupted, isPaused, !wantsStop else { break }
  } while true
  return TrainedNetwork(network: trainer.network, history: trainer.history, ending: ending)
}
