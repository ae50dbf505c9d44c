import Foundation
import Testing

@Suite struct BenchTests {
  /// What the peers' script writes for every measurement.
  private static let keys: Set<String> = [
    "name", "peer", "dtype", "threads", "median_s", "unit_work", "unit", "min_s", "n", "other_cpu",
  ]

  @Test func `a line of JSON has the keys of the peers' script`() throws {
    let run = try Piped(["bench", "--json", "--only", "smallarr_*,startup", "--seconds", "0"])
    let records = try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(records.compactMap { $0["name"] as? String } == ["smallarr_bn/4x3", "smallarr_add/10", "startup"])
    for record in records {
      #expect(Set(record.keys) == Self.keys)
      let (fastest, median) = (record["min_s"] as? Double ?? 0, record["median_s"] as? Double ?? 0)
      #expect(fastest > 0 && fastest <= median)
    }
    #expect(records.map { $0["dtype"] is NSNull } == [false, false, true])
  }

  @Test func `choosing is timed on the digits of the program, and says how many processors are at work`() throws {
    let run = try Piped(["bench", "--json", "--only", "knn_cv5*,hpo_sampler64", "--seconds", "0"])
    #expect(run.status == 0 && run.output.split(separator: "\n").count == 2)
    let names = try Piped(["bench", "--list", "--only", "digits,train_step"]).output
    for name in ["rf100_fit/digits", "hpo_random64_cv5/digits", "mlp_fit/digits_20ep"] {
      #expect(names.contains(name))
    }
    #expect(names.contains("train_step/mlp3072-100-10_b200"))
  }

  @Test func `the language is among what can be timed, under the peers' names`() throws {
    let names = try Piped(["bench", "--list"]).output.split(separator: "\n").map(String.init)
    #expect(
      Set(names).isSuperset(of: [
        "figure_line/1e5", "scalar_loop/1e6", "smallarr_add/10", "startup", "script_replay/10k",
      ]))
    #expect(Set(names).isSuperset(of: ["bn_fwdbwd/32x64x32x32", "conv3x3_fwdbwd/32x3x32x32", "zca/4096x1024"]))
    #expect(Set(names).count == names.count)
  }

  @Test func `a name that nothing has is a wrong command line, and a table has one row each`() throws {
    #expect(try Piped(["bench", "--only", "nothing"]).status == 2)
    let table = try Piped(["bench", "--only", "smallarr_add", "--seconds", "0"]).output.split(separator: "\n")
    #expect(table.count == 2 && table[0].hasPrefix("workload") && table[1].hasPrefix("smallarr_add/10 "))
  }
}
