import Kernels

// What optimisers do to a parameter and to what they remember of it, in the tensor's own storage.

extension Tensor {
  /// this += factor · y
  public mutating func add(_ y: Tensor, times factor: Double) {
    inPlace(with: y) { Kernels.add($0, y.values, times: factor, $1) }
  }

  /// this = scale · this + factor · y
  public mutating func scale(by scale: Double, adding y: Tensor, times factor: Double) {
    inPlace(with: y) { Kernels.scale($0, by: scale, adding: y.values, times: factor, $1) }
  }

  /// One step of momentum against the gradient g: v = decay · v − rate · g, this += v
  public mutating func move(with v: inout Tensor, against g: Tensor, decay: Double, rate: Double) {
    step(&v, g) { addVelocity($0, $1, g.values, decay: decay, factor: -rate, $2) }
  }

  /// The same where g was taken at the end of the step: v′ = decay · v − rate · g, this += (1 + decay) · v′ − decay · v
  public mutating func moveAhead(with v: inout Tensor, against g: Tensor, decay: Double, rate: Double) {
    step(&v, g) { addLookedAheadVelocity($0, $1, g.values, decay: decay, factor: -rate, $2) }
  }

  /// this = scale · this + factor · y²
  public mutating func scale(by scale: Double, addingSquareOf y: Tensor, times factor: Double) {
    inPlace(with: y) { Kernels.scale($0, by: scale, addingSquareOf: y.values, times: factor, $1) }
  }

  /// this += factor · y / (√(share · z) + epsilon)
  public mutating func add(
    _ y: Tensor, times factor: Double, overRootOf z: Tensor, times share: Double, plus epsilon: Double
  ) {
    precondition(shape == z.shape, "\(shape) with \(z.shape)")
    inPlace(with: y) {
      Kernels.add($0, y.values, times: factor, overRootOf: z.values, times: share, plus: epsilon, $1)
    }
  }

  private mutating func step(
    _ v: inout Tensor, _ g: Tensor, _ body: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  ) {
    inPlace(with: g) { x, count in v.inPlace(with: g) { v, _ in body(x, v, count) } }
  }

  private mutating func inPlace(with y: Tensor, _ body: (UnsafeMutablePointer<Double>, Int) -> Void) {
    precondition(shape == y.shape, "\(shape) with \(y.shape)")
    values.withUnsafeMutableBufferPointer { x in
      guard let start = x.baseAddress else { return }
      body(start, x.count)
    }
  }
}
