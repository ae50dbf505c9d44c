import Foundation
import PseudoTerminals
import Testing

@testable import Terminal

@Suite struct HistoryTests {
  let home: TemporaryHome
  let folder: StateFolder

  init() throws {
    home = try TemporaryHome()
    folder = try #require(StateFolder(environment: home.environment))
  }

  private func write(_ bytes: some Sequence<UInt8>) throws {
    folder.create()
    try Data(bytes).write(to: URL(fileURLWithPath: home.historyFile))
  }

  @Test(arguments: ["", "가나다", "[1,\n 2]", #"a\nb \\ \"#, "tab\tand\rreturn", "x\u{302}", "\n\n"])
  func `an entry comes back as it was, on one line`(entry: String) {
    let line = HistoryFile.escaped(entry)
    #expect(!line.contains("\n"))
    #expect(HistoryFile.unescaped(line) == entry)
  }

  @Test func `entries are in the file at once, for this user alone`() throws {
    let history = History(folder: folder)
    history.append("[1,\n2]")
    #expect(try String(contentsOfFile: home.historyFile, encoding: .utf8) == "[1,\\n2]\n")
    #expect(History(folder: folder).entries == ["[1,\n2]"])
    let attributes = try FileManager.default.attributesOfItem(atPath: home.historyFile)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folderAttributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(folderAttributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func `an entry stands only once, at its newest place`() {
    let history = History(folder: folder)
    for entry in ["a", "b", "b", "", "a"] { history.append(entry) }
    #expect(history.entries == ["b", "a"])
    #expect(History(folder: folder).entries == ["b", "a"])
  }

  @Test func `the newest entries are loaded`() throws {
    try write((1...50).map { "entry \($0)\n" }.joined().utf8)
    let history = History(folder: folder, capacity: 3)
    #expect(history.entries == ["entry 48", "entry 49", "entry 50"])
    history.append("more")
    #expect(history.entries == ["entry 49", "entry 50", "more"])
  }

  @Test func `of a huge file the end is read`() throws {
    let line = String(repeating: "x", count: 1023) + "\n"
    try write((String(repeating: line, count: 5000) + "last\n").utf8)
    let contents = try HistoryFile(path: home.historyFile).read()
    #expect(contents.entries.last == "last")
    #expect(contents.entries.dropLast().allSatisfy { $0.count == 1023 })
    #expect(contents.entries.count == HistoryFile.longest / 1024)
  }

  @Test func `damaged lines are left out and told once`() throws {
    try write(Array("good\n".utf8) + [0xFF, 0xFE, 0x0A] + Array("bad \\q escape\nfine\n".utf8))
    let history = History(folder: folder)
    #expect(history.entries == ["good", "fine"])
    #expect(history.takeProblem() == .damaged(path: home.historyFile, lines: 2))
    #expect(history.takeProblem() == nil)
  }

  @Test func `an entry after a torn line begins a line of its own`() throws {
    try write("whole\ntor".utf8)
    History(folder: folder).append("new")
    #expect(try String(contentsOfFile: home.historyFile, encoding: .utf8) == "whole\ntor\nnew\n")
  }

  @Test func `a file that cannot be written is told once and entries last for the session`() throws {
    try write("".utf8)
    try FileManager.default.removeItem(atPath: home.historyFile)
    try FileManager.default.createDirectory(atPath: home.historyFile, withIntermediateDirectories: true)
    let history = History(folder: folder)
    history.append("a")
    #expect(history.takeProblem()?.key == "T1.unwritable")
    history.append("b")
    #expect(history.takeProblem() == nil)
    #expect(history.entries == ["a", "b"])
  }

  @Test func `sessions that write at the same time mix no entries`() async throws {
    folder.create()
    let file = HistoryFile(path: home.historyFile)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask { for number in 0..<200 { try? file.append("\(writer): 가나다 \(number)\nrow") } }
      }
    }
    let entries = try file.read().entries
    #expect(Set(entries) == Set((0..<4).flatMap { writer in (0..<200).map { "\(writer): 가나다 \($0)\nrow" } }))
    #expect(entries.count == 800)
  }

  @Test func `without a folder entries last as long as the value`() {
    let history = History()
    history.append("a")
    #expect(history.entries == ["a"])
    #expect(history.takeProblem() == nil)
  }
}
