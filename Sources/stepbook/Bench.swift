import ArgumentParser
import Benchmarks
import Datasets
import Glibc
import Terminal

/// `stepbook bench`
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time layers and language; an optimised build alone gives figures that mean something.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "One line of JSON for each, as the script that times other programs prints it.")
  var json = false

  @Flag(help: "Only list the names.")
  var list = false

  @Option(help: ArgumentHelp("Names that contain this or match it as a pattern; commas separate.", valueName: "name"))
  var only: [String] = []

  @Option(help: "Seconds for each; seven runs at least.")
  var seconds = 0.5

  func validate() throws {
    guard seconds >= 0, seconds.isFinite else {
      throw ValidationError("--seconds needs a number from 0, got \(seconds).")
    }
    if chosen.isEmpty {
      throw ValidationError("No workload is called \(only.joined(separator: ", ")); --list shows the names.")
    }
  }

  func run() throws {
    let screen = try Console(shared).screen
    let workloads = chosen
    if list { return workloads.forEach { screen.writeLine($0.name) } }
    if !json { screen.writeLine(BenchTable.header) }
    for workload in workloads {
      let measurement = try Measurement(of: workload, seconds: seconds)
      screen.writeLine(json ? measurement.json : BenchTable.row(measurement))
    }
  }

  private var chosen: [Workload] {
    let patterns = only.flatMap { $0.split(separator: ",").map(String.init) }
    let all =
      Workload.all + Workload.choosing(Self.digits) + LanguageWorkloads.all + FigureWorkloads.all
      + ProgramWorkloads.all
    return all.filter { workload in patterns.isEmpty || patterns.contains { fits(workload.name, $0) } }
  }

  /// The digits that are part of the program.
  @Sendable private static func digits() throws -> Dataset {
    guard let images = EmbeddedFiles.bytes(of: "digits-images.idx3-ubyte"),
      let labels = EmbeddedFiles.bytes(of: "digits-labels.idx1-ubyte")
    else { throw WorkloadProblem(description: "the digits are not part of this program") }
    return try Dataset(images: images, labels: labels)
  }

  private func fits(_ name: String, _ pattern: String) -> Bool {
    pattern.contains { "*?[".contains($0) } ? fnmatch(pattern, name, 0) == 0 : name.contains(pattern)
  }
}

/// Measurements for people.
enum BenchTable {
  static let header = row("workload", "median", "fastest", "runs", "per second")

  static func row(_ measurement: Measurement) -> String {
    let rate = measurement.workload.work / measurement.median
    return row(
      measurement.workload.name, duration(measurement.median), duration(measurement.fastest), "\(measurement.count)",
      amount(rate) + measurement.workload.unit)
  }

  private static func row(_ name: String, _ median: String, _ fastest: String, _ count: String, _ rate: String)
    -> String
  {
    let numbers = [(median, 10), (fastest, 10), (count, 6)].map { text, width in padding(text, width) + text }
    return name + padding(name, 26) + numbers.joined() + "  " + rate
  }

  private static func padding(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count))
  }

  /// `1.23 ms`
  private static func duration(_ seconds: Double) -> String {
    for (unit, scale) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where seconds * scale >= 1 {
      return digits(seconds * scale) + " " + unit
    }
    return digits(seconds * 1e9) + " ns"
  }

  /// `1.23 G`, to stand before a unit.
  private static func amount(_ number: Double) -> String {
    for (prefix, scale) in [("G", 1e9), ("M", 1e6), ("k", 1e3)] where number >= scale {
      return digits(number / scale) + " " + prefix
    }
    return digits(number) + " "
  }

  /// Three significant digits of a number from 1 to 1000.
  private static func digits(_ number: Double) -> String {
    let places = number < 10 ? 100.0 : number < 100 ? 10.0 : 1.0
    let rounded = (number * places).rounded() / places
    return places == 1 ? "\(Int(rounded))" : "\(rounded)"
  }
}
