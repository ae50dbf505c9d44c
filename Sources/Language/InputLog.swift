/// The inputs that ran without error, in order.
///
/// A value that is part of every snapshot, so it is kept in blocks: adding an input copies the last block only, not
/// everything that was ever typed.
struct InputLog: Sendable, Sequence {
  struct Entry: Sendable {
    let number: Int
    let source: String
  }

  private static let blockLength = 64

  private var full: [[Entry]] = []
  private var last: [Entry] = []

  mutating func append(_ entry: Entry) {
    last.append(entry)
    guard last.count == InputLog.blockLength else { return }
    full.append(last)
    last = []
  }

  func makeIterator() -> some IteratorProtocol<Entry> { (full + [last]).joined().makeIterator() }
}
