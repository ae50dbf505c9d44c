import Glibc
import Language

/// Names the usual slip behind a wrong number, when exactly one fits.
///
/// It compares with the wanted value alone, so an author need not foresee the slip. It says what seems to have
/// happened and never what the value should be.
struct Slips {
  let wanted: Value
  let tolerance: CheckLine.Tolerance
  let session: Session

  /// What the slip is called in the catalogue, or nil when none fits.
  func name(of value: Value) -> String? {
    guard let a = value.numbers, let b = wanted.numbers, !a.values.isEmpty, !b.values.isEmpty else { return nil }
    guard a.values.allSatisfy(\.isFinite), b.values.allSatisfy(\.isFinite) else { return nil }
    if a.count == 1, b.count == 1, tellsNothing(a.values[0]), tellsNothing(b.values[0]) {
      return near(a.values[0], -b.values[0]) ? "sign" : near(a.values[0], 100 * b.values[0]) ? "percent" : nil
    }
    if a.shape != b.shape { return transposed(a.shape, a.values, b.shape, b.values) ?? searched(value) }
    return pointwise(a.values, b.values) ?? transposed(a.shape, a.values, b.shape, b.values) ?? shifted(
      a.values, b.values)
      ?? scaled(a.values, b.values) ?? searched(value)
  }

  /// Close by the step's tolerance and within 0.5 %: a wide tolerance would find slips everywhere.
  private func near(_ x: Double, _ y: Double) -> Bool {
    y.isFinite && tolerance.accepts(x, wanted: y) && abs(x - y) <= max(5e-3 * abs(y), 1e-12)
  }

  private func near(_ a: [Double], _ b: [Double]) -> Bool { zip(a, b).allSatisfy { near($0, $1) } }

  /// Whether a number has so few digits that it fits another of its kind by chance: 4 and 16, 3 and 0.5.
  private func tellsNothing(_ x: Double) -> Bool {
    guard x != 0 else { return true }
    let digits = x / pow(10, log10(abs(x)).rounded(.down) - 1)
    return abs(digits - digits.rounded()) < 1e-9
  }

  // MARK: - One number at a time

  private func pointwise(_ a: [Double], _ b: [Double]) -> String? {
    let forms: [(String, (Double) -> Double)] = [
      ("sign", { -$0 }), ("square", { $0 * $0 }), ("root", { $0 < 0 ? .nan : $0.squareRoot() }),
      ("percent", { 100 * $0 }), ("log", { $0 / Slips.ln2 }), ("log", { $0 * Slips.ln2 }),
      ("log", { $0 / Slips.ln10 }), ("log", { $0 * Slips.ln10 }), ("reciprocal", { 1 / $0 }),
    ]
    return forms.first { near(a, b.map($0.1)) }?.0
  }

  private static let ln2 = 0.693147180559945309
  private static let ln10 = 2.302585092994045684

  // MARK: - Shape and place

  private func transposed(_ shape: [Int], _ a: [Double], _ other: [Int], _ b: [Double]) -> String? {
    guard shape.count == 2, other == [shape[1], shape[0]] else { return nil }
    let turned = (0..<shape[1]).flatMap { column in (0..<shape[0]).map { a[$0 * shape[1] + column] } }
    return near(turned, b) ? "transposed" : nil
  }

  /// The wanted values are centred, and the learner's are the same but for one shift.
  private func shifted(_ a: [Double], _ b: [Double]) -> String? {
    guard b.count > 1 else { return nil }
    let shift = a[0] - b[0]
    let isCentred = near(b.reduce(0, +) / Double(b.count), 0)
    guard isCentred, !near(shift, 0), near(a.map { $0 - shift }, b) else { return nil }
    return "centred"
  }

  // MARK: - A factor that counts something

  private func scaled(_ a: [Double], _ b: [Double]) -> String? {
    for count in counts {
      let n = Double(count)
      let forms: [(String, Double)] = [
        ("sum", n), ("average", 1 / n), ("unbiased", n / (n - 1)), ("biased", (n - 1) / n),
        ("unbiased", (n / (n - 1)).squareRoot()), ("unbiased", ((n - 1) / n).squareRoot()),
      ]
      if let form = forms.first(where: { form in near(a, b.map { $0 * form.1 }) }) { return form.0 }
    }
    return epsilonOutside(a, b)
  }

  /// The numbers of rows and columns that occur in this session.
  private var counts: [Int] {
    let shapes = session.variableNames.compactMap { session.value(of: $0)?.shape } + [wanted.shape ?? []]
    let sizes = shapes.flatMap { $0 + [$0.reduce(1, *)] }
    return Set(sizes).filter { $0 > 1 }.sorted()
  }

  /// ε added to the deviation instead of the variance.
  ///
  /// Normalised values have the mean square q = σ²/(σ² + ε), which gives σ² back.
  private func epsilonOutside(_ a: [Double], _ b: [Double]) -> String? {
    let q = b.reduce(0) { $0 + $1 * $1 } / Double(b.count)
    guard b.count > 1, q > 0, q < 1 else { return nil }
    let found = [1e-3, 1e-5, 1e-8].contains { epsilon in
      let variance = q * epsilon / (1 - q)
      let factor = (variance + epsilon).squareRoot() / (variance.squareRoot() + epsilon)
      return !near(b.map { $0 * factor }, b) && near(a, b.map { $0 * factor })
    }
    return found ? "epsilon" : nil
  }

  // MARK: - Another computation on the same values

  /// Tries the learner's own tensors: the wanted value is one computation of them, the answer its neighbour.
  private func searched(_ value: Value) -> String? {
    let tensors = session.variableNames.filter { (session.value(of: $0)?.shape?.count ?? 0) == 2 }
    for name in tensors {
      for function in ["mean", "sum", "var", "std", "max", "min"] {
        let axes = [0, 1].map { try? session.evaluate("\(function)(\(name), axis=\($0))") }
        if isSwapped(axes, value) { return "axis" }
      }
    }
    return mode(of: value, tensors)
  }

  private func isSwapped(_ axes: [Value?], _ value: Value) -> Bool {
    guard let first = axes[0], let second = axes[1] else { return false }
    return (isSame(first, wanted) && isSame(second, value)) || (isSame(second, wanted) && isSame(first, value))
  }

  private func mode(of value: Value, _ tensors: [String]) -> String? {
    let layers = session.variableNames.filter { session.value(of: $0)?.kind == "layer" }
    for layer in layers {
      for name in tensors {
        guard let batch = try? session.evaluate("\(layer)(\(name))"),
          let running = try? session.evaluate("\(layer).eval(\(name))")
        else { continue }
        if isSame(running, wanted), isSame(batch, value) { return "batch" }
        if isSame(batch, wanted), isSame(running, value) { return "running" }
      }
    }
    return nil
  }

  private func isSame(_ a: Value, _ b: Value) -> Bool { a.shape == b.shape && tolerance.accepts(a, wanted: b) }
}
