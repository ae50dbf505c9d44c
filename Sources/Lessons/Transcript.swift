/// Inputs and what they showed, as a `stepbook` fence records them.
public struct Transcript: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    /// One input without its prompts; several lines when a bracket stayed open.
    public var input: String
    public var output: [String]
    /// The line of the input's prompt, counted from the transcript's first.
    public var line: Int

    public init(input: String, output: [String] = [], line: Int = 0) {
      (self.input, self.output, self.line) = (input, output, line)
    }
  }

  public var cells: [Cell] = []
  /// Lines before the first prompt: a mistake.
  public var strayLines: [String] = []

  /// Lines that begin with `> ` are inputs, `| ` continues one, all others are output.
  public init(_ lines: [String]) {
    for (number, line) in lines.enumerated() {
      if line.startsWithBytes("> ") || line == ">" {
        cells.append(Cell(input: line.droppingBytes(line == ">" ? 1 : 2), line: number))
      } else if let last = cells.indices.last, cells[last].output.isEmpty, isContinuation(line) {
        cells[last].input += "\n" + line.droppingBytes(line == "|" ? 1 : 2)
      } else if let last = cells.indices.last {
        cells[last].output.append(line)
      } else if !line.trimmingBlanks.isEmpty {
        strayLines.append(line)
      }
    }
  }

  private func isContinuation(_ line: String) -> Bool { line.startsWithBytes("| ") || line == "|" }

  public init(cells: [Cell]) { self.cells = cells }

  /// The lines of the fence again.
  public var lines: [String] { cells.flatMap { Transcript.prompted($0.input) + $0.output } }

  /// An input as it stands behind its prompts.
  public static func prompted(_ input: String) -> [String] {
    input.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      (index == 0 ? "> " : "| ") + line
    }
  }
}
