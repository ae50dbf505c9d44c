import Datasets
import Figures
import Language
import Messages
import Models
import Selection
import Tensors

/// One use of `search`: what runs, what is kept in a file, what is said.
struct SearchCall {
  let call: Call
  let search: Search
  let subject: SearchSubject
  let workers: Int
  /// Where finished trials are kept.
  let file: String?
  /// Whether the trials are drawn while they come in.
  let isWatched: Bool

  private var lines: TrialLines { TrialLines(search, subject: subject.text) }

  func run() throws -> Value {
    let order = SearchOrder.take(from: call.session)
    let file = order?.file ?? file
    switch order?.part {
    case .only(let numbers): return try run(only: numbers, into: file)
    case .collected(let files): return try collect(files, into: file)
    case .status: return try status(file)
    case .all, nil: return try runAll(file)
    }
  }

  // MARK: - Running

  private func runAll(_ file: String?) throws -> Value {
    noteRepeats()
    let known = try file.map { try trialsInOrder($0) }?.filter { $0.number < search.runs } ?? []
    let meter = ProgressMeter(call, total: Double(search.runs - known.count))
    var trials = known
    var best = known.compactMap(\.score).max() ?? -.infinity
    var failure: (any Error)?
    let tell = {
      meter.update(done: Double(trials.count - known.count), figure: { figure(trials) }) {
        "\(call.word("progress.trial")) \(trials.count)/\(search.runs)"
          + (best.isFinite ? "  \(call.word("progress.best")) \(SearchValue.score(best))" : "")
      }
    }
    let result = try search.run(
      workers: workers, known: known, isWanted: isWanted(tell),
      keep: { trial in
        guard failure == nil else { return }
        do { try keep([trial], in: file) } catch { failure = error }
      },
      observe: { trial in
        trials.append(trial)
        best = max(best, trial.score ?? best)
        tell()
        return call.isInterrupted || failure != nil ? .stop : .proceed
      }, preparing: prepared)
    if let failure { throw failure }
    if let file { _ = try trialsInOrder(file) }
    if result.trials.isEmpty { try call.stopWhenInterrupted() }
    if call.isInterrupted {
      call.note("R9", ["done": "\(result.trials.count)", "trials": "\(search.runs)"])
      call.endedByInterrupt()
    }
    if isWatched { call.show(bestSoFar(result.trials)) }
    return try value(result)
  }

  /// The trials so far where they lie.
  private func figure(_ trials: [Trial]) -> Figure? {
    guard isWatched else { return nil }
    let result = SearchResult(search: search, trials: trials)
    return try? SearchValue(result: result, subject: subject, model: nil).figure(Framing())
  }

  /// `best so far  ▁▁▃▃▅▅██  0.48`: one column a trial, or fewer.
  private func bestSoFar(_ trials: [Trial]) -> [String] {
    var best = -Double.infinity
    let scores = trials.map { trial in
      best = max(best, trial.score ?? best)
      return best
    }
    let title = Catalogue.sentence("search.so_far", in: call.session.language)
    let glyphs = call.session.textOptions.glyphs
    let room = call.session.width - DisplayText.width(title) - 12
    guard best.isFinite, room >= 4 else { return [] }
    return ["\(title)  \(Sparkline.text(scores, width: min(24, room), glyphs: glyphs))  \(SearchValue.score(best))"]
  }

  /// Work on another thread is watched from here; a learner's function watches itself.
  private func isWanted(_ tell: @escaping () -> Void = {}) -> (() -> Bool)? {
    guard !subject.isFunction else { return nil }
    return {
      tell()
      return !call.isInterrupted
    }
  }

  /// `lr=[1e-3, 1]` is two values to most ways of searching, though it reads like a range.
  private func noteRepeats() {
    guard [.random, .halton].contains(search.way), let combinations = search.space.combinations,
      combinations < search.trials
    else { return }
    call.note("R11", ["trials": "\(search.trials)", "count": "\(combinations)"])
  }

