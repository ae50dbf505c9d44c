import Language
public import Notebook

extension Document {
  /// Markdown with the pictures and formulas of a run: `cells` are its inputs, in order, as `Replay` ran them.
  ///
  /// What was recorded stays the text of each output; a run only adds the other forms.
  public init(markdown text: String, illustratedBy run: [Replay.Cell]) {
    self.init(markdown: text)
    var ran = run[...]
    for index in cells.indices where cells[index].kind == .input {
      guard let place = ran.firstIndex(where: { $0.input.utf8.elementsEqual(cells[index].source.utf8) }) else {
        continue
      }
      cells[index].illustrate(with: ran[place].outputs)
      ran = ran[(place + 1)...]
    }
  }
}

extension Document.Cell {
  /// Puts the forms of one rich output into the place of the recorded text.
  fileprivate mutating func illustrate(with outputs: [Output]) {
    let rich = outputs.compactMap { if case .rich(let rich) = $0, rich.forms.count > 1 { rich } else { nil } }
    guard !rich.isEmpty else { return }
    if rich.count == 1, outputs.count == 1 {
      let plain = RichOutput.Form("text/plain", outputLines.joined(separator: "\n"))
      self.outputs = [.display([plain] + rich[0].forms.dropFirst())]
    } else {
      self.outputs += rich.map { .display(Array($0.forms.dropFirst())) }
    }
  }
}
