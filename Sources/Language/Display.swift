public import Figures
public import Messages
import Tensors

/// How values look on a screen of `width` columns.
public struct Display: Sendable {
  public let width: Int
  public let digits: Int
  public let language: MessageLanguage
  /// The signs of small pictures in a table.
  public let glyphs: Glyphs

  public init(
    width: Int = 80, digits: Int = 4, language: MessageLanguage = .english, glyphs: Glyphs = .braille
  ) {
    (self.width, self.digits, self.language, self.glyphs) = (width, digits, language, glyphs)
  }

  public func number(_ x: Double) -> String { NumberText.scalar(x, digits: digits) }

  // MARK: - After an assignment

  /// `x  (4, 2)  mean 31.5  std 29.29  min 1  max 75`
  func assigned(_ name: String, _ value: Value) -> [String] {
    switch value {
    case .trace(let trace): TraceTable(trace, width: width, digits: digits).lines
    case .entity(let entity): Display.fold([name, entity.summary(in: language)], width)
    case .record(let record): recordLines(record, label: name)
    default: Display.fold([name] + header(value), width)
    }
  }

  private func header(_ value: Value) -> [String] {
    switch value {
    case .tensor(let tensor): header(tensor)
    case .mask(let mask): [mask.shapeText, count(mask)]
    default: [phrase(value)]
    }
  }

  /// `6 of 8 true`
  func count(_ mask: Tensor) -> String {
    said("value.true", ["count": "\(mask.values.count { $0 != 0 })", "all": "\(mask.count)"])
  }

  /// Shape, mean, standard deviation, extremes; NaN and infinities counted.
  func header(_ tensor: Tensor) -> [String] {
    let finite = tensor.values.filter(\.isFinite)
    var parts = [tensor.shapeText]
    if !finite.isEmpty {
      let part = Tensor([finite.count], finite)
      let reduced: (Reduction) -> String = { number((try? part.reduced($0))?.values.first ?? .nan) }
      parts += ["mean \(reduced(.mean))", "std \(reduced(.standardDeviation))"]
      parts += ["min \(reduced(.minimum))", "max \(reduced(.maximum))"]
    }
    let nan = tensor.values.count { $0.isNaN }
    let infinite = tensor.values.count { $0.isInfinite }
    if nan > 0 { parts.append("NAN \(nan)") }
    if infinite > 0 { parts.append("INF \(infinite)") }
    return parts
  }

  // MARK: - Standing alone

  func alone(_ value: Value, label: String) -> [String] {
    switch value {
    case .tensor(let tensor): tensorLines(tensor, label: label)
    case .mask(let mask): maskLines(mask, label: label)
    case .trace(let trace): TraceTable(trace, width: width, digits: digits).lines
    case .entity(let entity):
      Display.fold([entity.summary(in: language)], width) + entity.details(on: self)
    case .record(let record): recordLines(record, label: nil)
    case .list(let items): listLines(items)
    case .function(let definition): Display.wrap(SourceMap(definition.source).text(definition.span), width)
    case .builtin(let builtin): functionLines(builtin)
    default: Display.wrap(inline(value), width)
    }
  }

  /// The signature; `history` alone most likely meant `history()`.
  private func functionLines(_ builtin: Builtin) -> [String] {
    let isAction = builtin.returns == "none" && builtin.parameters.allSatisfy(\.isOptional)
    return DisplayText.hanging(builtin.signature(in: language), indent: 4, width)
      + (isAction ? Display.wrap(said("value.run", ["name": builtin.name]), width) : [])
  }

  private func recordLines(_ record: Record, label: String?) -> [String] {
    if let columns = equalColumns(record) { return (label.map { [$0] } ?? []) + columns.lines(self) }
    let parts = record.fields.map { "\($0.name) \(inline($0.value))" }
    let hasMatrix = record.fields.contains { ($0.value.numbers?.rank ?? 0) > 1 }
    guard label == nil, hasMatrix else { return Display.fold((label.map { [$0] } ?? []) + parts, width) }
    return record.fields.flatMap { field in
      let lines = alone(field.value, label: field.name)
      return lines.count == 1 ? Display.wrap("\(field.name) \(lines[0])", width) : lines
    }
  }

