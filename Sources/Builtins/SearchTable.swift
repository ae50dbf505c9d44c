import Language
import Messages
import Selection

/// Searches side by side: what each found, and how well it covered the first hyper-parameter.
struct SearchTable {
  let searches: [(name: String, search: SearchValue)]

  init(_ searches: [(name: String, search: SearchValue)]) { self.searches = searches }

  /// Only values that are all searches, over the same hyper-parameters.
  init?(_ arguments: [(label: String, value: Value)]) {
    let searches = arguments.compactMap { argument -> (name: String, search: SearchValue)? in
      guard case .entity(let entity) = argument.value, let search = entity as? SearchValue else { return nil }
      return (argument.label, search)
    }
    guard let first = searches.first, searches.count == arguments.count,
      searches.allSatisfy({ $0.search.subject.axes.map(\.name) == first.search.subject.axes.map(\.name) })
    else { return nil }
    self.searches = searches
  }

  private var axes: [(name: String, values: DistributionValue)] { searches[0].search.subject.axes }

  func lines(width: Int, in language: MessageLanguage) -> [String] {
    let axis = axes[0]
    let high = axis.values.distribution.value(at: 0.75)
    let isChoice = if case .choice = axis.values.distribution { true } else { false }
    let score = searches[0].search.subject.validation == nil ? "search.best.acc" : "search.best.val"
    let head =
      ["", Catalogue.sentence(score, in: language)] + axes.map(\.name)
      + [Catalogue.sentence("search.distinct", ["name": axis.name], in: language)]
      + (isChoice ? [] : ["\(axis.name) >= \(NumberText.general(high, 3))"])
    let rows = searches.map { name, search in
      let best = search.result.best
      let settings =
        best.map { search.subject.options($0.setting).map { SearchValue.text($0.value) } } ?? axes.map { _ in "" }
      let above = search.result.trials.count { ($0.setting[axis.name] ?? 0) >= high * (1 - 1e-12) }
      return ["\(name) \(search.way)", SearchValue.score(best?.score)] + settings
        + ["\(search.result.distinctValues(axis.name))"] + (isChoice ? [] : ["\(above)"])
    }
    return Self.aligned([head] + rows, width: width, gap: 3)
  }

  /// Columns to the right, the first to the left; folded where they are too wide.
  static func aligned(_ rows: [[String]], width: Int, gap: Int = 2) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { DisplayText.width($0[column]) }.max() ?? 0 }
    let space = String(repeating: " ", count: gap)
    let lines = rows.map { row in
      zip(row, widths).enumerated().map { place, cell in
        place == 0 ? DisplayText.padded(cell.0, to: cell.1) : DisplayText.paddedLeft(cell.0, to: cell.1)
      }.joined(separator: space)
    }
    if lines.allSatisfy({ DisplayText.width($0) <= width }) { return lines }
    return rows.dropFirst().flatMap { row in
      Display.fold(zip(rows[0], row).map { $0.isEmpty ? $1 : "\($0) \($1)" }, width)
    }
  }

  /// Whether the best of the searches may be ranked: by how many validation examples the first two differ.
  func explain(_ call: Call) {
    guard searches.count == 2, let validation = searches[0].search.subject.validation,
      let first = searches[0].search.result.best?.score, let second = searches[1].search.result.best?.score
    else { return }
    let name = axes[0].name
    let (a, b) = (searches[0].search, searches[1].search)
    let examples = Int((abs(first - second) * Double(validation.count)).rounded())
    let p = max(first, second)
    let error = (2 * p * (1 - p) / Double(validation.count)).squareRoot()
    call.explain(
      abs(first - second) < 2 * error ? "why.search.alike" : "why.search.differ",
      [
        "a": a.way, "trials": "\(a.result.trials.count)", "values": "\(a.result.distinctValues(name))", "name": name,
        "b": b.way, "others": "\(b.result.distinctValues(name))", "examples": "\(examples)",
        "difference": NumberText.fixed(abs(first - second), 3), "count": "\(validation.count)",
      ])
  }
}
