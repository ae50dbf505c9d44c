public import Tensors

/// The multiclass support vector machine's loss: every wrong class should score at least Δ less than the true one.
///
///     L = 1/N Σᵢ Σ_{j≠yᵢ} max(0, sᵢⱼ − sᵢ,yᵢ + Δ)        s: N × C     y: N labels 0 … C − 1
///
/// Source: Weston & Watkins 1999; CS231n, notes on linear classification. A margin of exactly 0 has no gradient.
public struct HingeLoss: Loss {
  public static let kind = "hinge"

  /// Δ, the lead that the true class should have.
  public let margin: Double

  public init(margin: Double = 1) { self.margin = margin }

  public var signature: String { margin == 1 ? "hinge()" : "hinge(\(margin))" }
  public var fields: [(name: String, value: Tensor)] { [("delta", Tensor(margin))] }

  public struct Cache: Sendable {
    let margins: Tensor  // N × C, 0 at the true class
    let labels: [Int]
  }

  public func forward(_ scores: Tensor, _ labels: [Int], trace: Trace?) throws -> (loss: Double, cache: Cache) {
    try requireLabels(labels, scores)

    let truth = Tensor.oneHot(labels, classes: scores.columns)
    trace?("truth", "1 at yᵢ, else 0", "arange(\(scores.columns))[None, :] == y[:, None]", truth)

    let correct = scores.picking(labels).shaped([labels.count, 1])
    trace?("correct", "sᵢ,yᵢ", "x[range(len(y)), y][:, None]", correct)

    let margins = (scores - correct + margin).raised(to: 0) * (1 - truth)
    trace?("margins", "max(0, sⱼ − s_y + Δ), j ≠ y", "maximum(0, x - correct + delta) * (1 - truth)", margins)

    let losses = margins.rowSums().flattened
    trace?("losses", "Lᵢ = Σⱼ margins", "sum(margins, axis=1)", losses)

    let loss = losses.mean
    trace?("loss", "L = 1/N Σᵢ Lᵢ", "mean(losses)", Tensor(loss))
    return (loss, Cache(margins: margins, labels: labels))
  }

  public func backward(_ cache: Cache, trace: Trace?) -> Tensor {
    let broken = cache.margins.isGreater(than: 0)
    trace?("broken", "1 where the margin is broken", "margins > 0", broken)

    let counts = broken.rowSums()
    trace?("counts", "broken margins of each example", "sum(broken, axis=1, keepdims=true)", counts)

    let truth = Tensor.oneHot(cache.labels, classes: broken.columns)
    let dscores = (broken - truth * counts) / Double(cache.labels.count)
    trace?("dx", "∂L/∂s = (broken − counts at yᵢ) / N", "(broken - truth * counts) / \(cache.labels.count)", dscores)
    return dscores
  }
}