  /// Vectors of one length as the columns of a table, numbered from 1.
  private func equalColumns(_ record: Record) -> RowTable? {
    let vectors = record.fields.compactMap { field in
      field.value.numbers.flatMap { $0.rank == 1 && $0.count > 1 ? $0 : nil }
    }
    guard vectors.count == record.fields.count, vectors.count > 1, Set(vectors.map(\.count)).count == 1,
      vectors[0].count <= 30
    else { return nil }
    var table = RowTable()
    for row in 0..<vectors[0].count {
      let cells = zip(record.fields, vectors).map { ($0.name, Value.number($1.values[row])) }
      table.add([("", .number(Double(row + 1)))] + cells)
    }
    return table
  }

  private func listLines(_ items: [Value]) -> [String] {
    let line = "[" + items.map(inline).joined(separator: ", ") + "]"
    if DisplayText.width(line) <= width { return [line] }
    let shown = items.prefix(6).flatMap { Display.wrap("  " + inline($0), width) }
    return [phrase(.list(items))] + shown + (items.count > 6 ? ["  ..."] : [])
  }

  /// A value in a table: a string without its quotes.
  func cell(_ value: Value) -> String {
    if case .text(let text) = value { return text }
    return inline(value)
  }

  /// A value inside a list.
  public func inline(_ value: Value) -> String {
    switch value {
    case .number(let x): number(x)
    case .text(let text): "\"\(text)\""
    case .tensor(let tensor) where tensor.shape.count == 1 && tensor.count <= 6: MatrixText.row(tensor.values, digits)
    case .list(let items) where items.count <= 4: "[" + items.map(inline).joined(separator: ", ") + "]"
    default: phrase(value)
    }
  }

  /// A few words for a value in a message: `tensor (4, 2)`. The catalogue puts them into its own language.
  public static func phrase(_ value: Value) -> String {
    if case .entity(let entity) = value, entity.summary.contains("  ") { return entity.kind }
    return Display().phrase(value)
  }

  private func said(_ key: String, _ facts: [String: String]) -> String {
    Catalogue.sentence(key, facts, in: language)
  }

  func phrase(_ value: Value) -> String {
    switch value {
    case .none: "none"
    case .number(let x): number(x)
    case .bool(let bool): bool ? "true" : "false"
    case .text(let text): "\"\(text.count > 24 ? text.prefix(24) + "…" : text)\""
    case .tensor(let tensor), .mask(let tensor): "\(Catalogue.word(value.kind, in: language)) \(tensor.shapeText)"
    case .list(let items): said("value.list", ["count": "\(items.count)"])
    case .record(let record): "record(\(record.fields.map(\.name).joined(separator: ", ")))"
    case .range(let range): said("value.range", ["count": "\(range.count)"])
    case .function(let definition): said("value.function", ["name": definition.name])
    case .builtin(let builtin): said("value.function", ["name": builtin.name])
    case .trace(let trace): said("value.trace", ["count": "\(trace.steps.count)"])
    case .entity(let entity): entity.summary(in: language)
    }
  }
}

// MARK: - Tensors

extension Display {
  private func tensorLines(_ tensor: Tensor, label: String) -> [String] {
    if let line = MatrixText.line(tensor, digits: digits), DisplayText.width(line) <= width { return [line] }
    let name = label.count <= 24 && !label.contains("\n") ? [label] : []
    return Display.fold(name + header(tensor), width) + MatrixText(tensor, width: width, digits: digits).lines
  }

  private func maskLines(_ mask: Tensor, label: String) -> [String] {
    if mask.shape.count == 1 {
      let line = "[" + mask.values.map { $0 == 0 ? "false" : "true" }.joined(separator: " ") + "]"
      if DisplayText.width(line) <= width { return [line] }
    }
    let name = label.count <= 24 && !label.contains("\n") ? [label] : []
    return Display.fold(name + header(.mask(mask)), width) + MatrixText(mask, width: width, digits: digits).lines
  }

  // MARK: - Lines

  /// Parts with two spaces between them, a new indented line where they would pass `width`.
  public static func fold(_ parts: [String], _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in parts.flatMap({ $0.split(separator: "  ", omittingEmptySubsequences: true).map(String.init) }) {
      let longer = line.isEmpty ? part : line + "  " + part
      if DisplayText.width(longer) > width, !line.isEmpty {
        lines.append(line)
        line = "  " + part
      } else {
        line = longer
      }
    }
    return (lines + [line]).flatMap { wrap($0, width) }
  }

  /// A text broken at spaces, or inside a word that is longer than a line.
  static func wrap(_ text: String, _ width: Int) -> [String] { DisplayText.wrap(text, width) }
}
