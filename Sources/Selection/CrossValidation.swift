public import Datasets
public import Models
public import Tensors

/// The errors of some candidates on some folds, and what may be concluded from them.
public struct CrossValidation: Equatable, Sendable {
  public let names: [String]
  /// The share of errors: candidate, then fold.
  public let errors: [[Double]]
  public let foldSizes: [Int]

  /// - Throws: `SelectionError` when there is no candidate.
  public init(names: [String], errors: [[Double]], foldSizes: [Int]) throws(SelectionError) {
    guard !names.isEmpty, names.count == errors.count else { throw .noCandidates }
    precondition(errors.allSatisfy { $0.count == foldSizes.count && !$0.isEmpty }, "a fold without an error rate")
    (self.names, self.errors, self.foldSizes) = (names, errors, foldSizes)
  }

  /// Judges each candidate on each fold of `data`, after learning the other folds.
  ///
  /// When the watcher stops it, the folds that are finished are the result.
  ///
  /// - Throws: `SelectionError` when there is no candidate, `GivenUp` with fewer than two finished folds, or what the
  ///   models throw.
  public static func run(
    _ candidates: Candidates, _ data: Dataset, _ folds: Folds, workers: Int = 1, _ generator: RandomGenerator,
    watch: Parallel.Watcher? = nil
  ) throws -> CrossValidation {
    guard candidates.count > 0 else { throw SelectionError.noCandidates }
    let counts = try Parallel.mapSome(folds.folds.count, workers: workers, watch: watch) { place in
      let fold = folds.folds[place]
      return try candidates.errors(
        data.examples(at: fold.training), data.examples(at: fold.validation), generator)
    }
    let finished = zip(counts, folds.sizes).compactMap { counts, size in counts.map { (counts: $0, size: size) } }
    guard finished.count > 1 else { throw GivenUp() }
    let errors = candidates.names.indices.map { candidate in
      finished.map { Double($0.counts[candidate]) / Double($0.size) }
    }
    return try CrossValidation(names: candidates.names, errors: errors, foldSizes: finished.map(\.size))
  }

  /// E = 1/K Σ Eᵢ of each candidate.
  public var means: [Double] { errors.map { $0.reduce(0, +) / Double($0.count) } }

  /// The standard error of each mean: the deviation between folds (÷ K − 1) over √K.
  public var standardErrors: [Double] {
    zip(errors, means).map { row, mean in
      let squares = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(row.count - 1) / Double(row.count)).squareRoot()
    }
  }

  /// The share of errors over all examples; it differs from the mean where folds are of different size.
  public var pooledMeans: [Double] {
    let total = Double(foldSizes.reduce(0, +))
    return errors.map { row in zip(row, foldSizes).reduce(0) { $0 + $1.0 * Double($1.1) } / total }
  }

  /// How many examples each candidate got wrong.
  public var errorCounts: [Int] {
    errors.map { row in zip(row, foldSizes).reduce(0) { $0 + Int(($1.0 * Double($1.1)).rounded()) } }
  }

  /// The candidate with the smallest mean, the first of several.
  public var best: Int { means.firstMinimum }

  /// The smallest mean and its standard error together.
  public var threshold: Double { means[best] + standardErrors[best] }

  /// The simplest candidate, the first in order, whose mean is not above the threshold.
  public var oneStandardError: Int { means.firstIndex { $0 <= threshold } ?? best }

  /// Whether the best candidate is the first or last of several: the range should then be made larger.
  public var isAtBorder: Bool { names.count > 2 && (best == 0 || best == names.count - 1) }
}

extension [Double] {
  /// The place of the smallest, the first of several.
  var firstMinimum: Int { indices.reduce(0) { self[$1] < self[$0] ? $1 : $0 } }
}

extension [Int] {
  var firstMinimum: Int { indices.reduce(0) { self[$1] < self[$0] ? $1 : $0 } }
}
