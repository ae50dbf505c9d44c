import Benchmarks
import Builtins
import Language

/// What a learner's line costs, parsing included.
enum LanguageWorkloads {
  static let all = [
    line(
      "scalar_loop/1e6", 1e6, "iter", after: "x = 0", "for i in range(1000000) { x = x*0.5 + 1 }"),
    line(
      "smallarr_add/10", 1, "op", after: "a = ones(10); b = ones(10)", "for i in range(1000) { c = a + b }",
      repetitions: 1000),
  ]

  private static func line(
    _ name: String, _ work: Double, _ unit: String, after first: String, _ line: String, repetitions: Int = 1
  ) -> Workload {
    Workload(name, work, unit, repetitions: repetitions) {
      let session = Session(builtins: allBuiltins)
      _ = session.run(first)
      return {
        let outcome = session.run(line)
        guard !outcome.failed else { throw WorkloadProblem(description: "\(name) stopped with an error") }
        return Double(outcome.outputs.count)
      }
    }
  }
}

/// A workload that did not do what it times.
struct WorkloadProblem: Error, CustomStringConvertible {
  let description: String
}
