import Glibc
import PseudoTerminals
import Testing

/// How large the program becomes, as the system counts it.
@Suite struct TrainingSizeTests {
  /// KiB that the program held at most while it ran `line`.
  private func largest(_ line: String) throws -> Int {
    let home = try TemporaryHome()
    let arguments = [BuiltProgram.path("stepbook"), "-e", line]
    var words = arguments.map { strdup($0) } + [nil]
    var variables = home.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var (process, status, usage) = (pid_t(), Int32(0), rusage())
    try #require(posix_spawn(&process, arguments[0], nil, nil, &words, &variables) == 0)
    try #require(wait4(process, &status, 0, &usage) == process && status == 0)
    return usage.ru_maxrss
  }

  /// 20 times as many updates; a copy of the weights kept by each would be 60 MB more.
  @Test func `a longer training does not need more memory`() throws {
    let lines = [200, 4000].map { steps in
      "d = blobs(classes=10, n=6, dim=20); r = train mlp(20, 50, 10), d, lr=1e-3, batch=60, steps=\(steps); none"
    }
    let sizes = try lines.map(largest)
    #expect(sizes[1] - sizes[0] < 4_000, "\(sizes) KiB")
  }
}
