extension Tensor {
  /// The slope of `loss` along every number of this, from the centred difference (f(x + h) − f(x − h)) / 2h.
  public func numericGradient<Failure: Error>(
    step: Double = 1e-5, of loss: (Tensor) throws(Failure) -> Double
  ) throws(Failure) -> Tensor {
    var slopes: [Double] = []
    for (index, value) in values.enumerated() {
      let above = try loss(replacing(index, with: value + step))
      let below = try loss(replacing(index, with: value - step))
      slopes.append((above - below) / (2 * step))
    }
    return Tensor(shape, slopes)
  }
}
