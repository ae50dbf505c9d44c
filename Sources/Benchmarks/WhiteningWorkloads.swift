import Layers
import Tensors

extension Workload {
  static let whitenings: [Workload] = [64, 256, 1024].flatMap { features -> [Workload] in
    let d = Double(features)
    let covariance = 4096 * d * (d + 1)
    return [
      Workload("cov/4096x\(features)", covariance, "flop") {
        let x = correlated(features)
        return { try x.covariance().values[0] }
      },
      Workload("eigh/\(features)", 9 * d * d * d, "flop") {
        let matrix = try correlated(features).covariance()
        return { try matrix.symmetricEigen().values.values[0] }
      },
      Workload("zca/4096x\(features)", covariance + 2 * 4096 * d * d + 11 * d * d * d, "flop") {
        let x = correlated(features)
        return { try Whitening(of: x, .zca, epsilon: 1e-5).applied(to: x).values[0] }
      },
      Workload("standardize/4096x\(features)", 2 * 8 * 4096 * d, "byte") {
        let x = correlated(features)
        return { try Standardisation(of: x).applied(to: x).values[0] }
      },
    ]
  }

  /// 4096 examples of features that depend on each other.
  private static func correlated(_ features: Int) -> Tensor {
    numbers([4096, features]).times(numbers([features, features]))
  }
}
