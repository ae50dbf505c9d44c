public import Datasets
public import Models
public import Tensors

/// Cross-validation around cross-validation: an honest estimate of how well *choosing* works.
///
/// Each outer fold is judged by a candidate that was chosen without it; different folds may choose differently.
///
/// Source: Varma & Simon 2006; Cawley & Talbot 2010.
public struct NestedCrossValidation: Equatable, Sendable {
  /// One outer fold.
  public struct Outer: Equatable, Sendable {
    /// The candidate with fewest errors in the inner folds, the first of several.
    public let chosen: Int
    /// The errors of each candidate in all inner folds together.
    public let innerErrors: [Int]
    /// The examples that each inner fold judges by.
    public let inner: [[Int]]
    /// The errors of the chosen one on the outer fold.
    public let errors: Int
    /// The examples of the outer fold.
    public let judged: [Int]

    public var examples: Int { judged.count }
    public var innerSizes: [Int] { inner.map(\.count) }
    public var errorRate: Double { Double(errors) / Double(examples) }
  }

  public let names: [String]
  public let outer: [Outer]
  /// How many models were fitted.
  public let fits: Int

  /// K_outer (K_inner M + 1)
  public static func fits(outer: Int, inner: Int, candidates: Int) -> Int { outer * (inner * candidates + 1) }

  /// The inner folds are cut from each outer training part in the same way as the outer ones.
  ///
  /// - Throws: `SelectionError` when the folds cannot be, `GivenUp` when the watcher stops it, or what the models throw.
  public static func run(
    _ candidates: Candidates, _ data: Dataset, outer: Int, inner: Int, _ order: FoldOrder = .contiguous,
    workers: Int = 1, _ generator: RandomGenerator, watch: Parallel.Watcher? = nil
  ) throws -> NestedCrossValidation {
    guard candidates.count > 0 else { throw SelectionError.noCandidates }
    let folds = try Folds(outer, of: data.count, order, labels: data.labels)
    let results = try Parallel.map(outer, workers: workers, watch: watch) { place in
      try Outer(candidates, data, folds.folds[place], inner, order, generator)
    }
    return NestedCrossValidation(
      names: candidates.names, outer: results,
      fits: fits(outer: outer, inner: inner, candidates: candidates.count))
  }

  /// The share of errors over all examples.
  public var errorRate: Double {
    Double(outer.reduce(0) { $0 + $1.errors }) / Double(outer.reduce(0) { $0 + $1.examples })
  }

  /// The standard error of the mean over the outer folds.
  public var standardError: Double {
    let rates = outer.map(\.errorRate)
    let mean = rates.reduce(0, +) / Double(rates.count)
    let squares = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(rates.count - 1) / Double(rates.count)).squareRoot()
  }
}

extension NestedCrossValidation.Outer {
  fileprivate init(
    _ candidates: Candidates, _ data: Dataset, _ fold: Fold, _ inner: Int, _ order: FoldOrder,
    _ generator: RandomGenerator
  ) throws {
    let places = fold.training
    let training = data.examples(at: places)
    let folds = try Folds(inner, of: training.count, order, labels: training.labels)
    var sums = [Int](repeating: 0, count: candidates.count)
    for inside in folds.folds {
      let errors = try candidates.errors(
        training.examples(at: inside.training), training.examples(at: inside.validation), generator)
      for (candidate, count) in errors.enumerated() { sums[candidate] += count }
    }
    chosen = sums.firstMinimum
    innerErrors = sums
    self.inner = folds.folds.map { $0.validation.map { places[$0] } }
    let held = data.examples(at: fold.validation)
    errors = try candidates.errors(training, held, generator)[chosen]
    judged = fold.validation
  }
}
