public import Tensors

/// One way to cut examples into a part to learn from and a part to judge by.
public struct Fold: Equatable, Sendable {
  /// How many there are in all.
  public let examples: Int
  public let validation: [Int]

  /// All examples but those to judge by, in order.
  public var training: [Int] {
    var isKept = [Bool](repeating: false, count: examples)
    for place in validation { isKept[place] = true }
    return (0..<examples).filter { !isKept[$0] }
  }
}

/// How examples are dealt out to folds.
public enum FoldOrder: Sendable {
  /// Neighbours together, as scikit-learn's `KFold` does; a trap when the labels are sorted.
  case contiguous
  /// Example i to fold i mod K.
  case modulo
  /// Contiguous after a random order.
  case shuffled(RandomGenerator)
  /// Each class dealt out evenly, in random order.
  case stratified(RandomGenerator)
}

/// K folds: every example is judged once and learned from K − 1 times.
public struct Folds: Equatable, Sendable {
  public let folds: [Fold]

  /// The first n mod K contiguous folds have one example more.
  ///
  /// - Throws: `SelectionError` unless 2 ≤ K ≤ n.
  public init(_ count: Int, of examples: Int, _ order: FoldOrder = .contiguous, labels: [Int] = [])
    throws(SelectionError)
  {
    guard count >= 2, count <= examples else { throw .folds(count, examples: examples) }
    guard examples <= 10_000_000 else { throw .atMost(name: "n", examples, most: 10_000_000) }
    switch order {
    case .contiguous:
      self.init(Self.cut(Array(0..<examples), count), of: examples)
    case .modulo:
      self.init(Self.dealt(Array(0..<examples), count), of: examples)
    case .shuffled(var generator):
      self.init(Self.cut(generator.order(examples), count), of: examples)
    case .stratified(var generator):
      precondition(labels.count == examples, "\(labels.count) labels for \(examples) examples")
      let order = generator.order(examples)
      let byClass = order.enumerated().sorted { (labels[$0.1], $0.0) < (labels[$1.1], $1.0) }.map(\.element)
      self.init(Self.dealt(byClass, count), of: examples)
    }
  }

  /// As many folds as examples.
  public static func leaveOneOut(_ examples: Int) throws(SelectionError) -> Folds {
    try Folds(examples, of: examples)
  }

  /// `times` different shuffled folds, one set after the other.
  public static func repeated(
    _ count: Int, of examples: Int, times: Int, _ generator: inout RandomGenerator
  ) throws(SelectionError) -> Folds {
    guard times >= 1 else { throw .atLeast(name: "times", Double(times), least: 1) }
    guard times <= 10_000 else { throw .atMost(name: "times", times, most: 10_000) }
    var all: [Fold] = []
    for _ in 0..<times {
      let own = RandomGenerator(seed: UInt64(generator.unit() * 0x1p53))
      all += try Folds(count, of: examples, .shuffled(own)).folds
    }
    return Folds(folds: all)
  }

  private init(folds: [Fold]) { self.folds = folds }

  private init(_ parts: [[Int]], of examples: Int) {
    folds = parts.map { Fold(examples: examples, validation: $0) }
  }

  private static func cut(_ positions: [Int], _ count: Int) -> [[Int]] {
    let (size, more) = positions.count.quotientAndRemainder(dividingBy: count)
    var (parts, start): ([[Int]], Int) = ([], 0)
    for fold in 0..<count {
      let end = start + size + (fold < more ? 1 : 0)
      parts.append(positions[start..<end].sorted())
      start = end
    }
    return parts
  }

  private static func dealt(_ positions: [Int], _ count: Int) -> [[Int]] {
    (0..<count).map { fold in
      stride(from: fold, to: positions.count, by: count).map { positions[$0] }.sorted()
    }
  }

  public var sizes: [Int] { folds.map(\.validation.count) }

  /// The classes that a fold learns nothing about although it is judged by them.
  public func missingClasses(_ labels: [Int]) -> [MissingClass] {
    folds.enumerated().flatMap { place, fold in
      let known = Set(fold.training.map { labels[$0] })
      let judged = Set(fold.validation.map { labels[$0] })
      return judged.subtracting(known).sorted().map { MissingClass(fold: place, label: $0) }
    }
  }
}
