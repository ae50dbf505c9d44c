import Characters
import Tensors

/// The steps of a computation for a reader who takes them one at a time.
public struct StepWalk: Sendable, Equatable {
  public struct Stop: Sendable, Equatable {
    /// What the reader sees at this step: its number, name, shape, expression and values.
    public let lines: [String]
    /// The formula in symbols, as in its source: the answer to `why`.
    public let formula: String
  }

  public let title: [String]
  public let stops: [Stop]

  init(_ trace: TraceRecord, width: Int, digits: Int) {
    let table = TraceTable(trace, width: width, digits: digits)
    title = table.title
    stops = zip(trace.steps, table.rows).map { step, lines in
      Stop(lines: lines + StepWalk.values(step.value, lines, width, digits), formula: "\(step.name):  \(step.formula)")
    }
  }

  /// The numbers themselves under a step whose line shows only their range.
  private static func values(_ value: Tensor, _ lines: [String], _ width: Int, _ digits: Int) -> [String] {
    guard value.shape.count > 1, value.count <= 60 else { return [] }
    return MatrixText(value, width: width, digits: digits).lines.map { "  " + $0 }.filter {
      DisplayText.width($0) <= width
    }
  }
}

/// A trace as a table of HTML and its formulas as LaTeX, for notebooks.
struct TraceForms {
  let forms: [RichOutput.Form]

  init(_ trace: TraceRecord, digits: Int) {
    let rows = trace.steps.enumerated().map { place, step in
      let cells = ["\(place + 1)", step.name, step.value.shapeText, step.formula, step.expression]
      return "<tr>" + cells.map { "<td>\($0.asMarkup)</td>" }.joined() + "</tr>"
    }
    let html = "<table><caption>\(trace.title.asMarkup)</caption>\(rows.joined())</table>"
    let latex = trace.steps.map { "\\text{\($0.name)}: \(TraceForms.latex($0.formula))" }
    forms = [
      RichOutput.Form("text/html", html),
      RichOutput.Form("text/latex", "$$\\begin{gathered}\(latex.joined(separator: "\\\\ "))\\end{gathered}$$"),
    ]
  }

  private static let commands: [(String, String)] = [
    ("μ", "\\mu "), ("σ", "\\sigma "), ("γ", "\\gamma "), ("β", "\\beta "), ("ε", "\\varepsilon "), ("Σ", "\\sum "),
    ("∂", "\\partial "), ("√", "\\sqrt{}"), ("x̂", "\\hat{x}"), ("²", "^2"), ("³", "^3"), ("½", "\\tfrac12 "),
    ("ᵢ", "_i"), ("ⱼ", "_j"), ("ₖ", "_k"), ("ᵀ", "^T"), ("⁻", "^{-}"), ("−", "-"), ("Λ", "\\Lambda "),
    ("λ", "\\lambda "),
  ]

  /// A formula in Unicode symbols as LaTeX.
  static func latex(_ formula: String) -> String {
    commands.reduce(formula) { $0.replacing($1.0, with: $1.1) }
  }
}
