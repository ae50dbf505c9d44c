import CEditShim
import Glibc

/// Entries from a terminal without line editing: the kernel edits, we write the prompts.
struct PlainPrompt {
  let input: StandardInput
  let isIncomplete: (String) -> Bool
  let continuation: (String) -> String

  func read(_ prompt: String) -> LineEditor.Input {
    Interrupt.clear()
    var entry = ""
    var nextPrompt = prompt
    while true {
      if LineEditor.isInteractive { sb_print(nextPrompt) }
      switch input.readLine() {
      case .line(let row):
        entry += row.text
        guard isIncomplete(entry) else { return .line(entry) }
        entry += "\n"
        nextPrompt = continuation(entry)
      case .endOfInput: return endOfInput(after: entry)
      case .interrupted: return interrupted()
      case .terminated: return .terminated
      case .failed(let error): return .failed(error)
      }
    }
  }

  private func endOfInput(after entry: String) -> LineEditor.Input {
    sb_print("\n")
    return entry.isEmpty ? .endOfInput : .interrupted
  }

  /// The kernel has shown `^C` already.
  private func interrupted() -> LineEditor.Input {
    sb_print("\n")
    Interrupt.clear()
    return .interrupted
  }
}
