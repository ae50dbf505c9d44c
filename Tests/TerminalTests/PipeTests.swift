import Foundation
import PseudoTerminals
import Testing

@Suite(.serialized) struct PipeTests {
  let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func demo(_ arguments: String...) -> (Process, Pipe, Pipe) {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("editdemo"))
    process.arguments = arguments
    process.environment = home.environment
    (process.standardInput, process.standardOutput) = (input, output)
    return (process, input, output)
  }

  /// What the demo says of each line: its bytes, whether they are UTF-8, its beginning.
  private func lines(of bytes: [UInt8]) throws -> [String] {
    let file = home.path + "/input"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let (process, _, output) = demo("lines")
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `lines end with a line feed, a return before it, or the input`() throws {
    #expect(try lines(of: Array("a\r\n\n가나".utf8)) == ["1 true a", "0 true ", "6 true 가나"])
    #expect(try lines(of: []) == [])
  }

  @Test func `a byte order mark goes, NUL stays and what is not UTF-8 is marked`() throws {
    #expect(try lines(of: [0xEF, 0xBB, 0xBF] + Array("x\n".utf8)) == ["1 true x"])
    #expect(try lines(of: [0x61, 0x00, 0x62, 0x0A]) == ["3 true a\0b"])
    #expect(try lines(of: [0x61, 0xFF, 0x62, 0x0A, 0x63]) == ["5 false a\u{FFFD}b", "1 true c"])
  }

  @Test(.timeLimit(.minutes(1))) func `a line of ten megabytes arrives whole`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    #expect(try lines(of: long + [0x0A, 0x79]) == ["10485760 true \(String(repeating: "x", count: 20))", "1 true y"])
  }

  @Test func `lines are answered while the pipe is open`() throws {
    let (process, input, output) = demo("lines")
    try process.run()
    input.fileHandleForWriting.write(Data("first\n".utf8))
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "5 true first\n")
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Once with the signal that a closed pipe sends, once where a parent has left it ignored.
  @Test(arguments: ["exec", "trap '' PIPE; exec"])
  func `a pipe that nobody reads ends the program quietly`(start: String) throws {
    let (process, _, output) = demo()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(start) '\(BuiltProgram.path("editdemo"))' flood"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    _ = output.fileHandleForReading.availableData
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    // A shell shows 128 + SIGPIPE either way.
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    #expect(status == 128 + SIGPIPE)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}
