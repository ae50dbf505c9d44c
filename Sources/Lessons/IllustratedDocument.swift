import Language
public import Messages
public import Notebook

extension Document {
  /// Markdown with what a run showed: `cells` are its inputs, in order, as `Replay` ran them.
  ///
  /// A record leaves lines out (`...`) and bounds numbers (`(~ 0.01)`). A reader gets what was shown instead, with its
  /// pictures and formulas, in the language of the run.
  public init(markdown text: String, ran run: [Replay.Cell], in language: MessageLanguage) {
    self.init(markdown: text)
    let text = DiagnosticText(language: language, width: 80, isPlain: true)
    var ran = run[...]
    for index in cells.indices where cells[index].kind == .input {
      guard let place = ran.firstIndex(where: { $0.input.utf8.elementsEqual(cells[index].source.utf8) }) else {
        continue
      }
      cells[index].outputs = CellOutput.all(ran[place].outputs, text)
      ran = ran[(place + 1)...]
    }
  }
}
