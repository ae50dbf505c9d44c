import Foundation
import PseudoTerminals
import Testing

/// Runs the program without a terminal.
struct Piped {
  let output: String
  let errors: String
  let status: Int32

  init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
    let home = try TemporaryHome()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path("stepbook"))
    process.arguments = arguments
    process.environment = home.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }
}

@Suite struct PipeTests {
  @Test func `one expression prints its value`() throws {
    let run = try Piped(["-e", "log(10)"])
    #expect(run.output == "2.303\n" && run.errors.isEmpty && run.status == 0)
    #expect(try Piped(["-e", "-1"]).output == "-1\n")
  }

  @Test func `the program says its version`() throws {
    let run = try Piped(["--version"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.wholeMatch(of: /Stepbook \d+\.\d+(\.\d+)?\n/) != nil)
  }

  @Test func `an error goes to standard error with status 1`() throws {
    let run = try Piped([], input: "1 +\n")
    #expect(run.output.isEmpty && run.status == 1)
    #expect(run.errors.split(separator: "\n").count == 1 && run.errors.hasPrefix("error P9"))
  }

  @Test func `the first error stops a script, unless it shall go on`() throws {
    let script = "1\nnothing_here\n2\n"
    #expect(try Piped([], input: script).output == "1\n")
    let going = try Piped(["--keep-going"], input: script)
    #expect(going.output == "1\n2\n" && going.status == 1)
  }

  @Test func `an error in a script says on which line of the script it is`() throws {
    let unknown = try Piped([], input: "a = 1\n\nz = foo + 2\n")
    #expect(unknown.errors == "line 3, column 5:\nerror N1: there is no `foo`.\n")
    let open = try Piped([], input: "a = 1\nb = 2\nz = (1 + 2\nc = 3\n")
    #expect(open.errors == "error P1: `(` at line 3, column 5 is never closed.\n")
    #expect(try Piped(["-e", "foo"]).errors == "error N1: there is no `foo`.\n")
  }

  @Test func `a failed check is status 1, a wrong command line 2`() throws {
    #expect(try Piped(["-e", "check 1 == 2"]).status == 1)
    #expect(try Piped(["-e", "check 1 == 1"]).status == 0)
    #expect(try Piped(["--nonsense"]).status == 2)
    #expect(try Piped(["learn", "nothing"]).status == 1)
    #expect(try Piped(["--help"]).status == 0)
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "en_US.UTF-8", "ko_KR.UTF-8"])
  func `no escape byte and no prompt reach a pipe`(_ locale: String) throws {
    let script = "x = [1, 2]\nstep sigmoid(x)\nhelp\nwhos\n평균 = mean(x)\nnothing_here\n"
    let run = try Piped([], input: script, environment: ["LANG": locale, "LC_ALL": locale])
    #expect(!(run.output + run.errors).utf8.contains(0x1B))
    #expect(run.output.contains("평균  1.5"))
    #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("> ") })
    #expect(run.errors.contains(locale.hasPrefix("ko") ? "오류 N1" : "error N1"))
  }

  @Test func `broken input is one sentence`() throws {
    for input in ["\u{0}\n", "\"abc\n", String(repeating: "[", count: 100_000)] {
      let run = try Piped([], input: input)
      #expect(run.status == 1 && run.errors.utf8.count < 2000 && !run.errors.isEmpty)
    }
  }

  @Test func `a lesson can be answered from a pipe`() throws {
    let run = try Piped(["learn", "06"], input: "\n2.5\n\n1\n\ncentred = x - mean(x)\n")
    #expect(run.status == 1)
    #expect(run.output.contains("ok Right."))
    #expect(!run.output.utf8.contains(0x1B))
  }
}
