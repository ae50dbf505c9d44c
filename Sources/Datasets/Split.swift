public import Tensors

/// In which order a data set is dealt out to its parts.
public enum SplitOrder: Sendable {
  /// As the examples stand.
  case contiguous
  /// In random order.
  case shuffled
  /// In random order, with every class spread evenly over the parts.
  case stratified
}

extension Dataset {
  /// Parts of this with these shares of the examples; every example is in exactly one part.
  ///
  /// The parts know where they come from, so that a `TestSeal` can tell their examples in any other data set.
  ///
  /// - Throws: `SampleError` when the shares do not add up to 1 or a part would be empty.
  public func split(
    _ shares: [Double], order: SplitOrder = .shuffled, _ generator: inout RandomGenerator
  ) throws(SampleError) -> [Dataset] {
    let sizes = try partSizes(shares)
    let positions = ordered(order, &generator)
    let whole = withOrigin()
    var (parts, start): ([Dataset], Int) = ([], 0)
    for size in sizes {
      parts.append(whole.examples(at: Array(positions[start..<start + size])))
      start += size
    }
    return parts
  }

  private func partSizes(_ shares: [Double]) throws(SampleError) -> [Int] {
    if let negative = shares.first(where: { !($0 >= 0) }) { throw .negativeShare(negative) }
    let total = shares.reduce(0, +)
    guard abs(total - 1) < 1e-9 else { throw .shares(total: total) }
    var (sizes, reached, end): ([Int], Double, Int) = ([], 0, 0)
    for (part, share) in shares.enumerated() {
      reached += share
      let next = part == shares.count - 1 ? count : Int((reached * Double(count)).rounded())
      guard next > end else { throw .emptyPart(part: part, examples: count) }
      sizes.append(next - end)
      end = next
    }
    return sizes
  }

  private func ordered(_ order: SplitOrder, _ generator: inout RandomGenerator) -> [Int] {
    switch order {
    case .contiguous: Array(0..<count)
    case .shuffled: generator.order(count)
    case .stratified: stratifiedOrder(&generator)
    }
  }

  /// A random order in which every stretch holds the classes in about the shares of the whole.
  private func stratifiedOrder(_ generator: inout RandomGenerator) -> [Int] {
    var keys: [(key: Double, position: Int)] = []
    let shuffled = generator.order(count)
    for members in Dictionary(grouping: shuffled, by: { labels[$0] }).values {
      for (rank, position) in members.enumerated() {
        keys.append(((Double(rank) + 0.5) / Double(members.count), position))
      }
    }
    return keys.sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.position)
  }
}

extension Dataset {
  /// The examples in random order.
  public func shuffled(_ generator: inout RandomGenerator) -> Dataset { examples(at: generator.order(count)) }

  /// The first `wanted` examples.
  public func take(_ wanted: Int) throws(SampleError) -> Dataset {
    guard (1...max(1, count)).contains(wanted), wanted <= count else { throw .take(wanted, examples: count) }
    return withOrigin().examples(at: Array(0..<wanted))
  }

  /// The examples of all these data sets, one set after the other.
  ///
  /// - Throws: `SampleError` unless all have the same features and classes.
  public static func joined(_ parts: [Dataset]) throws(SampleError) -> Dataset? {
    guard let first = parts.first else { return nil }
    for part in parts {
      guard part.features.columns == first.features.columns else {
        throw .joinFeatures(first: first.features.columns, other: part.features.columns)
      }
      guard part.classNames == first.classNames else {
        throw .joinClasses(first: first.classNames, other: part.classNames)
      }
    }
    let count = parts.reduce(0) { $0 + $1.count }
    let features = Tensor([count, first.features.columns], parts.flatMap(\.features.values))
    let labels = parts.flatMap(\.labels)
    var whole = Dataset(
      features: features, labels: labels, classNames: first.classNames, featureNames: first.featureNames)
    let origins = parts.map(\.origin)
    whole.provenance = Provenance(sources: origins.flatMap(\.sources), rows: origins.flatMap(\.rows))
    return whole
  }

  /// How many examples each class has.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classes)) { $0[$1] += 1 }
  }
}
