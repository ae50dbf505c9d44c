import Glibc
public import Tensors

// Small data sets without random numbers: those of the reference set and of the lessons.

extension Dataset {
  /// The data sets here that a learner can load by name.
  public static let fixedNames = ["deep_sigmoid", "overfit20", "three_clusters"]

  /// The data set that a learner calls `name`.
  public static func fixed(_ name: String) -> Dataset? {
    switch name {
    case "deep_sigmoid": deepSigmoid
    case "overfit20": overfit20
    case "three_clusters": threeClusters
    default: nil
    }
  }

  /// 30 examples of 8 features in 3 classes that take turns: the labels have nothing to do with the features.
  public static var deepSigmoid: Dataset { scattered(30, 8, classes: 3) }

  /// 20 examples of 16 features in 10 classes that take turns: only memory can learn them.
  public static var overfit20: Dataset { scattered(20, 16, classes: 10) }

  /// 12 points of the plane in three groups; the last one has the label of another group.
  public static var threeClusters: Dataset {
    let points: [[Double]] = [
      [0, 0], [1, 0.25], [0.25, 1.125], [1.25, 1], [4, 4], [5, 4.25], [4.125, 5], [5.5, 5.25], [0, 5], [1.125, 5.5],
      [0.5, 4], [4.5, 4.625],
    ]
    return Dataset(
      features: Tensor(points), labels: [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0], classNames: ["0", "1", "2"])
  }

  private static func scattered(_ count: Int, _ features: Int, classes: Int) -> Dataset {
    Dataset(
      features: .scattered([count, features], from: 5), labels: (0..<count).map { $0 % classes },
      classNames: (0..<classes).map(String.init))
  }
}

/// Batches and curves without random numbers, for the lessons on running averages and on reading curves.
public enum FixedSeries {
  /// Three batches of 6 × 3 from the lesson on running averages, 3 × 6 × 3: sₖ sin(wₖ n + pₖ) + oₖ, n = 0 … 17.
  public static var batchNormBatches: Tensor {
    let waves = [(0.9, 0.0, 1.0, 0.0), (1.0, 0.2, 2.0, 0.5), (1.1, 0.4, 3.0, 1.0)]
    let batches = waves.map { width, phase, size, offset in
      (0..<18).map { size * sin(width * Double($0) + phase) + offset }
    }
    return Tensor([3, 6, 3], batches.flatMap { $0 })
  }

  /// The loss curves to diagnose, by name.
  public static var lossCurves: [(name: String, loss: Tensor)] {
    let t = Tensor.arange(0, 60)
    let falling = (t / -15).applying(.exp) * 2.3 + 0.05
    let late = ((t - 40) / 3).applying(.exp)
    return [
      ("healthy", falling),
      ("bad_init_plateau", (late + 1).reciprocals() * 2.3 + 0.02),
      ("lr_too_low", 2.3 - t * 0.002),
      ("diverging", (Tensor.arange(0, 30) * 0.26236426446749106).applying(.exp) * 2.3),  // log 1.3
    ]
  }
}
