import Glibc
import Terminal

/// A program for the pty tests: it answers an entry with the entry in brackets; a few words do more.
///
/// Arguments: `keys` names each key; `vi`, `editrc`, `prefill=TEXT`; `lines` tells about standard input; `flood` writes until nobody reads.
@main
struct EditDemo {
  let screen = Screen(.current())
  let editor: LineEditor

  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "lines": describeLines()
    case "flood": flood()
    case "keys": nameKeys()
    default: EditDemo().run()
    }
  }

  private static func describeLines() {
    let input = StandardInput()
    while case .line(let line) = input.readLine() {
      Screen(.current()).writeLine("\(line.text.utf8.count) \(line.isValid) \(line.text.prefix(20))")
    }
  }

  /// `e` opens a line editor in between, `!` crashes, `q` leaves.
  private static func nameKeys() {
    let screen = Screen(.current())
    guard let reader = KeyReader() else { return screen.writeLine("no terminal") }
    reader.setPainting(true)
    screen.writeLine("keys")
    while true {
      let event = reader.read(milliseconds: 5000)
      screen.writeLine("<\(event)>")
      switch event {
      case .key(.character("q")), .terminated, .closed, .failed: return
      case .key(.character("!")): abort()
      case .key(.character("e")):
        screen.writeLine("<\(innerEntry())>")
      default: continue
      }
    }
  }

  /// What a line editor of its own reads; it has given the terminal back before this returns, so that keys typed
  /// after the answer is seen are not thrown away with its settings.
  private static func innerEntry() -> LineEditor.Input {
    let editor = LineEditor()
    editor.tabEndsInput = true
    return editor.readLine(prompt: "inner> ")
  }

  private static func flood() {
    while true { Screen(.current()).writeLine("more") }
  }

  init() {
    let folder = StateFolder(environment: Environment.variables)
    editor = LineEditor(history: History(folder: folder), style: screen.options.style)
    editor.complete = Self.complete
    editor.hint = { "hint: \($0.count) characters" }
    editor.isIncomplete = { $0.filter { $0 == "[" }.count > $0.filter { $0 == "]" }.count }
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains("editrc") { editor.source() }
    if arguments.contains("vi") { editor.mode = .vi }
    for argument in arguments where argument.hasPrefix("prefill=") { editor.prefill(String(argument.dropFirst(8))) }
  }

  private static func complete(_ left: String, _ right: String) -> LineEditor.Completion {
    let words = ["batch", "batchnorm", "bias", "가중치", "가나다", "가나라"]
    let stem = String(left.reversed().prefix { $0.isLetter }.reversed())
    return .init(words.filter { $0.hasPrefix(stem) }, replacing: stem)
  }

  private func run() {
    while answer(editor.readLine(prompt: screen.options.style.green("demo>") + " ")) {
      if let problem = editor.history.takeProblem() { screen.writeLine("problem \(problem.key)") }
    }
    screen.writeLine("bye")
  }

  private func answer(_ input: LineEditor.Input) -> Bool {
    switch input {
    case .line("quit"), .endOfInput: return false
    case .line(let entry):
      editor.history.append(entry)
      answer(entry)
      return true
    case .interrupted: return true
    case .terminated:
      screen.writeLine("terminated")
      return false
    case .failed(let error):
      screen.writeLine("failed \(error)")
      return false
    }
  }

  private func answer(_ entry: String) {
    switch entry {
    case "spin": spin()
    case "nested": _ = LineEditor().readLine(prompt: "inner> ")
    case "fail": editor.offer("fixed")
    case "crash": abort()
    case "mode": screen.writeLine("mode \(editor.mode.rawValue)")
    default:
      let rows = entry.split(separator: "\n", omittingEmptySubsequences: false)
      screen.writeLine("=> <" + rows.joined(separator: "⏎") + ">")
    }
  }

  private func spin() {
    screen.writeLine("spinning")
    while !Interrupt.isPending { continue }
    screen.writeLine("cancelled")
  }
}
