import Glibc

/// How the learning rate changes with time t = 0, 1, 2 …, counted in epochs or in steps as the plan says.
public indirect enum Schedule: Equatable, Sendable {
  case constant
  /// η₀ · dropᶠ,  f = ⌊t / every⌋
  case step(drop: Double, every: Int)
  /// η₀ e^(−k t)
  case exponential(decay: Double)
  /// η₀ / (1 + k t)
  case inverse(decay: Double)
  /// l + ½ (η₀ − l) (1 + cos(π t / T)), then l. Source: Loshchilov & Hutter 2017.
  case cosine(period: Int, lowest: Double = 0)
  /// From η₀ up to `top` in `half` and down again, for ever. Source: Smith 2017, "Cyclical learning rates".
  case triangular(top: Double, half: Int)
  /// In a straight line from η₀ / (steps + 1) to η₀, then as the other schedule says, from its own start.
  case warmUp(steps: Int, then: Schedule = .constant)
  /// Up to `top` for 45 % of the period, down again, and for the last 10 % on to η₀ / 100. Source: Smith 2018.
  case oneCycle(top: Double, period: Int)
  /// η₀ (high / η₀)^(t / (points − 1)): the sweep of a range test.
  case sweep(high: Double, points: Int)

  /// The rate at time `t` for the initial rate η₀.
  public func rate(_ initial: Double, at t: Int) -> Double {
    switch self {
    case .constant: initial
    case .step(let drop, let every): initial * pow(drop, Double(t / max(1, every)))
    case .exponential(let decay): initial * exp(-decay * Double(t))
    case .inverse(let decay): initial / (1 + decay * Double(t))
    case .cosine(let period, let lowest): cosine(initial, lowest, share(t, period))
    case .triangular(let top, let half): triangular(initial, top, t, half)
    case .warmUp(let steps, let next):
      t < steps ? initial * Double(t + 1) / Double(steps + 1) : next.rate(initial, at: t - steps)
    case .oneCycle(let top, let period): oneCycle(initial, top, share(t, period))
    case .sweep(let high, let points): initial * pow(high / initial, share(t, points - 1))
    }
  }

  /// How much of the period has passed, from 0 to 1.
  private func share(_ t: Int, _ period: Int) -> Double { min(1, Double(t) / Double(max(1, period))) }

  private func cosine(_ initial: Double, _ lowest: Double, _ share: Double) -> Double {
    share == 1 ? lowest : lowest + 0.5 * (initial - lowest) * (1 + cos(Double.pi * share))
  }

  private func triangular(_ initial: Double, _ top: Double, _ t: Int, _ half: Int) -> Double {
    let cycles = Double(t) / Double(max(1, half))
    let cycle = (1 + cycles / 2).rounded(.down)
    return initial + (top - initial) * max(0, 1 - abs(cycles - 2 * cycle + 1))
  }

  private func oneCycle(_ initial: Double, _ top: Double, _ share: Double) -> Double {
    if share < 0.45 { return initial + (top - initial) * share / 0.45 }
    if share < 0.9 { return top + (initial - top) * (share - 0.45) / 0.45 }
    return initial + (initial / 100 - initial) * (share - 0.9) / 0.1
  }
}

/// Gradient descent on the parabola ½ a w², where all that a learning rate can do is seen exactly.
///
///     wₙ = (1 − η a)ⁿ w₀
public enum Parabola {
  /// What the learning rate does; q = η a.
  public enum Regime: String, Sendable {
    /// q < 0.05: it hardly moves. The limit is a convention of teaching.
    case tooSmall = "too_small"
    case monotone  // q < 1
    case oneStep = "one_step"  // q = 1
    case oscillating  // q < 2
    case twoCycle = "two_cycle"  // q = 2
    case diverging  // q > 2
  }

  public static func regime(curvature: Double, learningRate: Double) -> Regime {
    let q = learningRate * curvature
    if q < 0.05 { return .tooSmall }
    if q < 1 { return .monotone }
    if q == 1 { return .oneStep }
    if q < 2 { return .oscillating }
    return q == 2 ? .twoCycle : .diverging
  }

  /// w₀, w₁ … after so many steps of plain descent.
  public static func descent(curvature: Double, from start: Double, learningRate: Double, steps: Int) -> [Double] {
    var path = [start]
    for _ in 0..<steps { path.append(path[path.count - 1] * (1 - learningRate * curvature)) }
    return path
  }
}
