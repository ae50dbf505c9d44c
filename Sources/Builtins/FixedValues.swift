import Datasets
import Language
import Layers
import Tensors
import Training

extension Builtin {
  static let scattered = Builtin(
    "scattered", topic: "making arrays", "Give numbers from −1 to 1 without a pattern and without chance.",
    sizes("shape", "the lengths of the axes"), integer("start", "where in their row to begin", default: 0),
    returns: "tensor",
    examples: ["scattered(4)", "net = mlp(16, 32, 10); net.fc1.W = scattered(16, 32, start=5000) * sqrt(3/16)"]
  ) { call, shape, start in
    guard (0...1_000_000_000).contains(start) else { throw call.refusal(of: "start", "V62", ["got": "\(start)"]) }
    return .of(.scattered(try checked(shape, call), from: start))
  }
}

/// What `load` knows besides data sets: untrained networks, batches and curves, all of them without chance.
func fixedValue(_ name: String) -> Value? {
  if let network = Network.fixed(name) { return .layer(network) }
  switch name {
  case "bn_batches": return .tensor(FixedSeries.batchNormBatches)
  case "loss_curves": return .record(Record(FixedSeries.lossCurves.map { ($0.name, .tensor($0.loss)) }))
  default: return nil
  }
}

/// The names of these values.
let fixedValueNames = ["bn_batches", "loss_curves"] + Network.fixedNames
