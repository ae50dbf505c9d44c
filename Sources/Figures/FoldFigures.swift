extension Figure {
  private static let mostFoldRows = 60

  /// Which examples each fold learns from and which it is judged by; of very many rows the first.
  public static func folds(_ rows: [FoldRow], _ framing: Framing = Framing()) throws(FigureProblem) -> Figure {
    try folds(rows, of: rows.count, framing)
  }

  private static func folds(
    _ rows: [FoldRow], of count: Int, _ framing: Framing
  ) throws(FigureProblem) -> Figure {
    guard rows.contains(where: { !$0.parts.isEmpty }) else { throw .empty(.folds) }
    let marks = rows.prefix(mostFoldRows).map { row in
      Mark.row(Row(label: row.label, note: row.note, content: .strip(row.parts)))
    }
    let facts = ["shown": "\(mostFoldRows)", "count": "\(count)"]
    return try Figure(
      .folds, framing, [Panel(marks)], remarks: count > mostFoldRows ? [Remark(.firstRows, facts)] : [])
  }

  /// The folds given by the examples each one tests on, in the order of the data, or validates on.
  public static func folds(
    examples: Int, test: [[Int]] = [], validation: [[Int]] = [], _ framing: Framing = Framing()
  ) throws(FigureProblem) -> Figure {
    guard examples > 0 else { throw .empty(.folds) }
    let count = max(test.count, validation.count)
    let rows = (0..<min(count, mostFoldRows)).map { fold in
      FoldRow(
        "fold \(fold + 1)", examples, test: fold < test.count ? test[fold] : [],
        validation: fold < validation.count ? validation[fold] : [])
    }
    return try folds(rows, of: count, framing)
  }
}

/// One line of a fold diagram.
public struct FoldRow: Sendable, Equatable {
  public let label: String
  public let parts: [FoldPart]
  /// A few words at its right end: what was chosen there.
  public let note: String

  public init(_ label: String, _ parts: [FoldPart], note: String = "") {
    (self.label, self.parts, self.note) = (label, parts.filter { $0.count > 0 }, note)
  }

  /// The roles of examples 0 … count − 1, all of them learned but those listed.
  public init(
    _ label: String, _ count: Int, test: [Int] = [], validation: [Int] = [], unused: [Int] = [], note: String = ""
  ) {
    var roles = [FoldPart.Role](repeating: .train, count: count)
    for (role, examples) in [(FoldPart.Role.validation, validation), (.test, test), (.unused, unused)] {
      for example in examples where roles.indices.contains(example) { roles[example] = role }
    }
    self.init(label, FoldPart.runs(roles), note: note)
  }
}

extension FoldPart {
  /// Neighbours with one role together.
  fileprivate static func runs(_ roles: [Role]) -> [FoldPart] {
    var parts: [FoldPart] = []
    var start = 0
    for (place, role) in roles.enumerated() where place + 1 == roles.count || roles[place + 1] != role {
      parts.append(FoldPart(role, place + 1 - start))
      start = place + 1
    }
    return parts
  }
}
