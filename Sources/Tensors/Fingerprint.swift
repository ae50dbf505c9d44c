/// FNV-1a, 64 bits: another number for every other sequence, short of a coincidence.
extension Sequence where Element: FixedWidthInteger & UnsignedInteger {
  /// Of these words; `start` is the fingerprint of what stands before them.
  public func fingerprint(from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    reduce(start) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x100_0000_01B3 }
  }
}
