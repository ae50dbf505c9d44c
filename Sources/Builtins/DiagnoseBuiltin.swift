import Language
import Messages
import Tensors
import Training

private let thisTopic = "training"

extension Builtin {
  static let diagnose = Builtin(
    "diagnose", topic: thisTopic, "Say what a run, a loss curve or activations show, and what to try.",
    anyValue("run", "a run, or runs").optional,
    tensor("loss", "a loss curve, a number for each epoch or step").optional,
    tensor("activation", "outputs of an activation").optional,
    text("act", "which activation; none guesses it from the numbers").optional,
    number("train_acc", "the share of training examples that are right").optional,
    number("val_acc", "the share of validation examples that are right").optional, returns: "report",
    examples: [
      "z = normal(1000); diagnose activation=sigmoid(10*z)", "diagnose loss=load(\"loss_curves\").lr_too_low",
      "diagnose train_acc=0.99, val_acc=0.62",
    ], source: "CS231n, lecture 6, and learning and evaluation notes"
  ) { call, run, loss, activation, act, training, validation in
    var reading = Reading(call)
    if let run { try reading.read(run) }
    if let loss { try reading.read(loss: loss) }
    if let activation { try reading.read(activation: activation, act) }
    if let training, let validation { try reading.readGap(training, validation) }
    guard !reading.isEmpty else { throw call.refusal(of: "run", "K20") }
    return .entity(reading.report)
  }
}

/// The findings of one `diagnose`, collected.
private struct Reading {
  private let call: Call
  private var entries: [ReportValue.Entry] = []
  private var found: [Finding] = []
  private var numbers: [(name: String, value: Value)] = []

  init(_ call: Call) { self.call = call }

  var isEmpty: Bool { entries.isEmpty }

  var report: ReportValue {
    let first = found.first?.kind.rawValue ?? ""
    let names = found.map { Value.text($0.kind.rawValue) }
    return ReportValue(
      entries: entries,
      values: [("finding", .text(first)), ("findings", .list(names)), ("codes", .list(found.map { .text($0.code) }))]
        + numbers)
  }

  // MARK: - What is read

  mutating func read(_ value: Value) throws {
    if case .entity(let entity) = value, let run = entity as? RunValue {
      add(run.history.findings, label: "")
      if let curve = run.history.epochs.isEmpty ? nil : Optional(run.losses) { keep(CurveReading(loss: curve)) }
    } else if case .entity(let entity) = value, let runs = entity as? RunsValue {
      read(runs.runs)
    } else if let curve = value.numbers {
      try read(loss: curve)
    } else {
      throw call.refusal(of: "run", "K20")
    }
  }

  /// Runs without a fault are left out beside others.
  private mutating func read(_ runs: [RunValue]) {
    let all = runs.enumerated().map { (name: RunLines.name($0), findings: $1.history.findings) }
    let faulty = all.filter { $0.findings.contains { $0.kind != .healthy } }
    for (name, findings) in faulty.isEmpty ? all : faulty { add(findings, label: name + " ") }
  }

  mutating func read(loss: Tensor) throws {
    guard loss.count > 1 else { throw call.refusal(of: "loss", "V64.curve", ["got": "\(loss.count)"]) }
    let reading = CurveReading(loss: loss.values)
    add([reading.diagnosis], label: "")
    keep(reading)
  }

  private mutating func keep(_ reading: CurveReading) {
    numbers.append(("ratio", .number(reading.ratio)))
    numbers.append(("plateau_end", reading.plateauEnd.map { .number(Double($0)) } ?? .none))
  }

  mutating func read(activation: Tensor, _ name: String?) throws {
    guard activation.count > 0 else { throw call.refusal(of: "activation", "V64.curve", ["got": "0"]) }
    guard let reading = ActivationReading(activation, called: name) else {
      let names = ActivationReading.names.joined(separator: ", ")
      throw call.refusal(of: name == nil ? "activation" : "act", "V64.activation", ["names": names])
    }
    add([reading.finding], label: "")
    numbers.append(("saturated", .number(reading.saturated)))
  }

  mutating func readGap(_ training: Double, _ validation: Double) throws {
    for (name, share) in [("train_acc", training), ("val_acc", validation)] where !(0...1).contains(share) {
      throw call.refusal(of: name, "V48.share", ["name": name, "value": share.fact])
    }
    let finding = GapReading.finding(trainAccuracy: training, validationAccuracy: validation)
    add([finding ?? GapReading.fine(training, validation)], label: "")
    numbers.append(("gap", .number(training - validation)))
  }

  // MARK: - What is said

  private mutating func add(_ findings: [Finding], label: String) {
    for finding in findings {
      let said: (String, String) -> String = { [call] key, word in
        let sentence = Catalogue.sentence(key, finding.evidence, in: call.session.language)
        return Catalogue.sentence(word, ["text": sentence], in: call.session.language)
      }
      entries.append(
        ReportValue.Entry(
          head: "\(label)\(finding.code) \(finding.kind.rawValue)",
          sentences: [
            said(finding.foundKey, "report.found"), said(finding.nextKey, "report.try"),
            said(finding.apartKey, "report.apart"),
          ]))
      call.explain("why.\(finding.code)", finding.evidence)
    }
    found += findings
  }
}
