import PseudoTerminals
import Testing

/// Keys typed at a real terminal. One test at a time: they measure what a person sees.
@Suite(.serialized) struct EditingOnTerminalTests {
  let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func start(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(arguments: arguments, home: home, rows: rows, columns: columns)
    try terminal.expect("demo>")
    return terminal
  }

  // MARK: - Korean

  @Test func `Hangul is inserted and deleted by whole syllables`() throws {
    let terminal = try start()
    terminal.send("가나다\(Key.left)\(Key.backspace)x\(Key.home)첫\r")
    try terminal.expect("=> <첫가x다>")
  }

  @Test(arguments: [20, 80]) func `Hangul wraps where the terminal ends and the cursor follows`(columns: Int) throws {
    let terminal = try start(columns: columns)
    let text = String(repeating: "가나다라마바사아자차", count: 5)
    terminal.send(text + Key.left + Key.left)
    terminal.settle()
    // "demo> " takes 6 columns; a syllable takes 2, and 14 or 74 and 20 or 80 are even: no half column stays free.
    let before = 6 + 2 * 48
    #expect(terminal.screen.column == before % columns)
    let perRow = [(columns - 6) / 2] + Array(repeating: columns / 2, count: 5)
    var rest = Substring(text)
    let rows = perRow.map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }
    let shown = terminal.screen.lines.drop { !$0.hasPrefix("demo>") }.filter { !$0.isEmpty }
    #expect(Array(shown) == ["demo> " + rows[0]] + rows.dropFirst().filter { !$0.isEmpty })
    terminal.send("X\(Key.backspace)\(Key.backspace)\r")
    try terminal.expect("=> <\(text.dropLast(3))차>".replacingOccurrences(of: "차>", with: "자차>"))
  }

  @Test func `a syllable that does not fit the last column goes to the next row`() throws {
    let terminal = try start(columns: 21)
    terminal.send("가나다라마바사아")
    terminal.settle()
    #expect(terminal.screen.entry(from: "demo>") == ["demo> 가나다라마바사", "아"])
    #expect(terminal.screen.column == 2)
  }

  @Test func `a combining mark is deleted with its letter`() throws {
    let terminal = try start()
    terminal.send("ax\u{302}\(Key.backspace)b\r")
    try terminal.expect("=> <ab>")
  }

  @Test(arguments: ["C", "POSIX", "xx_YY.UTF-8", "ko_KR.UTF-8"])
  func `Hangul arrives whole under any locale`(locale: String) throws {
    let terminal = try PseudoTerminal(home: home, environment: ["LC_ALL": locale])
    try terminal.expect("demo>")
    terminal.send("평균 = 가\r")
    try terminal.expect("=> <평균 = 가>")
  }

  // MARK: - Rows

  @Test func `Enter inside a bracket opens a row behind its own prompt`() throws {
    let terminal = try start()
    terminal.send("[1,\r2")
    terminal.settle()
    #expect(terminal.screen.entry(from: "demo>") == ["demo> [1,", "| 2"])
    terminal.send(",\r3]\r")
    try terminal.expect("=> <[1,⏎2,⏎3]>")
  }

  @Test func `Up goes back into the rows above and Backspace joins rows`() throws {
    let terminal = try start()
    terminal.send("[1,\r2,\r\(Key.up)9\(Key.down)\(Key.backspace)\r]\r")
    try terminal.expect("=> <[1,⏎2,9⏎]>")
  }

  @Test func `an entry with rows is one entry of the history`() throws {
    let terminal = try start()
    terminal.send("[1,\r2]\r")
    try terminal.expect("=> <[1,⏎2]>")
    terminal.send("other\r")
    try terminal.expect("=> <other>")
    terminal.send("\(Key.up)\(Key.up)\r")
    try terminal.expect("=> <[1,⏎2]>")
  }

  // MARK: - Pastes

  @Test func `a paste of 200 lines with TABs is one entry and runs only on Enter`() throws {
    let terminal = try start()
    let lines = (1...200).map { "\tline \($0)" }
    terminal.send("\(Key.pasteStart)\(lines.joined(separator: "\n"))\n\(Key.pasteEnd)")
    terminal.settle()
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.expect("=> ", seconds: 0.2) }
    terminal.send("\r")
    try terminal.expect("=> <")
    let answer = try terminal.expect(">\r\n")
    #expect(answer.split(separator: "⏎", omittingEmptySubsequences: false).map(String.init) == lines)
  }

  @Test func `a paste in vi mode does not run as commands`() throws {
    let terminal = try start("vi")
    terminal.send("\(Key.pasteStart)ddxp\n가\(Key.pasteEnd)\r")
    try terminal.expect("=> <ddxp⏎가>")
  }

  // MARK: - Words

  @Test func `Tab completes what the candidates have in common and lists them in columns`() throws {
    let terminal = try start()
    terminal.send("ba\t")
    terminal.settle()
    #expect(terminal.screen.entry(from: "demo>") == ["demo> batch"])
    terminal.send("\u{15}가\t")
    terminal.settle()
    #expect(terminal.screen.lines.contains("가중치  가나다  가나라"))
    #expect(terminal.screen.entry(from: "demo>") == ["demo> 가"])
    terminal.send("중\t\r")
    try terminal.expect("=> <가중치>")
  }

  @Test func `a hint stands under the text and the text stays`() throws {
    let terminal = try start()
    terminal.send("abc\(Key.left)\u{1B}OPx\r")
    try terminal.expect("hint: 3 characters")
    try terminal.expect("=> <abxc>")
  }

  @Test func `undo goes back word by word`() throws {
    let terminal = try start()
    terminal.send("one two\u{1F}\u{1F}\u{1F}2\r")
    try terminal.expect("=> <2>")
    terminal.send("one two\u{1F}2\r")
    try terminal.expect("=> <one 2>")
  }

  @Test func `undo brings a paste and a joined row back`() throws {
    let terminal = try start()
    terminal.send("a\(Key.pasteStart)b c\(Key.pasteEnd)\u{1F}\r")
    try terminal.expect("=> <a>")
    terminal.send("[1,\r\(Key.backspace)\u{1F}2]\r")
    try terminal.expect("=> <[1,⏎2]>")
  }

  @Test func `a prefilled text can be changed`() throws {
    let terminal = try start("prefill=x = [1,")
    terminal.send("\u{8}; 2]\r")
    try terminal.expect("=> <x = [1; 2]>")
  }

  @Test func `unknown keys leave nothing in the text`() throws {
    let terminal = try start()
    terminal.send("a\u{1B}[15~\u{1B}[2~\u{1B}[1;2Pb\r")
    try terminal.expect("=> <ab>")
  }
}
