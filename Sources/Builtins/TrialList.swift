import Language
import Tensors

/// The trials that the lists among the options make: every value of the one with every value of the other.
struct TrialList {
  struct Trial {
    var options: TrainingOptions
    var label: [(name: String, text: String)]
  }

  private(set) var trials: [Trial]
  /// Whether an option was given as a list, so that there are trials even if there is only one.
  private(set) var isSweep = false

  init(_ base: TrainingOptions) { trials = [Trial(options: base, label: [])] }

  /// The trials with every value of one more option.
  func crossed<T>(
    _ name: String, _ sweep: Sweep<T>, _ text: (T) -> String, _ set: (inout TrainingOptions, T) throws -> Void
  ) rethrows -> TrialList {
    var all = self
    all.isSweep = isSweep || sweep.isList
    all.trials = try trials.flatMap { trial in
      try sweep.values.map { value in
        var next = trial
        try set(&next.options, value)
        if sweep.isList { next.label.append((name, text(value))) }
        return next
      }
    }
    return all
  }

  static func text(_ number: Double) -> String { NumberText.scalar(number) }
  static func text(_ number: Double?) -> String { number.map { NumberText.scalar($0) } ?? "none" }
  static func text(_ count: Int) -> String { "\(count)" }
  static func text(_ count: Int?) -> String { count.map(String.init) ?? "none" }
  static func text(_ value: Value?) -> String { value.map { Display().inline($0) } ?? "none" }
}
