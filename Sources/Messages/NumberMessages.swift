extension Catalogue {
  /// Sentences about what the numeric targets refuse.
  static let numbers: [Message] = []
}
