import Benchmarks
import Testing

@Suite struct WorkloadTests {
  @Test func `every workload of the goals is there, once`() {
    let goals = [
      "bn_fwd/64x100", "bn_fwdbwd/64x100", "bn_fwdbwd/256x512", "bn_fwdbwd/1024x1024", "bn_fwdbwd/8192x512",
      "bn_fwdbwd/32x64x32x32", "ln_fwdbwd/256x512", "conv3x3_fwdbwd/32x3x32x32", "softmax_xent/4096x10", "act_exp/1e6",
      "act_sigmoid/1e6", "act_tanh/1e6", "standardize/4096x1024", "eigh/256", "zca/4096x256", "zca/4096x1024",
      "gemm/256x512x512", "affine_fwdbwd/256x512x512", "smallarr_bn/4x3", "train_step/mlp64-100-100-10_b60",
      "train_step/mlp64-100-100-10_bn_b60", "train_step/mlp3072-100-10_b200", "mlp_fit/digits_20ep",
      "knn_cv5_k1to5/digits", "rf100_fit/digits", "hpo_random64_cv5/digits", "hpo_sampler64",
    ]
    let names = (Workload.all + Self.choosing).map(\.name)
    #expect(Set(names).isSuperset(of: goals) && Set(names).count == names.count)
  }

  @Test(arguments: ["bn_fwd/64x100", "smallarr_bn/4x3", "gemm/60x100x100", "cov/4096x64"])
  func `a measurement is a line that the peers' script can read`(_ name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    let measurement = try Measurement(of: workload, seconds: 0.01)
    #expect(measurement.fastest > 0 && measurement.fastest <= measurement.median && measurement.count >= 7)
    #expect(measurement.json.hasPrefix("{\"name\": \"\(name)\", \"peer\": \"stepbook\", \"dtype\": \"float64\""))
    #expect(!measurement.json.contains("\n"))
  }

  private static let choosing = Workload.choosing { throw CancellationError() }

  /// The smallest sizes: the larger ones are the same code.
  private static let small = Workload.all.map(\.name).filter { name in
    name.hasPrefix("affine")
      || !["1024", "8192", "512", "4096x256", "eigh/256", "32x64x32x32", "conv3x3_fwd/32x32"].contains {
        name.contains($0)
      }
  }

  @Test(arguments: small)
  func `every kind of workload runs and gives a number`(_ name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    #expect(try workload.runOnce().isFinite && workload.work > 0)
  }

  @Test func `choosing needs the digits, or a function that costs nothing`() throws {
    for workload in WorkloadTests.choosing where workload.name.contains("digits") {
      #expect(throws: CancellationError.self) { try workload.runOnce() }
    }
    let sampler = try #require(WorkloadTests.choosing.first { $0.name == "hpo_sampler64" })
    #expect(try sampler.runOnce() > -0.01)
  }

  @Test func `the small sizes leave no kind of workload out`() {
    func kinds(_ names: [String]) -> Set<Substring> { Set(names.compactMap { $0.split(separator: "/").first }) }
    #expect(kinds(WorkloadTests.small) == kinds(Workload.all.map(\.name)))
  }
}
