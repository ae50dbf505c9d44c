extension Double {
  /// As a person writes it: a whole number without its `.0`.
  public var fact: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
