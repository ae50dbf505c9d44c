import Tensors

// Statements.

extension Session {
  /// Loop passes one input may take before it is stopped.
  static let mostLoopSteps = 10_000_000

  func run(_ program: Program) throws {
    for statement in program.statements {
      try run(statement, isShown: statement.isShown)
      if statement.isShown { flushRows() }
    }
  }

  func run(_ statement: Statement, isShown: Bool) throws {
    if isInterrupted() { throw Interruption() }
    switch statement.kind {
    case .expression(let expression): try run(expression, isShown: isShown)
    case .assignment(let targets, let right): try assign(targets, right, isShown: isShown)
    case .loop(let names, let over, let body): try loop(names, over, body)
    case .definition(let definition):
      state.variables[definition.name] = .function(definition)
      didAssign(definition.name)
      if isShown { show(display.assigned(definition.name, .function(definition))) }
    }
  }

  private func run(_ expression: Expression, isShown: Bool) throws {
    let result = try value(of: expression)
    if case .none = result { return }
    state.results[state.inputs] = result
    state.results[state.inputs - 100] = nil
    guard !isQuiet(expression) else { return }
    if let picture = picture(of: result) { return show(picture, isLast: isShown) }
    guard isShown else { return }
    let label = SourceMap(source).text(expression.span)
    show(result, announcement(of: result, as: nil) ?? display.alone(result, label: label))
  }

  /// What something that was just made says of itself.
  private func announcement(of value: Value, as name: String?) -> [String]? {
    if case .entity(let entity) = value { entity.announcement(as: name, width: width, in: language) } else { nil }
  }

  private func isQuiet(_ expression: Expression) -> Bool {
    guard case .command(let command) = expression.kind else { return false }
    if command.verb == "check" { return true }
    return command.arguments.contains { argument in
      if argument.name == "quiet", case .bool(true) = argument.value.kind { true } else { false }
    }
  }

  // MARK: - Assignment

  private func assign(_ targets: [Target], _ right: Expression, isShown: Bool) throws {
    let result = try value(of: right)
    if targets.count == 1 {
      try assign(result, to: targets[0].path, at: targets[0].span)
    } else {
      let values = try unpack(result, into: targets.count, at: right.span)
      for (target, value) in zip(targets, values) { try assign(value, to: target.path, at: target.span) }
    }
    guard isShown, !isQuiet(right) else { return }
    let names = targets.map { $0.path.joined(separator: ".") }.joined(separator: ", ")
    if targets.count > 1, let lines = announcement(of: result, as: names) { return show(result, lines) }
    for target in targets {
      let path = target.path.joined(separator: ".")
      let value = try value(at: target.path, span: target.span)
      show(value, announcement(of: value, as: path) ?? display.assigned(path, value))
    }
  }

  private func unpack(_ value: Value, into count: Int, at span: Span) throws -> [Value] {
    if count == 1 { return [value] }
    let items = try elements(of: value, at: span)
    guard items.count == count else {
      throw Diagnostic("N7", ["names": "\(count)", "values": "\(items.count)"], at: span, in: source)
    }
    return items
  }

  private func didAssign(_ name: String) {
    if !outcome.assigned.contains(name) { outcome.assigned.append(name) }
  }

  func assign(_ value: Value, to path: [String], at span: Span) throws {
    if path.count == 1 {
      state.variables[path[0]] = value
    } else {
      let whole = try self.value(at: [path[0]], span: span)
      state.variables[path[0]] = try replacing(path.dropFirst(), of: whole, with: value, at: span)
    }
    didAssign(path[0])
  }

  private func replacing(_ path: ArraySlice<String>, of whole: Value, with value: Value, at span: Span) throws -> Value
  {
    guard let name = path.first else { return value }
    switch whole {
    case .entity(let entity):
      guard let old = entity.field(name) else { throw noField(name, of: whole, at: span) }
      let new = try replacing(path.dropFirst(), of: old, with: value, at: span)
      do {
        return .entity(try entity.replacing(name, with: new))
      } catch {
        throw diagnostic(for: error, at: span)
      }
    case .record(var record):
      let new = try replacing(path.dropFirst(), of: record[name] ?? .none, with: value, at: span)
      record.fields.removeAll { $0.name == name }
      record.fields.append((name, new))
      return .record(record)
    default:
      throw Diagnostic("N8", ["kind": whole.kind, "field": name], at: span, in: source)
    }
  }

  /// The value at a path such as `net.fc1.W`.
  func value(at path: [String], span: Span) throws -> Value {
    guard var value = lookUp(path[0]) else { throw unknownName(path[0], at: span) }
    for name in path.dropFirst() { value = try field(name, of: value, at: span) }
    return value
  }

  // MARK: - for

  private func loop(_ names: [String], _ over: Expression, _ body: [Statement]) throws {
    let sequence = try value(of: over)
    if case .range(let range) = sequence, names.count == 1 {
      return try count(range, as: names, body, at: over.span)
    }
    var plan = LoopPlan()
    for item in try elements(of: sequence, at: over.span) {
      let values = try unpack(item, into: names.count, at: over.span)
      try countStep(at: over.span)
      for (name, value) in zip(names, values) { assign(value, toLoopVariable: name) }
      try walk(names, body, from: state.variables.run(plan, from: 0), &plan)
    }
  }

  /// Many passes as planned, then one that is walked, and again.
  private func count(_ range: NumberRange, as names: [String], _ body: [Statement], at span: Span) throws {
    var plan = LoopPlan()
    var index = 0
    while index < range.count {
      let end = min(range.count, index + min(LoopPlan.mostPasses, max(0, stepsLeft - 1)))
      let (pass, statement) = state.variables.run(plan, counting: range, index..<end)
      stepsLeft -= pass - index
      index = pass
      guard index < range.count else { return }
      try countStep(at: span)
      if statement == 0 { assign(.number(range[index]), toLoopVariable: names[0]) }
      try walk(names, body, from: statement, &plan)
      index += 1
    }
  }

  private func countStep(at span: Span) throws {
    stepsLeft -= 1
    guard stepsLeft > 0 else { throw Diagnostic("R2", ["limit": "\(Session.mostLoopSteps)"], at: span, in: source) }
  }

  private func assign(_ value: Value, toLoopVariable name: String) {
    state.variables[name] = value
    didAssign(name)
  }

  /// The statements of one pass from `start` on. After a first pass every name of the body has its place, so that a
  /// plan can be made.
  private func walk(_ names: [String], _ body: [Statement], from start: Int, _ plan: inout LoopPlan) throws {
    if isInterrupted() { throw Interruption() }
    var position = start
    while position < body.count {
      try run(body[position], isShown: false)
      position = state.variables.run(plan, from: position + 1)
    }
    if plan.isOutdated(for: state.variables) { plan = LoopPlan(names, body, state.variables) }
  }

  /// The items of a list, the numbers of a vector, the rows of a matrix.
  func elements(of value: Value, at span: Span) throws -> [Value] {
    switch value {
    case .list(let items): return items
    case .record(let record): return record.fields.map(\.value)
    case .range(let range): return (0..<range.count).map { .number(range[$0]) }
    case .entity(let entity as any SequenceEntity): return entity.elements
    case .tensor(let tensor) where !tensor.shape.isEmpty, .mask(let tensor) where !tensor.shape.isEmpty:
      return try (0..<tensor.shape[0]).map { Value.of(try tensor.selecting([.at($0)])) }
    default: throw Diagnostic("K6", ["got": Display.phrase(value)], at: span, in: source)
    }
  }
}
