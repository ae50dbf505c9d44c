import Glibc

/// Where a hyper-parameter may lie.
public enum Distribution: Equatable, Sendable, Codable {
  case uniform(low: Double, high: Double)
  /// Uniform in the logarithm: every power of ten is as likely as another.
  case logUniform(low: Double, high: Double)
  case choice([Double])

  /// The value at the share u of the range, 0 … 1.
  public func value(at u: Double) -> Double {
    switch self {
    case .uniform(let low, let high): low + (high - low) * u
    case .logUniform(let low, let high): u == 0 ? low : u == 1 ? high : low * pow(high / low, u)
    case .choice(let values): values[min(values.count - 1, max(0, Int(u * Double(values.count))))]
    }
  }

  /// The share of the range at which a value lies; the way back of `value(at:)`.
  public func share(of value: Double) -> Double {
    switch self {
    case .uniform(let low, let high): (value - low) / (high - low)
    case .logUniform(let low, let high): log(value / low) / log(high / low)
    case .choice(let values):
      (Double(values.firstIndex(of: value) ?? 0) + 0.5) / Double(values.count)
    }
  }

  /// `count` values at equal distances, both ends among them; all values of a choice.
  func grid(_ count: Int) -> [Double] {
    if case .choice(let values) = self { return values }
    return count == 1 ? [value(at: 0.5)] : (0..<count).map { value(at: Double($0) / Double(count - 1)) }
  }

  func validate(_ name: String) throws(SelectionError) {
    switch self {
    case .uniform(let low, let high):
      guard low < high, low.isFinite, high.isFinite else { throw .range(name: name, low: low, high: high) }
    case .logUniform(let low, let high):
      guard low > 0 else { throw .logRange(name: name, low: low) }
      guard low < high, high.isFinite else { throw .range(name: name, low: low, high: high) }
    case .choice(let values):
      guard !values.isEmpty else { throw .noChoices(name: name) }
    }
  }
}

/// A hyper-parameter and its value.
public struct Choice: Equatable, Sendable, Codable {
  public let name: String
  public let value: Double

  public init(_ name: String, _ value: Double) { (self.name, self.value) = (name, value) }
}

/// The values of all hyper-parameters of one trial, in the order of the space.
public struct Setting: Equatable, Sendable, Codable {
  public let choices: [Choice]

  public init(_ choices: [Choice]) { self.choices = choices }

  public subscript(name: String) -> Double? { choices.first { $0.name == name }?.value }
}

/// The hyper-parameters that a search chooses, and where each may lie.
public struct SearchSpace: Equatable, Sendable, Codable {
  public struct Axis: Equatable, Sendable, Codable {
    public let name: String
    public let distribution: Distribution
  }

  public let axes: [Axis]

  /// - Throws: `SelectionError` when there is no hyper-parameter, or a range is empty.
  public init(_ axes: KeyValuePairs<String, Distribution>) throws(SelectionError) {
    try self.init(axes.map { ($0.key, $0.value) })
  }

  /// - Throws: `SelectionError` when there is no hyper-parameter, or a range is empty.
  public init(_ axes: [(name: String, distribution: Distribution)]) throws(SelectionError) {
    guard !axes.isEmpty else { throw .noCandidates }
    for (name, distribution) in axes { try distribution.validate(name) }
    self.axes = axes.map { Axis(name: $0.name, distribution: $0.distribution) }
  }

  public var names: [String] { axes.map(\.name) }

  /// How many settings there are when every axis is a list; nil when one is a range, or when they are beyond counting.
  public var combinations: Int? {
    axes.reduce(1) { count, axis in
      guard let count, case .choice(let values) = axis.distribution else { return nil }
      let (product, isTooMany) = count.multipliedReportingOverflow(by: values.count)
      return isTooMany ? nil : product
    }
  }

  /// The setting at these shares of the axes.
  func setting(at shares: [Double]) -> Setting {
    Setting(zip(axes, shares).map { Choice($0.name, $0.distribution.value(at: $1)) })
  }

  func shares(of setting: Setting) -> [Double] {
    axes.map { axis in setting[axis.name].map(axis.distribution.share) ?? 0.5 }
  }

  /// The values that a grid of at most `trials` points gives each axis; at least one each.
  ///
  /// Choices are all taken; the other axes share what is left evenly.
  func gridValues(trials: Int) -> [[Double]] {
    let chosen = axes.reduce(1) { total, axis in
      if case .choice(let values) = axis.distribution { total * values.count } else { total }
    }
    let open = axes.count { if case .choice = $0.distribution { false } else { true } }
    var perAxis = 1
    while open > 0, chosen * power(perAxis + 1, open) <= trials { perAxis += 1 }
    return axes.map { $0.distribution.grid(perAxis) }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int { (0..<exponent).reduce(1) { total, _ in total * base } }
}
