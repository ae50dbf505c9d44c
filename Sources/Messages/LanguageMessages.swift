extension Catalogue {
  /// Sentences about the command language.
  static let language: [Message] = []
}
