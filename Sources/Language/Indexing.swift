import Tensors

// What stands between `[` and `]`.

extension Session {
  func index(_ base: Expression, _ places: [Index], at node: Expression) throws -> Value {
    let value = try value(of: base)
    switch value {
    case .list(let items): return try pick(from: items, places, at: node)
    case .text(let text):
      let characters = text.map { Value.text(String($0)) }
      let picked = try pick(from: characters, places, at: node)
      return joined(picked)
    case .record(let record):
      if case .at(let place)? = places.first, case .text(let name) = try self.value(of: place) {
        return try field(name, of: .record(record), at: node.focus, on: base)
      }
    case .tensor(let tensor), .mask(let tensor):
      return try pick(from: tensor, places, isMask: value.kind == "mask", at: node)
    case .range(let range): return try pick(from: range.tensor, places, isMask: false, at: node)
    case .entity(let entity as any SequenceEntity): return try pick(from: entity.elements, places, at: node)
    default: break
    }
    throw Diagnostic("K9", ["got": Display.phrase(value)], at: node.focus, in: source)
  }

  private func joined(_ picked: Value) -> Value {
    guard case .list(let items) = picked else { return picked }
    return .text(items.map { if case .text(let text) = $0 { text } else { "" } }.joined())
  }

  // MARK: - Tensors

  private func pick(from tensor: Tensor, _ places: [Index], isMask: Bool, at node: Expression) throws -> Value {
    let indices = try places.map(tensorIndex)
    do {
      let picked = try tensor.selecting(indices)
      return isMask ? Arithmetic.truth(picked) : .of(picked)
    } catch {
      throw diagnostic(for: error, at: node.focus)
    }
  }

  private func tensorIndex(_ place: Index) throws -> TensorIndex {
    switch place {
    case .ellipsis: return .ellipsis
    case .slice(let start, let stop, let step):
      let stride = try step.map(whole) ?? 1
      return .slice(start: try start.map(whole), stop: try stop.map(whole), step: stride)
    case .at(let expression): return try tensorIndex(for: value(of: expression), at: expression.span)
    }
  }

  private func tensorIndex(for value: Value, at span: Span) throws -> TensorIndex {
    switch value {
    case .none: return .newAxis
    case .range(let range): return .rows((0..<range.count).map { range.start + $0 * range.step })
    case .tensor(let list) where list.shape.count == 1:
      let rows = list.values.compactMap { Int(exactly: $0) }
      if rows.count == list.count { return .rows(rows) }
    case .mask, .list:
      if let mask = value.mask { return .mask(mask) }
    default:
      if let position = asInteger(value) { return .at(position) }
    }
    throw Diagnostic("S3.kind", ["got": Display.phrase(value)], at: span, in: source)
  }

  /// A whole number in a slice; `none` is refused because the grammar already leaves parts out.
  private func whole(_ expression: Expression) throws -> Int {
    let value = try value(of: expression)
    guard let whole = asInteger(value) else {
      throw Diagnostic("S3.kind", ["got": Display.phrase(value)], at: expression.span, in: source)
    }
    return whole
  }

  // MARK: - Lists

  private func pick(from items: [Value], _ places: [Index], at node: Expression) throws -> Value {
    guard places.count == 1 else {
      throw Diagnostic("S3.list", [:], at: node.focus, in: source)
    }
    do {
      let positions = Tensor([items.count], (0..<items.count).map(Double.init))
      let picked = try positions.selecting([try tensorIndex(places[0])])
      let chosen = picked.values.map { items[Int($0)] }
      return picked.shape.isEmpty ? chosen[0] : .list(chosen)
    } catch {
      throw diagnostic(for: error, at: node.focus)
    }
  }
}
