/// Writes `operation` of each of `count` numbers. `out` may be `x`.
public func elementwise(
  _ operation: UnaryOperation, _ x: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  Cancellation.inStretches(count) { apply(operation, x + $0, out + $0, $1) }
}

private func apply(
  _ operation: UnaryOperation, _ x: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  switch operation {
  case .negate: each(Negate.self, x, out, count)
  case .abs: each(Magnitude.self, x, out, count)
  case .sign: each(Sign.self, x, out, count)
  case .square: each(Square.self, x, out, count)
  case .cube: each(Cube.self, x, out, count)
  case .sqrt: each(SquareRoot.self, x, out, count)
  case .reciprocal: each(Reciprocal.self, x, out, count)
  case .inverseSquareRoot: each(InverseSquareRoot.self, x, out, count)
  case .exp: eachOctet(Exponential.self, x, out, count)
  case .expm1: each(ExponentialMinusOne.self, x, out, count)
  case .log: each(Logarithm.self, x, out, count)
  case .log1p: each(LogarithmOnePlus.self, x, out, count)
  case .log2: each(Logarithm2.self, x, out, count)
  case .log10: each(Logarithm10.self, x, out, count)
  case .sin: each(Sine.self, x, out, count)
  case .cos: each(Cosine.self, x, out, count)
  case .tan: each(Tangent.self, x, out, count)
  case .arcsin: each(ArcSine.self, x, out, count)
  case .arccos: each(ArcCosine.self, x, out, count)
  case .arctan: each(ArcTangent.self, x, out, count)
  case .sinh: each(HyperbolicSine.self, x, out, count)
  case .cosh: each(HyperbolicCosine.self, x, out, count)
  case .floor: each(Floor.self, x, out, count)
  case .ceil: each(Ceiling.self, x, out, count)
  case .round: each(Round.self, x, out, count)
  case .truncate: each(Truncate.self, x, out, count)
  case .sigmoid: eachOctet(Sigmoid.self, x, out, count)
  case .tanh: eachOctet(HyperbolicTangent.self, x, out, count)
  case .relu: each(Relu.self, x, out, count)
  case .softplus: each(Softplus.self, x, out, count)
  case .silu: eachOctet(Silu.self, x, out, count)
  case .gelu: each(Gelu.self, x, out, count)
  case .geluTanh: eachOctet(GeluTanh.self, x, out, count)
  case .erf: each(ErrorFunction.self, x, out, count)
  case .erfc: each(ComplementaryErrorFunction.self, x, out, count)
  case .not: each(Not.self, x, out, count)
  case .isnan: each(IsNaN.self, x, out, count)
  case .isinf: each(IsInfinite.self, x, out, count)
  case .isfinite: each(IsFinite.self, x, out, count)
  }
}

@inline(__always)
private func each<Rule: UnaryRule>(
  _ rule: Rule.Type, _ x: UnsafePointer<Double>, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  if x == out {  // told apart, or the compiler would take one number at a time
    for i in 0..<count { out[i] = Rule.value(out[i]) }
  } else {
    for i in 0..<count { out[i] = Rule.value(x[i]) }
  }
}

/// Writes `condition ≠ 0 ? a : b` for each of `count` numbers.
public func choose(
  _ condition: UnsafePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
  _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  for i in 0..<count { out[i] = condition[i] != 0 ? a[i] : b[i] }
}

/// Moves each number towards `new`, keeping the share `keep` of the old one.
public func blend(
  _ x: UnsafeMutablePointer<Double>, _ new: UnsafePointer<Double>, keep: Double, _ count: Int
) {
  for i in 0..<count { x[i] = keep * x[i] + (1 - keep) * new[i] }
}

/// Writes `start + i · step` for i = 0 … count − 1.
public func arithmeticSequence(
  from start: Double, step: Double, _ out: UnsafeMutablePointer<Double>, _ count: Int
) {
  for i in 0..<count { out[i] = start + Double(i) * step }
}

/// Writes each byte as a number.
public func widen(_ bytes: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<Double>, _ count: Int) {
  for i in 0..<count { out[i] = Double(bytes[i]) }
}
