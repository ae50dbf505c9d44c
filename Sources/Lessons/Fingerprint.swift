/// The 64-bit FNV-1a hash of a text's UTF-8 bytes: step seeds and the fingerprints of translated prose.
/// Source: Fowler, Noll and Vo, draft-eastlake-fnv, section 2.
public func fingerprint(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

/// The first six hexadecimal digits of the fingerprint, as `src=` of a translated heading has them.
func shortFingerprint(_ text: String) -> String {
  let digits = String(fingerprint(text), radix: 16)
  return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(6))
}
