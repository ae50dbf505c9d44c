extension Xoshiro {
  /// The four words that all later numbers follow from.
  public var words: [UInt64] { [a, b, c, d] }

  /// Goes on where another generator was.
  public init(words: [UInt64]) {
    self.init(seed: 0)
    (a, b, c, d) = (words[0], words[1], words[2], words[3])
  }
}
