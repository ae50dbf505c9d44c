import Foundation
import Layers
import ReferenceCases
import Tensors
import Testing

let whiteningChecks: [String: ReferenceCheck] = [
  "whitening": checkWhitening, "whitening_axis_swap": checkAxisSwap,
]

@Sendable private func checkWhitening(_ item: ReferenceCase) throws {
  let (x, epsilon) = (try item.tensor("X"), try item.number("eps"))
  let names: [(WhiteningKind, String)] = [
    (.pca, "pca"), (.zca, "zca"), (.cholesky, "chol"), (.zcaCorrelation, "zca_cor"), (.pcaCorrelation, "pca_cor"),
    (.choleskyPrecision, "chol_prec"),
  ]
  for (kind, name) in names where item.expects("W_\(name)") {
    let trace = Trace()
    let whitening = try Whitening(of: x, kind, epsilon: epsilon, trace: trace)
    try item.expect("W_\(name)", whitening.matrix)
    try checkOutput(item, name, whitening, x)
    guard kind == .pca else { continue }
    try item.expect("mean", whitening.mean)
    try item.expect("cov", #require(trace["cov"]))
    try item.expect("eigenvalues", whitening.values)
    try item.expect("eigenvectors", #require(trace["vectors"]))
  }
  let standardised = try Standardisation(of: x, epsilon: epsilon).applied(to: x)
  try item.expect("Z_standardised", standardised)
  try item.expect("cov_of_standardised", standardised.covariance())
}

private func checkOutput(_ item: ReferenceCase, _ name: String, _ whitening: Whitening, _ x: Tensor) throws {
  let z = try whitening.applied(to: x)
  if item.expects("Z_\(name)") { try item.expect("Z_\(name)", z) }
  if item.expects("distance_\(name)") {
    let distance = (z - (x - whitening.mean)).sumOfSquares / Double(x.rows)
    try item.expect("distance_\(name)", distance)
  }
}

/// The case gives a covariance; these four examples have it.
@Sendable private func checkAxisSwap(_ item: ReferenceCase) throws {
  let covariance = try item.tensor("cov")
  let examples = Tensor([[1, 1], [1, -1], [-1, 1], [-1, -1]]).timesTransposed(try covariance.cholesky())
  #expect(try examples.covariance().isClose(to: covariance, within: 1e-15))
  let trace = Trace()
  let whitening = try Whitening(of: examples, .zca, epsilon: 0, trace: trace)
  try item.expect("eigenvalues", whitening.values)
  try item.expect("W_zca", whitening.matrix)
  let vectors = try #require(trace["vectors"])
  let angle = atan2(vectors.values[2], vectors.values[0]) * 180 / .pi
  try item.expect("first_axis_angle_deg", Tensor(angle), tolerance: (1e-6, 0))  // the gap of 2e-6 magnifies rounding
  #expect(whitening.notes.map(\.code) == ["W2"])
}
