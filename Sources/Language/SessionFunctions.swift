import Figures
import Messages

// What a learner does with the session itself: look back, keep, run files, set, time.

extension Builtin {
  static let history = Builtin(
    "history", topic: "session", "List the inputs that ran without error, with their numbers.",
    integer("n", "how many of the newest", default: 20), returns: "none", examples: ["1 + 1\nhistory()"]
  ) { call, count in
    let session = call.session
    for entry in session.state.log.suffix(max(0, count)) {
      let rows = entry.source.split(separator: "\n").map(String.init)
      session.show(
        rows.enumerated().flatMap { place, row in
          DisplayText.hanging(
            (place == 0 ? DisplayText.paddedLeft("\(entry.number)", to: 4) : "    ") + "  " + row, indent: 6,
            session.width)
        })
    }
    return .none
  }

  static let set = Builtin(
    "set", topic: "session", "Change how results are shown.",
    integer("digits", "significant digits, 1 to 17; 17 shows a number exactly").optional,
    text("plot", "the signs of figures: \"braille\", \"block\" or \"ascii\"").optional,
    converted("pager", kind: "bool", "stop after each screenful of a long result", asBool).optional, returns: "none",
    examples: ["set(digits=17)\n0.1 + 0.2", "set(plot=\"ascii\")", "set(pager=true)"]
  ) { call, digits, plot, pager in
    let session = call.session
    if let digits {
      guard (1...17).contains(digits) else { throw call.refusal(of: "digits", "V38", ["got": "\(digits)"]) }
      session.state.digits = digits
    }
    if let plot {
      guard let glyphs = Glyphs(rawValue: plot) else { throw call.refusal(of: "plot", "G20", ["got": plot]) }
      session.state.glyphs = glyphs
    }
    if let pager { session.state.isPaging = pager }
    let settings = [
      (digits != nil, "digits \(session.state.digits)"), (plot != nil, "plot \(session.textOptions.glyphs.rawValue)"),
      (pager != nil, "pager \(session.state.isPaging)"),
    ]
    let changed = settings.filter(\.0)
    session.show(Display.fold((changed.isEmpty ? settings : changed).map(\.1), session.width))
    return .none
  }

  static let save = Builtin(
    "save", topic: "session", "Write the inputs that ran without error to a script; or a figure.",
    anyValue("what", "the file's name: something.step, or .svg for the last figure; or a value"),
    text("file", "the name of the file for a value").optional, returns: "none",
    examples: ["1 + 1\nsave \"mine.step\"", "f = plot sigmoid\nsave f, \"sigmoid.svg\""]
  ) { call, what, file in
    switch (what, file) {
    case (.text(let name), nil) where name.lowercased().hasSuffix(".svg"): try call.session.saveLastFigure(name, call)
    case (.text(let name), nil): try call.session.save(to: name, call)
    case (let value, let file?): try call.session.save(value, to: file, call)
    default: throw call.refusal(of: "what", "F6", ["got": Display.phrase(what)])
    }
    return .none
  }

  static let run = Builtin(
    "run", topic: "session", "Run a script here; with check=true only report whether it holds.",
    text("file", "its name, usually something.step"),
    flag("check", "run it on a copy, show no results, count its checks"), returns: "none",
    examples: ["check 1 + 1 == 2\nsave \"mine.step\"\nrun \"mine.step\" check=true"]
  ) { call, file, isCheck in
    guard let bytes = call.session.resources.file(file) else {
      throw call.noFile(file)
    }
    let entries = Script.entries(of: String(decoding: bytes, as: UTF8.self))
    if isCheck { return .bool(try call.session.verify(entries, file)) }
    try call.session.runEntries(entries, of: file)
    return .none
  }

