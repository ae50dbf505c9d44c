/// What may stand at the end of an unfinished input. Nothing is run to find out.
public struct CompletionOffer: Sendable, Equatable {
  /// The end of the input that a candidate replaces.
  public let stem: String
  public let candidates: [String]
}

extension Session {
  /// Names that can follow `left`, the input up to the cursor.
  public func completions(of left: String) -> CompletionOffer {
    if let path = openFileName(left) { return CompletionOffer(stem: path, candidates: fileNames(path)) }
    let stem = String(left.reversed().prefix(while: Session.isNamePart).reversed())
    let before = left.dropLast(stem.count)
    let found: [String]
    if before.hasSuffix(".") {
      found = members(of: String(before.dropLast()))
    } else {
      found = names(after: before, stem: stem)
    }
    let fitting = found.filter { $0.hasPrefix(stem) && $0 != stem }
    return CompletionOffer(stem: stem, candidates: unique(fitting))
  }

  private static let fileCommands: Set<String> = ["load", "run", "save", "export", "open"]

  /// The text after an open quote, when a command that takes a file stands before it.
  private func openFileName(_ left: String) -> String? {
    let line = left.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count.isMultiple(of: 2), let path = parts.last else { return nil }
    let before = parts.dropLast().joined(separator: "\"").filter { !"( ".contains($0) }
    return Session.fileCommands.contains { before.hasSuffix($0) } ? String(path) : nil
  }

  private func fileNames(_ path: String) -> [String] { resources.paths(path).sorted() }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Verbs and statements, where a statement starts.
  private func startWords(_ before: Substring) -> [String] {
    let last = before.last { $0 != " " }
    guard last == nil || last == ";" || last == "\n" || last == "{" || last == "=" else { return [] }
    let verbs = registry.all.filter(\.isVerb).map(\.name).sorted()
    return verbs + (last == "=" ? [] : ["for", "def"])
  }

  // MARK: - After a dot

  private func members(of text: String) -> [String] {
    let path = String(text.reversed().prefix { Session.isNamePart($0) || $0 == "." }.reversed())
    guard let value = valueWithoutRunning(path) else {
      return text.hasSuffix(")") || text.hasSuffix("]") ? Session.tensorFields + registry.functionNames : []
    }
    return fieldNames(of: value) + methodNames(of: value)
  }

  private func valueWithoutRunning(_ path: String) -> Value? {
    let names = path.split(separator: ".").map(String.init)
    guard let first = names.first, let start = state.variables[first] else { return nil }
    return names.dropFirst().reduce(start) { value, name in
      value.flatMap { try? field(name, of: $0, at: Span(0, 0)) }
    }
  }

  // MARK: - Inside a call

  /// Options where one may stand, names where a value may: both where an argument begins that must be given.
  private func names(after before: Substring, stem: String) -> [String] {
    let values = variableNames + registry.functionNames.filter { !Verbs.all.contains($0) }
    guard let call = openArguments(before) else { return startWords(before) + values }
    let options = self.options(of: call.name, given: call.text)
    switch call.place {
    case .inside: return values
    case .complete: return options
    case .beginning:
      if needsValue(call.name, given: call.text) { return values + options }
      return stem.isEmpty || options.contains { $0.hasPrefix(stem) }
        ? options + (options.isEmpty ? values : []) : values
    }
  }

  private enum ArgumentPlace { case beginning, inside, complete }

  /// The call or command being written: its name, what was given to it so far, and what may come next.
  private func openArguments(_ before: Substring) -> (name: String, text: Substring, place: ArgumentPlace)? {
    let last = before.last { $0 != " " && $0 != "\n" }
    if let open = openBracket(before) {
      let name = String(before[..<open].reversed().prefix(while: Session.isNamePart).reversed())
      guard !name.isEmpty else { return nil }
      return (name, before[before.index(after: open)...], last == "(" || last == "," ? .beginning : .inside)
    }
    guard let verb = leadingVerb(before), let range = before.ranges(of: verb + " ").last else { return nil }
    let given = before[range.upperBound...]
    if given.allSatisfy({ $0 == " " }) || last == "," { return (verb, given, .beginning) }
    let isComplete = before.last == " " && last.map { Session.isNamePart($0) || ")]\"'".contains($0) } == true
    return (verb, given, isComplete ? .complete : .inside)
  }

  /// The options of a function, or of methods of that name, that are not given yet.
  private func options(of name: String, given text: Substring) -> [String] {
    declarations(of: name).flatMap { $0.parameters.filter { $0.defaultText != nil }.map(\.name) }
      .filter { !text.filter { $0 != " " }.contains("\($0)=") }.map { $0 + "=" }
  }

  private func declarations(of name: String) -> [Builtin] {
    [registry.function(name)].compactMap { $0 } + registry.all.filter { $0.receiver != nil && $0.name == name }
  }

  /// Whether an argument without a name is still to come.
  private func needsValue(_ name: String, given text: Substring) -> Bool {
    guard let builtin = declarations(of: name).first else { return true }
    let required = builtin.writtenParameters.filter { $0.defaultText == nil }
    if required.contains(where: { $0.collecting != .one }) { return true }
    let arguments = topLevelParts(text).filter { !$0.contains("=") && $0.contains { $0 != " " } }
    return arguments.count < required.count
  }

  /// The text between commas that stand in no bracket.
  private func topLevelParts(_ text: Substring) -> [Substring] {
    var depth = 0
    return text.split { character in
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      return character == "," && depth == 0
    }
  }

  func functionInside(_ entry: String) -> String? { openCall(entry[...]) ?? leadingVerb(entry[...]) }

  private func openCall(_ before: Substring) -> String? {
    guard let open = openBracket(before) else { return nil }
    let name = String(before[..<open].reversed().prefix(while: Session.isNamePart).reversed())
    return name.isEmpty ? nil : name
  }

  /// The `(` that is still open and nearest to the end; nil inside `[` or `{`.
  private func openBracket(_ before: Substring) -> Substring.Index? {
    var closed = 0
    var index = before.endIndex
    while index > before.startIndex {
      index = before.index(before: index)
      switch before[index] {
      case ")", "]", "}": closed += 1
      case "(" where closed == 0: return index
      case "(", "[", "{": closed -= 1
      default: break
      }
      if closed < 0 { return nil }
    }
    return nil
  }

  private func leadingVerb(_ before: Substring) -> String? {
    let statement = before.split(whereSeparator: { $0 == ";" || $0 == "\n" }).last ?? ""
    let right = statement.split(separator: "=", maxSplits: 1).last ?? statement
    let word = right.split(separator: " ").first.map(String.init) ?? ""
    return Verbs.all.contains(word) ? word : nil
  }
}
