extension Step {
  /// The fences with one label, in order.
  public func fences(_ label: Fence.Label) -> [Fence] {
    blocks.compactMap { block in
      guard case .fence(let fence) = block.content, fence.label == label else { return nil }
      return fence
    }
  }

  /// The solution's lines, or nil for a step without one.
  public var solution: String? {
    let fences = fences(.solution)
    return fences.isEmpty ? nil : fences.map(\.text).joined(separator: "\n")
  }

  public var checkLines: [CheckLine] { fences(.check).flatMap(\.lines).compactMap(CheckLine.parse) }

  public var hints: [String] { fences(.hint).map(\.text) }

  public var options: [Option] {
    blocks.flatMap { block in
      guard case .options(let options) = block.content else { return [Option]() }
      return options
    }
  }

  /// The `wrong` fences with the quotes that answer them.
  public var wrongAnswers: [(fence: Fence, feedback: String?, line: Int)] {
    blocks.indices.compactMap { index in
      guard case .fence(let fence) = blocks[index].content, fence.label == .wrong else { return nil }
      return (fence, feedback(after: index), blocks[index].line)
    }
  }

  /// The expression of the `answer` fence, its tolerance and the quote that answers it.
  public var answer: (expression: String, tolerance: CheckLine.Tolerance, feedback: String?)? {
    for index in blocks.indices {
      guard case .fence(let fence) = blocks[index].content, fence.label == .answer,
        let (expression, tolerance) = CheckLine.splitTolerance(fence.text.withoutComment.trimmingBlanks)
      else { continue }
      return (expression, tolerance, feedback(after: index))
    }
    return nil
  }

  private func feedback(after index: Int) -> String? {
    guard index + 1 < blocks.count, case .feedback(let text) = blocks[index + 1].content else { return nil }
    return text
  }

  /// What the learner may read and run in this step, as the language's source.
  var code: [String] {
    blocks.compactMap { block in
      guard case .fence(let fence) = block.content else { return nil }
      switch fence.label {
      case .stepbook: return Transcript(fence.lines).cells.map(\.input).joined(separator: "\n")
      case .setup, .solution, .check, .wrong, .answer: return fence.text
      case .hint, .model, .text, nil: return nil
      }
    }
  }
}

extension Lesson {
  /// Every name that the lesson's own code mentions: these belong to the lesson, not to the learner.
  var reservedNames: Set<String> { Set(steps.flatMap(\.code).flatMap(namesUsed)) }
}
