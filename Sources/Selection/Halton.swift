import Glibc

/// Points that fill the unit cube evenly without random numbers: point j has the radical inverses of j in the first primes.
///
/// Every axis gets as many different values as there are points, where a grid gives it n^(1/d).
///
/// Source: Halton 1960; Bergstra & Bengio 2012 for their use in searches.
public enum Halton {
  /// Point j of `dimensions`, counted from 1.
  public static func point(_ j: Int, dimensions: Int) -> [Double] {
    primes(dimensions).map { radicalInverse(j, base: $0) }
  }

  /// The first `count` points.
  public static func points(_ count: Int, dimensions: Int) -> [[Double]] {
    (0..<count).map { point($0 + 1, dimensions: dimensions) }
  }

  /// The digits of `j` in `base`, mirrored at the point: 6 = 110₂ becomes 0.011₂ = ⅜.
  static func radicalInverse(_ j: Int, base: Int) -> Double {
    var (digits, denominator, rest) = (0, 1, j)
    while rest > 0 {
      digits = digits * base + rest % base
      denominator *= base
      rest /= base
    }
    return Double(digits) / Double(denominator)
  }

  private static func primes(_ count: Int) -> [Int] {
    var (found, next): ([Int], Int) = ([], 2)
    while found.count < count {
      if found.allSatisfy({ next % $0 != 0 }) { found.append(next) }
      next += 1
    }
    return found
  }
}

/// A function of two hyper-parameters of which one hardly matters: Bergstra and Bengio's picture.
///
///     f(x, y) = e^(−((x − 0.7) / 0.08)²) + 0.05 e^(−((y − 0.5) / 0.5)²)
public struct TwoBumps: Equatable, Sendable {
  public let centre: SIMD2<Double>
  public let width: SIMD2<Double>
  public let share: Double

  public init(
    centre: SIMD2<Double> = SIMD2(0.7, 0.5), width: SIMD2<Double> = SIMD2(0.08, 0.5), share: Double = 0.05
  ) {
    (self.centre, self.width, self.share) = (centre, width, share)
  }

  public func callAsFunction(_ point: [Double]) -> Double {
    let distance = (SIMD2(point[0], point[1]) - centre) / width
    let bumps = distance * distance
    return exp(-bumps.x) + share * exp(-bumps.y)
  }

  /// The middles of the cells of a grid with so many cells along each axis.
  public static func grid(_ side: Int) -> [[Double]] {
    let middles = (0..<side).map { (Double($0) + 0.5) / Double(side) }
    return middles.flatMap { x in middles.map { [x, $0] } }
  }
}
