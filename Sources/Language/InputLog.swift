/// The inputs that ran without error, in order.
typealias InputLog = BlockList<InputLogEntry>

struct InputLogEntry: Sendable {
  let number: Int
  let source: String
}
