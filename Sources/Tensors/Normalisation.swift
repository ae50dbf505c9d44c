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

  /// Σ g and Σ g · (x − centre) of each feature, for this as g.
  public func featureSums(with x: Tensor, around centre: Tensor) -> (sums: Tensor, products: Tensor) {
    precondition(shape == x.shape, "\(shape) with \(x.shape)")
    requirePerFeature(centre)
    var products = Tensor.filled(with: 0, [features])
    let sums = Tensor.written([features]) { sums in
      if rank == 4 {
        channelGradientSums(
          values, x.values, shape[0], features, area, centre: centre.values, sums: sums, products: &products.values)
      } else {
        columnGradientSums(
          values, x.values, rows, features, centre: centre.values, sums: sums, products: &products.values)
      }
    }
    return (sums, products)
  }

  /// a · g + b · (x − centre) + c, for this as g and the others per feature.
  public func combined(times a: Tensor, with x: Tensor, around centre: Tensor, times b: Tensor, plus c: Tensor)
    -> Tensor
  {
    precondition(shape == x.shape, "\(shape) with \(x.shape)")
    requirePerFeature(a, centre, b, c)
    let (av, bv, cv, m) = (a.values, b.values, c.values, centre.values)
    return .written(shape) { out in
      if rank == 4 {
        combineChannels(
          values, times: av, x.values, centre: m, times: bv, plus: cv, shape[0], features, area, out)
      } else {
        combineColumns(values, times: av, x.values, centre: m, times: bv, plus: cv, rows, features, out)
      }
    }
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
