/// What two numbers become. Comparisons and logic give 1 for true and 0 for false.
public enum BinaryOperation: Sendable, CaseIterable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
  case minimum, maximum
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case and, or
}

/// What one number becomes. Questions (`isnan`, `not`) give 1 for yes and 0 for no.
public enum UnaryOperation: Sendable, CaseIterable {
  case negate, abs, sign, square, cube, sqrt, reciprocal, inverseSquareRoot
  case exp, expm1, log, log1p, log2, log10
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh
  case floor, ceil, round, truncate
  case sigmoid, tanh, relu, softplus, silu, gelu, geluTanh, erf, erfc
  case not, isnan, isinf, isfinite
}

/// What the numbers along an axis become.
public enum Reduction: Sendable, CaseIterable {
  case sum, mean, variance, standardDeviation, minimum, maximum, product, argmax, argmin, any, all
}
