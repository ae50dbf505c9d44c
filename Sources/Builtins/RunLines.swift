import Language
import Messages
import Training

/// Runs as lines: what sets each apart, its loss at both ends, its accuracies, how it ended.
enum RunLines {
  /// The columns of one run; one that it has no number for is empty.
  static func parts(_ run: RunValue, _ language: MessageLanguage) -> [String] {
    [
      run.trial.map { "\($0.name) \($0.text)" }.joined(separator: "  "), loss(run, language),
      accuracy("run.train_acc", keptEpoch(run)?.accuracy, language),
      accuracy("run.val_acc", keptEpoch(run)?.validation?.accuracy, language), ending(run, language),
    ]
  }

  /// The epoch whose weights the run left.
  private static func keptEpoch(_ run: RunValue) -> History.Epoch? {
    guard case .stoppedEarly(let best) = run.trained.ending else { return run.history.epochs.last }
    return run.history.epochs[best - 1]
  }

  private static func loss(_ run: RunValue, _ language: MessageLanguage) -> String {
    guard let first = run.history.epochs.first?.loss ?? run.history.steps.first?.loss, let last = run.losses.last else {
      return ""
    }
    let name = Catalogue.sentence("run.loss", in: language)
    return "\(name)  \(NumberText.scalar(first)) -> \(NumberText.scalar(last))"
  }

  private static func accuracy(_ key: String, _ share: Double?, _ language: MessageLanguage) -> String {
    share.map { "\(Catalogue.sentence(key, in: language))  \(percent($0))" } ?? ""
  }

  /// `13.8%`; whole percents without a decimal.
  static func percent(_ share: Double) -> String {
    let percent = 100 * share
    return (percent == percent.rounded() ? NumberText.short(percent) : NumberText.fixed(percent, 1)) + "%"
  }

  private static func ending(_ run: RunValue, _ language: MessageLanguage) -> String {
    var facts = ["count": "\(run.history.epochs.count)"]
    let key: String
    switch run.trained.ending {
    case .finished, .interrupted: key = run.history.epochs.count == 1 ? "run.epoch" : "run.epochs"
    case .stoppedEarly(let best): (key, facts["best"]) = ("run.stopped", "\(best)")
    case .diverged(let divergence):
      (key, facts["mark"], facts["epoch"]) = ("run.diverged", mark(divergence), "\(divergence.epoch)")
    }
    return Catalogue.sentence(key, facts, in: language)
  }

  /// What the loss became.
  static func mark(_ divergence: Divergence) -> String {
    switch divergence.kind {
    case .infinite: "INF"
    case .notANumber: "NAN"
    case .grew(let factor): "x\(NumberText.general(factor, 2))"
    }
  }

  // MARK: - Several

  /// `a`, `b` … `z`, `aa` …
  static func name(_ place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + place % 26)))
    return place < 26 ? letter : name(place / 26 - 1) + letter
  }

  /// One line a run with columns under each other, or folded where they are too wide.
  static func table(_ runs: [RunValue], width: Int, in language: MessageLanguage) -> [String] {
    let rows = runs.enumerated().map { place, run in [name(place)] + parts(run, language) }
    let used = (rows.first ?? []).indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = used.map { column in rows.map { DisplayText.width($0[column]) }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = zip(used, widths).map { DisplayText.padded(row[$0], to: $1) }
      return DisplayText.trimmed(cells.joined(separator: "  "))
    }
    guard lines.allSatisfy({ DisplayText.width($0) <= width }) else {
      return rows.flatMap { row in folded(used.map { row[$0] }, width) }
    }
    return lines
  }

  /// Columns as parts of a line that may be broken between them.
  static func folded(_ parts: [String], _ width: Int) -> [String] {
    Display.fold(parts.filter { !$0.isEmpty }.map { $0.replacing("  ", with: " ") }, width)
  }
}
