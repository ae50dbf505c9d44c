extension Catalogue {
  /// Sentences about lessons and the learner's prompts.
  static let lessons: [Message] = []
}
