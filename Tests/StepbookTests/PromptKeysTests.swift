import Foundation
import PseudoTerminals
import Testing

/// Korean, pastes and Ctrl-C at the prompt of the program itself.
@Suite(.serialized) struct PromptKeysTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func prompt(columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: [], home: home, environment: ["NO_COLOR": "1"], columns: columns)
    try terminal.expectScreen { $0.lines.contains { $0.hasPrefix("> ") || $0 == ">" } }
    try terminal.expect("> ")
    return terminal
  }

  // MARK: - Korean

  @Test(arguments: [20, 80]) func `Hangul is inserted and deleted by whole syllables`(columns: Int) throws {
    let terminal = try prompt(columns: columns)
    terminal.send("평균값\(Key.left)\(Key.backspace)x\(Key.home)첫\u{5} = 41 + 1\r")
    try terminal.expect("첫평x값  42")
  }

  @Test(arguments: [20, 80]) func `Hangul wraps where the terminal ends, and the cursor follows`(columns: Int) throws {
    let terminal = try prompt(columns: columns)
    let text = String(repeating: "가나다라마바사아자차", count: 5)
    terminal.send(text + Key.left + Key.left)
    // "> " takes 2 columns and a syllable 2: no half column stays free at the end of a row.
    let (onFirst, onOthers) = ((columns - 2) / 2, columns / 2)
    let before = 2 + 2 * 48
    try terminal.expectScreen { screen in
      let rows = screen.entry(from: "> ")
      return screen.column == before % columns && rows[0] == "> " + text.prefix(onFirst)
        && rows.dropFirst().first.map { $0 == text.dropFirst(onFirst).prefix(onOthers) } ?? false
    }
    terminal.send("X\(Key.backspace)\(Key.backspace) = 41\u{5}\(Key.backspace)\(Key.backspace)\r")
    try terminal.expect("41")
    let name = String(text.dropLast(3))
    terminal.send("\(name) + 1\r")
    try terminal.expect("42")
  }

  @Test(arguments: ["emacs", "vi"]) func `a change in a long Korean line is drawn as it is`(mode: String) throws {
    if mode == "vi" { try "bind -v\n".write(toFile: home.path + "/.editrc", atomically: true, encoding: .utf8) }
    let terminal = try prompt(columns: 40)
    #expect(!terminal.screen.lines.contains { $0.contains("bind") || $0.contains("key") })
    let text = "메모: 이것은 아주 긴 한글 줄입니다 스무 칸을 넘깁니다 그리고 더"
    terminal.send("# \(text)\(Key.home)")
    for _ in 0..<2 { terminal.send("\u{1B}[3~") }
    try terminal.expectScreen { $0.entry(from: "> ").first == "> 메모: 이것은 아주 긴 한글 줄입니다 스" && $0.column == 2 }
    terminal.send("첫 ")
    try terminal.expectScreen { $0.entry(from: "> ").first == "> 첫 메모: 이것은 아주 긴 한글 줄입니다" && $0.column == 5 }
    terminal.send(Key.controlC)
    try terminal.expectScreen { $0.lines.contains { $0.hasSuffix("그리고 더^C") } }
  }

  // MARK: - Pastes

  @Test func `a paste with TABs is text, and nothing of it runs before Enter`() throws {
    let terminal = try prompt()
    terminal.send("\(Key.pasteStart)first = 1\n\tsecond = [\t2,\n\t3\t]\nthird = max(second) + \tfirst\(Key.pasteEnd)")
    try terminal.expect("third = max(second)")
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.expect("second  [2 3]", seconds: 0.3) }
    terminal.send("\r")
    try terminal.expect("third  4")
  }

  // MARK: - Long results

  @Test func `a long result stops at the end of the screen once that is asked for`() throws {
    let terminal = try prompt()
    terminal.send("for i in range(60) { row(place=1000 + i) }\r")
    try terminal.expect("1059")
    terminal.send("set(pager=true)\r")
    try terminal.expect("pager true")
    terminal.send("for i in range(60) { row(place=2000 + i) }\r")
    try terminal.expect("38 more")
    terminal.send("\r")
    try terminal.expect("2044")
    try terminal.expect("15 more")
    terminal.send("q\r")
    terminal.send("40 + 2\r")
    #expect(!(try terminal.expect("42")).contains("2059"))
  }

  // MARK: - Ctrl-C

  /// Sends the keys and Ctrl-C until the prompt is back within 200 ms, at most five times: a machine that is busy with
  /// other work is not what is measured.
  private func expectPrompt(
    within limit: Duration = .milliseconds(200), after line: String, in terminal: PseudoTerminal
  ) throws {
    var took: [Duration] = []
    for _ in 1...5 {
      terminal.send(line)
      Thread.sleep(forTimeInterval: 0.4)
      let sent = ContinuousClock.now
      terminal.send(Key.controlC)
      try terminal.expect("\u{1B}[?2004h> ", seconds: 8)
      took.append(ContinuousClock.now - sent)
      if took[took.count - 1] <= limit { return }
    }
    Issue.record("\(line): \(took)")
  }

  @Test(arguments: [
    "for i in range(10000000) { x = sqrt(i); z = i }\r", "x = [1, 2,\r3, x,\r", "x = 1; y = half a line",
    "x = ones(4000, 4000) @ ones(4000, 4000); y = 1\r", "z = normal(1500, 1500); x, v = eigh(z + z.T)\r",
    "y = conv2d(8, 64, size=7, pad=3)(ones(200, 8, 40, 40))\r",
    "train net, data, lr=1e-6, epochs=100000, batch=1797, quiet=true; x = 3\r",
  ])
  func `Ctrl-C brings the prompt back, and every variable is as before`(_ line: String) throws {
    let terminal = try prompt()
    terminal.send("x = 7; y = [1, 2]; data = load(\"digits\"); net = mlp(64, 500, 10)\r")
    terminal.send("ready = 1234567\r")
    try terminal.expect("ready  1234567")
    try terminal.expect("> ")
    try expectPrompt(after: line, in: terminal)
    terminal.send("whos\r")
    let listed = try terminal.expect("seed 231")
    for variable in ["x  7", "y  (2,)  mean 1.5", "ready  1234567"] { #expect(listed.contains(variable), "\(listed)") }
    for name in ["i  ", "z  ", "v  "] { #expect(!listed.contains("\n" + name), "\(listed)") }
    terminal.send("quit\r")
    #expect(terminal.wait() == 0)
  }
}
