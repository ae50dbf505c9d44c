// Verbs that start a line.

extension Session {
  func perform(_ command: Command) throws -> Value {
    guard let builtin = registry.function(command.verb) else {
      throw Diagnostic("N6", ["verb": command.verb], at: command.verbSpan, in: source)
    }
    if case .syntax(let body) = builtin.body {
      let result = try body(self, command)
      try requireWanted()
      return result
    }
    let arguments = try given(command.arguments.filter { $0.name != "quiet" })
    let callee = Expression(.name(command.verb), command.verbSpan)
    return try invoke(builtin, arguments, at: callee, callee)
  }
}

extension Builtin {
  /// The verbs that the language itself brings.
  static let core: [Builtin] = [
    .step, .check, .why, .explain, .help, .whos, .seed, .undo, .history, .save, .run, .set, .time, .quit,
  ]

  static let whos = Builtin(
    "whos", topic: "session", "List your variables and the random seed.", parameters: [], returns: "none",
    examples: ["x = [1, 2, 3]; whos"]
  ) { session, _ in
    session.show(session.variableLines())
    return .none
  }

  static let quit = Builtin(
    "quit", topic: "session", "Leave Stepbook; Ctrl-D does the same.", parameters: [], returns: "none",
    examples: ["quit"]
  ) { session, _ in
    session.outcome.quits = true
    return .none
  }

  static let seed = Builtin(
    "seed", topic: "random numbers", "Start the random numbers again from a seed.",
    anyValue("seed", "a whole number from 0, or \"random\" for one that is chosen and printed"),
    returns: "none", examples: ["seed 231; normal(3)"]
  ) { call, value in
    if case .text("random") = value {
      call.session.reseed(UInt64.random(in: 0..<1_000_000))
    } else if let seed = asInteger(value), seed >= 0 {
      call.session.reseed(UInt64(seed))
    } else {
      throw call.refusal(of: "seed", "V12", ["got": Display.phrase(value)])
    }
    call.session.show(["seed \(call.session.state.streams.seed)"])
    return .none
  }
}

extension Session {
  /// One line a variable, then the seed.
  func variableLines() -> [String] {
    let lines = variableNames.flatMap { name in
      state.variables[name].map { value -> [String] in
        if case .trace = value { return ["\(name)  \(display.phrase(value))"] }
        return display.assigned(name, value)
      } ?? []
    }
    return lines + ["seed \(state.streams.seed)"]
  }
}
