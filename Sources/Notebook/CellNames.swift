extension Document {
  /// Gives every cell without an id one that stays the same as long as its source does.
  public mutating func nameCells() {
    guard minor >= 5 else { return }
    var taken = Set<String>()
    for index in cells.indices {
      if let id = cells[index].id, Document.isName(id), taken.insert(id).inserted { continue }
      var rank = 0
      var id = cells[index].freshName(rank)
      while !taken.insert(id).inserted {
        rank += 1
        id = cells[index].freshName(rank)
      }
      cells[index].id = id
    }
  }

  /// nbformat 4.5: 1 to 64 letters, digits, `-` and `_`.
  static func isName(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}

extension Document.Cell {
  /// Eight hexadecimal digits from kind and source; `rank` tells cells of one text apart.
  fileprivate func freshName(_ rank: Int) -> String {
    let hash = (kind.rawValue + "\n" + source + "\n\(rank)").utf8.fingerprint()
    let digits = String((hash ^ (hash >> 32)) & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