  /// Runs some trials alone; the script ends here, since the search has no result yet.
  private func run(only numbers: [Int], into file: String?) throws -> Value {
    var ran: [Trial] = []
    for number in numbers {
      let trials = try search.run(only: [number], isWanted: isWanted(), preparing: prepared)
      try call.stopWhenInterrupted()
      try keep(trials, in: file)
      ran += trials
    }
    call.endScript()
    return .entity(SearchValue(result: SearchResult(search: search, trials: ran), subject: subject, model: nil))
  }

  private func collect(_ files: [String], into file: String?) throws -> Value {
    let trials = try files.flatMap { try lines.trials(try read($0), file: $0) }
    let result = try search.collected(trials)
    if let file { try write(lines.text(result.trials), to: file) }
    return try value(result)
  }

  /// How many trials a file has, and the best of them.
  private func status(_ file: String?) throws -> Value {
    let name = file ?? ""
    let text = call.session.resources.file(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let done = try lines.trials(text, file: name)
    let value = try value(SearchResult(search: search, trials: done))
    let missing = max(0, search.runs - done.count)
    call.note("R10", ["done": "\(done.count)", "trials": "\(search.runs)", "missing": "\(missing)"])
    call.endScript()
    return value
  }

  private func value(_ result: SearchResult) throws -> Value {
    let model = try best(result)
    let value = SearchValue(result: result, subject: subject, model: model)
    explain(value)
    return .entity(value)
  }

  private func best(_ result: SearchResult) throws -> ModelValue? {
    guard let best = result.best, let data = subject.data else { return nil }
    return try subject.model(best.setting, call).learning(data, RandomGenerator(seed: search.seed))
  }

  private func explain(_ value: SearchValue) {
    guard let best = value.result.best else {
      if !value.result.trials.isEmpty { call.note("R13", ["trials": "\(value.result.trials.count)"]) }
      return
    }
    let facts = [
      "way": value.way, "trials": "\(value.result.trials.count)", "score": SearchValue.score(best.score),
      "trial": "\(best.number)",
    ]
    call.explain("why.search.\(value.way)", facts)
    guard !value.result.borders.isEmpty else { return }
    call.explain("why.search.border", ["names": value.result.borders.joined(separator: ", ")])
  }

  // MARK: - The work of one trial

  /// Makes the model of a setting, which needs the session; what is left to do needs none, so that it may run beside
  /// others. A learner's function needs it to the end.
  private func prepared(_ setting: Setting) throws -> Search.Trying {
    guard let data = subject.data else {
      let number = try number(setting)
      return { _, _ in number }
    }
    let classifier = try subject.model(setting, call).classifier
    let (validation, folds) = (subject.validation, subject.folds)
    return { effort, generator in
      try SearchSubject.score(classifier, data, validation: validation, folds: folds, effort: effort, generator)
    }
  }

  /// What the learner's function gives for a setting.
  private func number(_ setting: Setting) throws -> Double {
    let given = (subject.fixed + subject.options(setting)).map { GivenArgument(name: $0.name, $0.value) }
    do {
      let value = try call.apply(subject.model, given: given)
      guard let number = value.numbers?.number else { throw Refusal("V84", ["got": Display.phrase(value)]) }
      return number
    } catch  where call.isInterrupted {
      throw GivenUp()
    }
  }

  // MARK: - The file

  /// The finished trials of a file. Lines are added as trials end; the file is put in the order of the trials, without
  /// a line that was cut off.
  private func trialsInOrder(_ file: String) throws -> [Trial] {
    guard let bytes = call.session.resources.file(file) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    let trials = try lines.trials(text, file: file)
    let ordered = lines.text(trials)
    if text != ordered { try write(ordered, to: file) }
    return trials
  }

  private func read(_ file: String) throws -> String {
    guard let bytes = call.session.resources.file(file) else {
      throw Refusal("F1.trials", ["file": file])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func keep(_ trials: [Trial], in file: String?) throws {
    guard let file else { return }
    let reason = call.session.resources.append(lines.text(trials), file)
    if let reason { throw Refusal("F4.trials", ["file": file, "reason": reason]) }
  }

  private func write(_ text: String, to file: String) throws {
    let reason = call.session.resources.write(text, file)
    if let reason { throw Refusal("F4.trials", ["file": file, "reason": reason]) }
  }
}
