public import Figures
public import Language
public import Messages

/// A figure as a value of the language: shown by its name, saved as SVG, described in words.
public struct FigureValue: Entity {
  public var figure: Figure

  public init(_ figure: Figure) { self.figure = figure }

  public var kind: String { "figure" }

  public var summary: String {
    let series = figure.legend
    let points = series.reduce(0) { $0 + $1.points }
    let size = series.isEmpty ? [] : ["\(series.count) series", "\(points) points"]
    return (["figure: \(figure.kind.rawValue)", figure.title] + size).filter { !$0.isEmpty }.joined(separator: "  ")
  }

  public var fieldNames: [String] { ["kind", "title", "labels"] }

  public func field(_ name: String) -> Value? {
    switch name {
    case "kind": .text(figure.kind.rawValue)
    case "title": .text(figure.title)
    case "labels": .list(figure.legend.map { .text($0.name) })
    default: nil
    }
  }

  public func replacing(_ name: String, with value: Value) throws -> any Entity {
    guard name == "title", case .text(let title) = value else { throw Refusal("G11", ["name": name]) }
    var copy = self
    copy.figure.title = title
    return copy
  }

  public func isEqual(to other: any Entity) -> Bool { (other as? FigureValue)?.figure == figure }

  public func picture(_ options: TextOptions) -> RichOutput? { RichOutput(figure, options) }

  /// A figure goes into an SVG file, or as text into a `.txt` file.
  public func contents(of file: String, in language: MessageLanguage) throws -> String? {
    let spoken: FigureLanguage = language == .korean ? .korean : .english
    let name = file.lowercased()
    if name.hasSuffix(".svg") { return figure.svg(language: spoken) }
    if name.hasSuffix(".txt") { return figure.text(TextOptions(language: spoken)) + "\n" }
    throw Refusal("G12", ["file": file])
  }
}

extension Value {
  static func figure(_ figure: Figure) -> Value { .entity(FigureValue(figure)) }
}

/// A figure, with the reason why there is none as a refusal.
func drawn(_ make: () throws -> Figure) throws -> Value {
  do {
    return .figure(try make())
  } catch let problem as FigureProblem {
    throw Refusal(problem.key, problem.facts)
  }
}
