import Glibc
public import Tensors

/// The mean cross-entropy of softmax: how surprised the scores are by the true classes.
///
///     L = 1/N Σᵢ (log Σⱼ e^(sᵢⱼ) − sᵢ,yᵢ)        s: N × C     y: N labels 0 … C − 1
///
/// Each row is shifted by its largest score first, which changes nothing and keeps the exponentials finite.
///
/// Source: CS231n, notes on linear classification, section "Softmax classifier".
public struct SoftmaxLoss: Loss {
  public static let kind = "cross_entropy"

  public init() {}

  public struct Cache: Sendable {
    let probabilities: Tensor  // N × C
    let labels: [Int]
  }

  public func forward(_ scores: Tensor, _ labels: [Int], trace: Trace?) throws -> (loss: Double, cache: Cache) {
    try requireLabels(labels, scores)
    guard let trace else {
      let (probabilities, losses) = scores.softmaxRows(labels)
      return (losses.mean, Cache(probabilities: probabilities, labels: labels))
    }

    let shifted = scores - scores.rowMaxima()
    trace("shifted", "s − maxⱼ sⱼ", "x - max(x, axis=1, keepdims=true)", shifted)

    let exponentials = shifted.applying(.exp)
    trace("exps", "e^s", "exp(shifted)", exponentials)

    let sums = exponentials.rowSums()
    trace("sums", "Σⱼ e^(sⱼ)", "sum(exps, axis=1, keepdims=true)", sums)

    let logProbabilities = shifted - sums.applying(.log)
    trace("log_probs", "log pⱼ = sⱼ − log Σₖ e^(sₖ)", "shifted - log(sums)", logProbabilities)

    let losses = -logProbabilities.picking(labels)
    trace("losses", "Lᵢ = −log pᵢ,yᵢ", "-log_probs[range(len(y)), y]", losses)

    let loss = losses.mean
    trace("loss", "L = 1/N Σᵢ Lᵢ", "mean(losses)", Tensor(loss))

    return (loss, Cache(probabilities: exponentials / sums, labels: labels))
  }

  public func backward(_ cache: Cache, trace: Trace?) -> Tensor {
    guard let trace else {
      let share = 1 / Double(cache.labels.count)
      var dscores = cache.probabilities * share
      dscores.add(-share, at: cache.labels)
      return dscores
    }
    trace("probs", "pⱼ = e^(sⱼ) / Σₖ e^(sₖ)", "exps / sums", cache.probabilities)

    let classes = cache.probabilities.columns
    let truth = Tensor.oneHot(cache.labels, classes: classes)
    trace("truth", "1 at yᵢ, else 0", "arange(\(classes))[None, :] == y[:, None]", truth)

    let dscores = (cache.probabilities - truth) / Double(cache.labels.count)
    trace("dx", "∂L/∂s = (p − truth) / N", "(probs - truth) / \(cache.labels.count)", dscores)
    return dscores
  }
}
