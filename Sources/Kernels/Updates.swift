// What optimisers do to the numbers of one parameter: each of `count` places on its own, in one pass.

/// x += factor · y
public func add(
  _ x: UnsafeMutablePointer<Double>, _ y: UnsafePointer<Double>, times factor: Double, _ count: Int
) {
  for i in 0..<count { x[i] += factor * y[i] }
}

/// x = scale · x + factor · y
public func scale(
  _ x: UnsafeMutablePointer<Double>, by scale: Double, adding y: UnsafePointer<Double>, times factor: Double,
  _ count: Int
) {
  for i in 0..<count { x[i] = scale * x[i] + factor * y[i] }
}

/// The step of momentum: v = decay · v + factor · g, x += v
public func addVelocity(
  _ x: UnsafeMutablePointer<Double>, _ v: UnsafeMutablePointer<Double>, _ g: UnsafePointer<Double>, decay: Double,
  factor: Double, _ count: Int
) {
  for i in 0..<count {
    v[i] = decay * v[i] + factor * g[i]
    x[i] += v[i]
  }
}

/// The step of Nesterov's momentum: v′ = decay · v + factor · g, x += (1 + decay) · v′ − decay · v
public func addLookedAheadVelocity(
  _ x: UnsafeMutablePointer<Double>, _ v: UnsafeMutablePointer<Double>, _ g: UnsafePointer<Double>, decay: Double,
  factor: Double, _ count: Int
) {
  for i in 0..<count {
    let start = x[i] - decay * v[i]
    v[i] = decay * v[i] + factor * g[i]
    x[i] = start + (1 + decay) * v[i]
  }
}

/// x = scale · x + factor · y²
public func scale(
  _ x: UnsafeMutablePointer<Double>, by scale: Double, addingSquareOf y: UnsafePointer<Double>,
  times factor: Double, _ count: Int
) {
  for i in 0..<count { x[i] = scale * x[i] + factor * (y[i] * y[i]) }
}

/// x += factor · y / (√(share · z) + epsilon)
public func add(
  _ x: UnsafeMutablePointer<Double>, _ y: UnsafePointer<Double>, times factor: Double,
  overRootOf z: UnsafePointer<Double>, times share: Double, plus epsilon: Double, _ count: Int
) {
  for i in 0..<count { x[i] += factor * y[i] / ((share * z[i]).squareRoot() + epsilon) }
}
