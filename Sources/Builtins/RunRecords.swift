import Language
import Tensors
import Training

/// What a run recorded inside its network, as records of the language: by part, one row for each update looked at.
struct RunRecords {
  private let records: [Training.Record]

  init(_ records: [Training.Record]) { self.records = records }

  var names: [String] {
    ["ratios", "activations", "gradients", "percentiles", "distributions"].filter { self[$0] != nil }
  }

  /// `recorded`: the numbers of the updates; otherwise what was recorded under this name, or nil.
  subscript(name: String) -> Value? {
    switch name {
    case "recorded": records.isEmpty ? nil : .tensor(Tensor(records.map { Double($0.step) }))
    case "ratios": byPart(\.ratios) { .tensor(Tensor($0)) }
    case "percentiles": byPart(\.percentiles) { .tensor(Tensor($0)) }
    case "distributions": byPart(\.distributions) { .tensor(Tensor($0)) }
    case "activations": byPart(\.activations, Self.spreads)
    case "gradients": byPart(\.gradients, Self.spreads)
    default: nil
    }
  }

  private func byPart<T>(_ path: KeyPath<Training.Record, [Named<T>]>, _ value: ([T]) -> Value) -> Value? {
    guard let first = records.first?[keyPath: path], !first.isEmpty else { return nil }
    return .record(
      Language.Record(
        first.enumerated().map { place, part in
          (part.name, value(records.map { $0[keyPath: path][place].value }))
        }))
  }

  private static func spreads(_ spreads: [Spread]) -> Value {
    let saturated = spreads.compactMap(\.saturated)
    let numbers: [(String, [Double])] = [
      ("mean", spreads.map(\.mean)), ("std", spreads.map(\.standardDeviation)), ("saturated", saturated),
    ]
    return .record(
      Language.Record(numbers.filter { !$0.1.isEmpty }.map { ($0.0, .tensor(Tensor($0.1))) }))
  }
}
