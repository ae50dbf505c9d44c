import Datasets
import Layers
import Tensors
import Training

/// A network after its training, with what happened on the way.
struct TrainedNetwork: Sendable {
  let network: Network
  let history: History
  let ending: Ending

  /// The accuracy that a choice goes by: of the validation after the last epoch, or after the best one where the
  /// network went back to it; without validation that of the training. Nil when no epoch was finished.
  var score: Double? {
    let judged: History.Epoch? =
      if case .stoppedEarly(let best) = ending { history.epochs[best - 1] } else { history.epochs.last }
    return judged.map { $0.validation?.accuracy ?? $0.accuracy }
  }
}

/// Trains a copy of `network` on `data`.
///
/// It needs nothing of a session, so that trials can run beside each other; the same arguments give the same bits.
///
/// - Throws: `TrainingError`, `ShapeError` or `LayerError` when options, data and network do not fit.
func trained(
  _ network: Network, _ data: Dataset, validation: Dataset? = nil, _ options: TrainingOptions,
  _ generator: RandomGenerator, observe: (Event) -> Decision = { _ in .proceed }
) throws -> TrainedNetwork {
  var trainer = try Trainer(network, options.plan(for: data), generator)
  let ending = try trainer.run(data, validation: validation, observe: observe)
  return TrainedNetwork(network: trainer.network, history: trainer.history, ending: ending)
}
