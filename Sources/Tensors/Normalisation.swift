import Kernels

// Normalisation in as few passes over memory as there can be. The features are the columns of N × D, or the channels of
// N × C × H × W; a tensor called per feature has one number for each of them.

extension Tensor {
  /// The mean and the variance (÷ N) of each feature, as exact as two passes.
  public func featureMoments() -> (mean: Tensor, variance: Tensor) {
    let features = self.features
    var variance = Tensor.filled(with: 0, [features])
    let mean = Tensor.written([features]) { mean in
      if rank == 4 {
        channelMoments(values, shape[0], features, area, mean: mean, variance: &variance.values)
      } else {
        columnMoments(values, rows, features, mean: mean, variance: &variance.values)
      }
    }
    return (mean, variance)
  }

  /// (x − centre) · scale + shift, the three per feature.
  public func normalised(centre: Tensor, scale: Tensor, shift: Tensor) -> Tensor {
    requirePerFeature(centre, scale, shift)
    let (m, s, t) = (centre.values, scale.values, shift.values)
    return .written(shape) { out in
      if rank == 4 {
        scaleChannels(values, shape[0], features, area, centre: m, scale: s, shift: t, out)
      } else {
        scaleColumns(values, rows, features, centre: m, scale: s, shift: t, out)
      }
    }
  }

  /// γ (x − μ) / √(σ² + ε) + β with each feature's own μ and σ², and these; γ and β per feature.
  public func normalisedFeatures(
    epsilon: Double, gamma: Tensor, beta: Tensor
  ) -> (y: Tensor, mean: Tensor, variance: Tensor) {
    guard rank == 4 else {
      let (mean, variance) = featureMoments()
      let scale = gamma * (variance + epsilon).inverseSquareRoots()
      return (normalised(centre: mean, scale: scale, shift: beta), mean, variance)
    }
    requirePerFeature(gamma, beta)
    var (mean, variance) = (Tensor.filled(with: 0, [features]), Tensor.filled(with: 0, [features]))
    let y = Tensor.written(shape) { out in
      normaliseChannels(
        values, shape[0], features, area, epsilon: epsilon, gamma: gamma.values, beta: beta.values,
        mean: &mean.values, variance: &variance.values, out)
    }
    return (y, mean, variance)
  }

  /// The gradients of `normalisedFeatures` for this as ∂L/∂y; `moving` unless μ and σ² did not come from x.
  public func throughNormalisedFeatures(
    _ x: Tensor, gamma: Tensor, mean: Tensor, inverseDeviation: Tensor, moving: Bool
  ) -> (dx: Tensor, dgamma: Tensor, dbeta: Tensor) {
    precondition(shape == x.shape, "\(shape) with \(x.shape)")
    requirePerFeature(gamma, mean, inverseDeviation)
    let share = moving ? Double(features) / Double(count) : 0
    var (dgamma, dbeta) = (Tensor.filled(with: 0, [features]), Tensor.filled(with: 0, [features]))
    if rank == 4 {
      let dx = Tensor.written(shape) { out in
        normaliseChannelsBackward(
          values, x.values, shape[0], features, area, gamma: gamma.values, mean: mean.values,
          inverse: inverseDeviation.values, share: share, dgamma: &dgamma.values, dbeta: &dbeta.values, out)
      }
      return (dx, dgamma, dbeta)
    }
    columnGradientSums(
      values, x.values, rows, features, centre: mean.values, sums: &dbeta.values, products: &dgamma.values)
    dgamma *= inverseDeviation
    let a = gamma * inverseDeviation
    let (b, c) = (-(a * inverseDeviation * dgamma) * share, -(a * dbeta) * share)
    let dx = Tensor.written(shape) { out in
      combineColumns(
        values, times: a.values, x.values, centre: mean.values, times: b.values, plus: c.values, rows, features, out)
    }
    return (dx, dgamma, dbeta)
  }

  private var features: Int { rank == 4 ? shape[1] : columns }
  private var area: Int { shape[2] * shape[3] }

  private func requirePerFeature(_ tensors: Tensor...) {
    for tensor in tensors { precondition(tensor.shape == [features], "\(tensor.shape) for \(features) features") }
  }
}

// MARK: - Rows

extension Tensor {
  /// γ (x − μ) / √(σ² + ε) + β with each row's own μ and σ², N × D, and each row's μ and 1/√(σ² + ε); nil when some
  /// σ² + ε is 0.
  public func normalisedRows(
    epsilon: Double, gamma: Tensor, beta: Tensor
  ) -> (y: Tensor, mean: Tensor, inverseDeviation: Tensor)? {
    precondition(gamma.shape == [columns] && beta.shape == [columns], "\(gamma.shape), \(beta.shape)")
    var (mean, inverse) = (Tensor.filled(with: 0, [rows, 1]), Tensor.filled(with: 0, [rows, 1]))
    var done = true
    let y = Tensor.written(shape) { out in
      done = normaliseRows(
        values, rows, columns, epsilon: epsilon, gamma: gamma.values, beta: beta.values, mean: &mean.values,
        inverse: &inverse.values, out)
      if !done { out.update(repeating: 0, count: count) }
    }
    return done ? (y, mean, inverse) : nil
  }

  /// The gradients of `normalisedRows` for this as ∂L/∂y.
  public func throughNormalisedRows(
    _ x: Tensor, gamma: Tensor, mean: Tensor, inverseDeviation: Tensor
  ) -> (dx: Tensor, dgamma: Tensor, dbeta: Tensor) {
    precondition(shape == x.shape && gamma.shape == [columns], "\(shape), \(x.shape), \(gamma.shape)")
    var (dgamma, dbeta) = (Tensor.filled(with: 0, [columns]), Tensor.filled(with: 0, [columns]))
    let dx = Tensor.written(shape) { out in
      normaliseRowsBackward(
        values, x.values, rows, columns, gamma: gamma.values, mean: mean.values, inverse: inverseDeviation.values,
        dgamma: &dgamma.values, dbeta: &dbeta.values, out)
    }
    return (dx, dgamma, dbeta)
  }
}
