import Glibc
public import Tensors

// Random examples with a shape that can be drawn. The classes take turns, row by row: the first rows hold all of them.

extension Dataset {
  /// A round cloud for each class, with standard deviation 1 around a centre drawn with deviation `spread`.
  ///
  /// - Throws: `SampleError` unless every size is at least 1.
  public static func blobs(
    classes: Int, each: Int, features: Int = 2, spread: Double = 1, _ generator: inout RandomGenerator
  ) throws(SampleError) -> Dataset {
    try require(["classes": classes, "n": each, "dim": features])
    let centres = generator.normal([classes, features]) * spread
    let labels = takingTurns(classes, each)
    let noise = generator.normal([classes * each, features])
    return Dataset(
      features: centres.rows(at: labels) + noise, labels: labels, classNames: (0..<classes).map(String.init))
  }

  /// Two half circles that reach into each other, `each` points long, with normal `noise`.
  public static func moons(
    each: Int, noise: Double = 0.1, _ generator: inout RandomGenerator
  ) throws(SampleError) -> Dataset {
    try require(["n": each])
    let rows = (0..<each).flatMap { place -> [[Double]] in
      let angle = each == 1 ? 0 : Double.pi * Double(place) / Double(each - 1)
      return [[cos(angle), sin(angle)], [1 - cos(angle), 0.5 - sin(angle)]]
    }
    return drawn(rows, takingTurns(2, each), classes: 2, noise, &generator)
  }

  /// Arms of a spiral, one for each class; `noise` moves the angle.
  ///
  /// Source: CS231n, notes on "Putting it together: Minimal Neural Network Case Study".
  public static func spirals(
    classes: Int = 3, each: Int = 100, noise: Double = 0.2, _ generator: inout RandomGenerator
  ) throws(SampleError) -> Dataset {
    try require(["classes": classes, "n": each])
    let wobble = generator.normal([each, classes]) * noise
    let labels = takingTurns(classes, each)
    let rows = labels.enumerated().map { row, label -> [Double] in
      let radius = each == 1 ? 0 : Double(row / classes) / Double(each - 1)
      let angle = 4 * (Double(label) + radius) + wobble.values[row]
      return [radius * sin(angle), radius * cos(angle)]
    }
    return Dataset(features: Tensor(rows), labels: labels, classNames: (0..<classes).map(String.init))
  }

  /// The corners of a square, opposite ones in one class: no straight line separates them.
  public static func xor(
    each: Int = 1, noise: Double = 0, _ generator: inout RandomGenerator
  ) throws(SampleError) -> Dataset {
    try require(["n": each])
    let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
    let rows = Array(repeating: corners, count: each).flatMap { $0 }
    return drawn(rows, rows.map { $0[0] == $0[1] ? 0 : 1 }, classes: 2, noise, &generator)
  }

  private static func drawn(
    _ rows: [[Double]], _ labels: [Int], classes: Int, _ noise: Double, _ generator: inout RandomGenerator
  ) -> Dataset {
    let exact = Tensor(rows)
    let features = exact + generator.normal(exact.shape) * noise
    return Dataset(features: features, labels: labels, classNames: (0..<classes).map(String.init))
  }

  private static func takingTurns(_ classes: Int, _ each: Int) -> [Int] { (0..<classes * each).map { $0 % classes } }

  private static func require(_ sizes: KeyValuePairs<String, Int>) throws(SampleError) {
    for (name, size) in sizes where size < 1 { throw .size(name: name, size) }
  }
}
