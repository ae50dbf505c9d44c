/// Ctrl-R: the newest entry that contains what is typed; any script, because libedit's own search knows bytes only.
struct HistorySearch {
  let start: EditorLine.State
  private(set) var pattern = ""
  private(set) var hit: String?
  private let newestFirst: [String]
  private var skipped = 0

  init(from start: EditorLine.State, history: [String]) {
    self.start = start
    newestFirst = history.reversed()
  }

  var failed: Bool { !pattern.isEmpty && hit == nil }

  mutating func type(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    find(skipping: 0)
  }

  mutating func deleteLast() {
    _ = pattern.popLast()
    find(skipping: 0)
  }

  mutating func older() { find(skipping: skipped + 1) }

  mutating func newer() { find(skipping: max(0, skipped - 1)) }

  /// The last hit stays when there is none further on.
  private mutating func find(skipping count: Int) {
    let hits = pattern.isEmpty ? [] : newestFirst.lazy.filter { [pattern] in $0.contains(pattern) }.prefix(count + 1)
    if hits.count > count {
      (hit, skipped) = (Array(hits).last, count)
    } else if count == 0 {
      (hit, skipped) = (nil, 0)
    }
  }
}
