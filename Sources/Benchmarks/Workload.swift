/// One thing to time: its name and shape as in the peers' script, and how to do it once.
public struct Workload: Sendable {
  /// `bn_fwd/64x100`.
  public let name: String
  /// The work of one run, in `unit`.
  public let work: Double
  public let unit: String
  /// The kind of numbers; nil where a whole program is timed.
  public let numbers: String?
  /// How often one run does it: times are divided by this.
  let repetitions: Int
  /// How many processors are at work.
  let workers: Int
  /// Makes the inputs, and gives a closure that does the work once and returns some number of the result.
  let prepare: @Sendable () throws -> () throws -> Double

  public init(
    _ name: String, _ work: Double, _ unit: String, numbers: String? = "float64", repetitions: Int = 1,
    workers: Int = 1, prepare: @escaping @Sendable () throws -> () throws -> Double
  ) {
    (self.name, self.work, self.unit, self.prepare) = (name, work, unit, prepare)
    (self.numbers, self.repetitions, self.workers) = (numbers, repetitions, workers)
  }

  /// Makes the inputs and does the work once.
  ///
  /// - Returns: some number of the result.
  public func runOnce() throws -> Double { try prepare()() }

  /// Every workload that computes through the public layers.
  public static let all: [Workload] =
    normalisations + products + activations + whitenings + convolutions + trainingSteps
}

/// How long one run of a workload took.
public struct Measurement: Sendable {
  public let workload: Workload
  /// Seconds; half of the runs were faster.
  public let median: Double
  /// Seconds.
  public let fastest: Double
  /// How many times were taken.
  public let count: Int

  /// Runs a workload until `seconds` have passed, at least seven times; runs too short for the clock go in groups.
  public init(of workload: Workload, seconds: Double = 1) throws {
    let run = try workload.prepare()
    for _ in 0..<3 { _ = try run() }
    let one = try Self.time(1, run)
    let group = one > 5e-5 ? 1 : max(1, Int(1e-4 / max(one, 1e-8)))

    let start = ContinuousClock.now
    var times: [Double] = []
    while times.count < 7 || (ContinuousClock.now - start < .seconds(seconds) && times.count < 2000) {
      times.append(try Self.time(group, run))
    }
    times = times.map { $0 / Double(workload.repetitions) }.sorted()
    (self.workload, median, fastest, count) = (workload, times[times.count / 2], times[0], times.count)
  }

  private static func time(_ group: Int, _ run: () throws -> Double) throws -> Double {
    var kept = 0.0
    let duration = try ContinuousClock().measure { for _ in 0..<group { kept += try run() } }
    if kept == .infinity { return .nan }  // uses the result, so that the work cannot be left out
    return duration / .seconds(group)
  }

  /// One line as the peers' script prints it.
  public var json: String {
    let numbers = workload.numbers.map { "\"\($0)\"" } ?? "null"
    return """
      {"name": "\(workload.name)", "peer": "stepbook", "dtype": \(numbers), "threads": \(workload.workers), \
      "median_s": \(median), "unit_work": \(workload.work), "unit": "\(workload.unit)", "min_s": \(fastest), "n": \(count), "other_cpu": null}
      """
  }
}
