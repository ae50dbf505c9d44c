public import Tensors

/// How the averages that batch normalisation uses while testing are kept; libraries differ.
public enum RunningConvention: String, Sendable, CaseIterable {
  /// The batch's own variance (÷ N), from mean 0 and variance 1; Keras with decay 0.99 and eps 1e-3.
  case biased
  /// PyTorch: the variance ÷ (N − 1), from mean 0 and variance 1. (Its `momentum` is 1 − decay.)
  case torch
  /// CS231n's assignment 2: the variance ÷ N, from mean 0 and variance 0.
  case cs231n
  /// The paper's algorithm 2: the plain average over all batches, the variance ÷ (N − 1).
  case average
}

/// The mean and the variance of each feature, averaged over the batches of training.
public struct RunningStatistics: Equatable, Sendable {
  public internal(set) var mean: Tensor  // D
  public internal(set) var variance: Tensor  // D
  /// The share of the old average that is kept at each batch. (PyTorch's `momentum` is 1 − this.)
  public let decay: Double
  public let convention: RunningConvention
  var batches = 0

  init(features: Int, decay: Double, convention: RunningConvention) {
    mean = .filled(with: 0, [features])
    variance = .filled(with: convention == .cs231n ? 0 : 1, [features])
    (self.decay, self.convention) = (decay, convention)
  }

  /// `variance` is the batch's own, divided by the number of examples.
  mutating func update(mean batchMean: Tensor, variance batchVariance: Tensor, examples: Int) {
    let unbiased = convention == .torch || convention == .average
    let factor = unbiased && examples > 1 ? Double(examples) / Double(examples - 1) : 1
    let keep = convention == .average ? Double(batches) / Double(batches + 1) : decay
    mean.blend(batchMean, keep: keep)
    variance.blend(batchVariance * factor, keep: keep)
    batches += 1
  }
}
