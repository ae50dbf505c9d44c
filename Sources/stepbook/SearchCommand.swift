import ArgumentParser
import Builtins
import Language

/// `stepbook search FILE --trial 17`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Run trials of a script's search, here or on many machines, and put them together.",
    discussion: """
      Every trial has a number, counted from 0, and its own random numbers, so trials may run anywhere and in any \
      order; each one adds a line of JSON to the output. For 64 trials under an engine that you have:

      Slurm, sbatch --array=0-63:
        i=$SLURM_ARRAY_TASK_ID
        stepbook search s.step --trial $i --output t$i.jsonl
      Kubernetes, an indexed job with 64 completions, on a shared volume:
        i=$JOB_COMPLETION_INDEX
        stepbook search s.step --trial $i --output t$i.jsonl
      GNU parallel over ssh, in a shared folder:
        parallel --wd . -S host1,host2 \\
          stepbook search s.step --trial {} --output t{}.jsonl ::: {0..63}

      Then: stepbook search s.step --collect t*.jsonl
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A script with a `search` in it.")
  var file: String

  @ArgumentParser.Option(help: "Run this trial alone.")
  var trial: Int?

  @ArgumentParser.Option(help: ArgumentHelp("Run these trials alone: 100-199, or 3,7,20-29.", valueName: "numbers"))
  var trials: String?

  @ArgumentParser.Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Run no trial; put together those of these files.", valueName: "files"))
  var collect: [String] = []

  @Flag(help: "Run no trial; say how far the output has got.")
  var status = false

  @ArgumentParser.Option(
    name: .shortAndLong,
    help: "Where the lines of the trials go; without it, the script's name with .jsonl.")
  var output: String?

  func validate() throws {
    let asked = [trial != nil, trials != nil, !collect.isEmpty, status].count { $0 }
    if asked > 1 { throw ValidationError("--trial, --trials, --collect and --status exclude each other.") }
  }

  func run() throws {
    let console = try Console(shared)
    guard let bytes = Files.read(file) else { throw console.missing(file) }
    SearchOrder(try part(console), file: output ?? ownOutput).give(to: console.session)
    let status = console.runScript(String(decoding: bytes, as: UTF8.self))
    if SearchOrder.isOpen(in: console.session), status == .ok { throw console.failure("search.none", ["file": file]) }
    throw status.exit
  }

  /// `s.step` keeps its trials in `s.jsonl`.
  private var ownOutput: String { (file.hasSuffix(".step") ? String(file.dropLast(5)) : file) + ".jsonl" }

  private func part(_ console: Console) throws -> SearchOrder.Part {
    if let trial { return .only([trial]) }
    if !collect.isEmpty { return .collected(collect) }
    if status { return .status }
    guard let trials else { return .all }
    guard let numbers = Self.numbers(trials) else { throw console.failure("search.numbers", ["got": trials]) }
    return .only(numbers)
  }

  /// `3,7,20-29` as numbers, at most a million; nil for anything else.
  static func numbers(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
        last - first < 1_000_000
      else { return nil }
      numbers += first...last
    }
    return numbers
  }
}
