public import Layers
import Tensors

extension Trainer {
  private static let mark = Array("stepbook run 1\n".utf8)

  /// All that a run needs to go on elsewhere without a difference in any bit, except the data, the plan and the kind of
  /// network: those are made by the same lines again.
  ///
  /// What was recorded inside the network (`history.records`) is not kept.
  public var checkpoint: [UInt8] {
    var writer = ByteWriter()
    writer.text(signature)
    writer.named(network.parameters)
    writer.named(network.state)
    writer.whole(memories.count)
    for (name, memory) in memories.sorted(by: { $0.key < $1.key }) {
      writer.text(name)
      writer.named(memory.map { ("", $0) })
    }
    generator.state.forEach { writer.word($0) }
    history.write(&writer)
    writeBest(&writer)
    return Self.mark + Self.fingerprint(writer.bytes) + writer.bytes
  }

  /// Goes on from a checkpoint of a run of the same network and plan.
  ///
  /// - Throws: `TrainingError` when the bytes are no whole checkpoint, or one of another network or optimiser.
  public init(_ network: Network, _ plan: TrainingPlan, checkpoint bytes: [UInt8]) throws {
    try self.init(network, plan, RandomGenerator(seed: 0))
    let start = Self.mark.count + 8
    guard bytes.count > start, bytes.starts(with: Self.mark),
      Array(bytes[Self.mark.count..<start]) == Self.fingerprint(Array(bytes[start...]))
    else { throw TrainingError.checkpoint }
    var reader = ByteReader(bytes[start...])
    let saved = try reader.text()
    guard saved == signature else { throw TrainingError.otherCheckpoint(wanted: signature, got: saved) }
    try self.network.take(try reader.named(), state: try reader.named())
    for _ in 0..<(try reader.count(of: 16)) {
      memories[try reader.text()] = try reader.named().map(\.value)
    }
    var words: [UInt64] = []
    for _ in 0..<4 { words.append(try reader.word()) }
    guard words.contains(where: { $0 != 0 }) else { throw TrainingError.checkpoint }
    generator = RandomGenerator(state: words)
    history = try History(&reader)
    try readBest(&reader)
    guard reader.isAtEnd else { throw TrainingError.checkpoint }
  }

  /// What must be the same again: the network's kind and the optimiser's.
  private var signature: String { "\(network.signature) with \(plan.optimiser.signature)" }

  private func writeBest(_ writer: inout ByteWriter) {
    writer.whole(best?.epoch ?? 0)
    writer.named(best?.network.parameters ?? [])
    writer.named(best?.network.state ?? [])
  }

  private mutating func readBest(_ reader: inout ByteReader) throws {
    let epoch = try reader.whole()
    let (parameters, state) = (try reader.named(), try reader.named())
    guard epoch > 0 else { return }
    var kept = network
    try kept.take(parameters, state: state)
    best = (kept, epoch)
  }

  /// FNV-1a of the bytes: a file that was cut short or changed is noticed.
  private static func fingerprint(_ bytes: [UInt8]) -> [UInt8] {
    let hash = bytes.fingerprint()
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(8 * $0)) }
  }
}

extension Network {
  fileprivate mutating func take(
    _ parameters: [(name: String, value: Tensor)], state: [(name: String, value: Tensor)]
  ) throws {
    for (name, value) in parameters { try setParameter(name, to: value) }
    restore(Dictionary(state.map { ($0.name, $0.value) }) { first, _ in first })
  }
}

extension History {
  fileprivate func write(_ writer: inout ByteWriter) {
    writer.numbers(steps.flatMap { [Double($0.step), Double($0.epoch), $0.loss, $0.accuracy, $0.learningRate] })
    writer.numbers(
      epochs.flatMap {
        [
          Double($0.epoch), $0.loss, $0.accuracy, $0.learningRate, $0.validation == nil ? 0 : 1,
          $0.validation?.loss ?? 0, $0.validation?.accuracy ?? 0,
        ]
      })
  }

  fileprivate init(_ reader: inout ByteReader) throws(TrainingError) {
    self.init()
    let (steps, epochs) = (try reader.numbers(), try reader.numbers())
    for row in try Self.rows(steps, of: 5) {
      self.steps.append(
        Step(step: Int(row[0]), epoch: Int(row[1]), loss: row[2], accuracy: row[3], learningRate: row[4]))
    }
    for row in try Self.rows(epochs, of: 7) {
      self.epochs.append(
        Epoch(
          epoch: Int(row[0]), loss: row[1], accuracy: row[2], learningRate: row[3],
          validation: row[4] == 0 ? nil : LossAndAccuracy(loss: row[5], accuracy: row[6])))
    }
  }

  /// Rows of so many numbers, the first of them a count.
  private static func rows(_ values: [Double], of size: Int) throws(TrainingError) -> [[Double]] {
    guard values.count % size == 0 else { throw .checkpoint }
    let rows = stride(from: 0, to: values.count, by: size).map { Array(values[$0..<$0 + size]) }
    guard rows.allSatisfy({ Int(exactly: $0[0]) != nil && (size > 5 || Int(exactly: $0[1]) != nil) }) else {
      throw .checkpoint
    }
    return rows
  }
}