  static let time = Builtin(
    "time", topic: "session", "Say how long an expression takes, and give its value.",
    parameters: [ParameterInfo("expr", kind: "expression", about: "what to compute")], returns: "its value",
    examples: ["time(1 + 1)"]
  ) { session, command in
    guard let expression = command.arguments.first?.value, command.arguments.count == 1 else {
      throw Diagnostic("K16", ["name": "time"], at: command.verbSpan, in: session.source)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let value = try session.value(of: expression)
    let seconds = (clock.now - start) / .seconds(1)
    let facts = ["time": Session.duration(seconds)]
    session.show([Catalogue.sentence("session.took", facts, in: session.language)])
    return value
  }
}

extension Session {
  private static let mostRunningFiles = 8

  /// `1.2 ms`: a duration to two digits in the unit that fits it.
  static func duration(_ seconds: Double) -> String {
    for (unit, scale) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * scale >= 1 {
      return "\(NumberText.general(seconds * scale, 3)) \(unit)"
    }
    return "\(NumberText.general(seconds * 1e9, 3)) ns"
  }

  /// The script is read back before it is written: a file that would not run is not kept.
  fileprivate func save(to file: String, _ call: Call) throws {
    let text = state.log.map(\.source).joined(separator: "\n") + "\n"
    let readBack = Script.entries(of: text)
    guard
      try readBack.allSatisfy({
        _ = try Program.parse($0); return true
      })
    else { return }
    if let reason = resources.write(text, file) {
      throw call.refusal(of: "what", "F4", ["file": file, "reason": reason])
    }
    let facts = ["file": file, "count": "\(readBack.count)"]
    show(Display.wrap(Catalogue.sentence("session.saved", facts, in: language), width))
  }

  /// Runs each entry as if it had been typed; the first error stops the file.
  fileprivate func runEntries(_ entries: [String], of file: String) throws {
    let (saved, savedOutcome) = (source, outcome)
    defer { source = saved }
    guard runningFiles < Session.mostRunningFiles else {
      throw Diagnostic("R4", ["file": file, "limit": "\(Session.mostRunningFiles)"], at: nil, in: saved)
    }
    runningFiles += 1
    defer { runningFiles -= 1 }
    var all = savedOutcome
    for entry in entries {
      let outcome = run(entry)
      all.append(outcome)
      if outcome.failed || outcome.interrupted || outcome.quits { break }
    }
    outcome = all
    if all.interrupted { throw Interruption() }
  }

  /// Runs the entries on a copy of the session and reports what held.
  fileprivate func verify(_ entries: [String], _ file: String) throws -> Bool {
    let (saved, savedSource, savedOutcome, savedPast) = (state, source, outcome, past)
    var (checks, failures) = (0, [String]())
    var all = Outcome()
    for entry in entries {
      let outcome = run(entry)
      all.append(outcome)
      let lines = outcome.outputs.compactMap { if case .text(let text) = $0 { text } else { nil } }
      checks += lines.count { $0.hasPrefix("ok    ") || $0.hasPrefix("FAIL  ") }
      if outcome.failed || outcome.checkFailed { failures.append(entry) }
      if outcome.failed || outcome.interrupted { break }
    }
    (state, source, outcome, past) = (saved, savedSource, savedOutcome, savedPast)
    if all.interrupted { throw Interruption() }
    outcome.checkFailed = !failures.isEmpty
    show(verdict(file, entries.count, checks, failures))
    return failures.isEmpty
  }

  private func verdict(_ file: String, _ inputs: Int, _ checks: Int, _ failures: [String]) -> [String] {
    let head = failures.isEmpty ? "ok    " : "FAIL  "
    let facts = ["file": file, "inputs": "\(inputs)", "checks": "\(checks)"]
    let lines = Display.wrap(head + Catalogue.sentence("session.verdict", facts, in: language), width)
    return lines + failures.flatMap { Display.wrap("      \($0)", width) }
  }
}

extension Outcome {
  mutating func append(_ other: Outcome) {
    outputs += other.outputs
    failed = failed || other.failed
    checkFailed = checkFailed || other.checkFailed
    interrupted = interrupted || other.interrupted
    keepsPart = keepsPart || other.keepsPart
    quits = quits || other.quits
    for name in other.assigned where !assigned.contains(name) { assigned.append(name) }
  }
}
