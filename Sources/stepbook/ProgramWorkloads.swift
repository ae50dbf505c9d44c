import Benchmarks
import Glibc

/// Whole runs of this program: from its start to its end.
enum ProgramWorkloads {
  static let all = [
    Workload("startup", 1, "run", numbers: nil) { { Double(try run(["-e", "1"])) } },
    Workload("script_replay/10k", 10_000, "line", numbers: nil) {
      let script = try ScriptFile("x = 0\n" + String(repeating: "x = x*0.5 + 1\n", count: 10_000))
      return { Double(try run(["run", script.path])) }
    },
  ]

  /// Runs this program without terminal and output, and waits for it.
  ///
  /// - Returns: its process number.
  private static func run(_ arguments: [String]) throws -> pid_t {
    let words = ["stepbook"] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    var (process, status) = (pid_t(), Int32(0))
    guard posix_spawn(&process, "/proc/self/exe", &files, nil, &pointers, environ) == 0,
      waitpid(process, &status, 0) == process, status == 0
    else { throw WorkloadProblem(description: "stepbook \(arguments.joined(separator: " ")) did not run") }
    return process
  }
}

/// A script on disk for as long as somebody holds this.
private final class ScriptFile {
  let path = "/tmp/stepbook-bench-\(getpid()).step"

  init(_ text: String) throws {
    guard Files.write(text, to: path) == 0 else { throw WorkloadProblem(description: "\(path) cannot be written") }
  }

  deinit { unlink(path) }
}
