import Messages

extension Builtin {
  static let undo = Builtin(
    "undo", topic: "session", "Take the last input back: variables and random numbers as before.", parameters: [],
    returns: "none", examples: ["x = 1\nx = 2\nundo\ncheck x == 1"]
  ) { session, command in
    try session.undo(at: command.verbSpan)
    return .none
  }
}

extension Session {
  private static let mostRemembered = 200

  func remember(_ source: String, _ before: State) {
    past.append((source, before))
    if past.count > Session.mostRemembered { past.removeFirst() }
  }

  /// Everything as it was, but for what libraries keep with the session.
  func goBack(to before: State) {
    let keepsakes = state.keepsakes
    state = before
    state.keepsakes = keepsakes
  }

  /// Whether the next `undo` brings `state` back.
  public func canUndo(to state: State) -> Bool {
    past.last.map { !$0.state.changed(since: state) && $0.state.inputs == state.inputs + 1 } ?? false
  }

  /// Goes back to the state before the last input that changed something or showed a result.
  fileprivate func undo(at span: Span) throws {
    guard let last = past.popLast() else { throw Diagnostic("U1", [:], at: span, in: source) }
    goBack(to: last.state)
    let first = last.input.split(separator: "\n").first.map(String.init) ?? ""
    let facts = ["input": DisplayText.cut(first, to: max(20, width - 8))]
    show(Display.wrap(Catalogue.sentence("session.undone", facts, in: language), width))
  }
}

extension Session.State {
  /// Whether variables or random counters differ. Names are compared by value, bit for bit.
  func changed(since before: Session.State) -> Bool {
    guard streams == before.streams, variables.count == before.variables.count else { return true }
    return variables.contains { name, value in
      before.variables[name].map { !$0.isIdentical(to: value) } ?? true
    }
  }
}

extension Program {
  private static let sessionVerbs: Set<String> = [
    "undo", "whos", "help", "history", "save", "quit", "why", "set", "export", "open", "cells", "rerun",
    "edit",
  ]

  /// Only verbs that look at the session or manage it; such an input is neither undone nor saved.
  var isAboutTheSession: Bool {
    statements.allSatisfy { statement in
      guard case .expression(let expression) = statement.kind else { return false }
      switch expression.kind {
      case .command(let command): return Program.sessionVerbs.contains(command.verb)
      case .call(let callee, _):
        if case .name(let name) = callee.kind { return Program.sessionVerbs.contains(name) }
        return false
      default: return false
      }
    }
  }
}
