import Datasets
import Messages
import Models
import Selection
import Tensors
import Testing
import Training

/// Every kind of refusal about samples, models, training and choosing, once.
let trainingFaults: [any Fault] = sampleFaults + modelFaults + choosingFaults

private let sampleFaults: [any Fault] = [
  SampleError.shares(total: 1.1), SampleError.negativeShare(-1), SampleError.emptyPart(part: 0, examples: 2),
  SampleError.joinFeatures(first: 1, other: 2), SampleError.joinClasses(first: ["a"], other: ["b"]),
  SampleError.take(3, examples: 2), SampleError.size(name: "n", 0), TableError.packed(file: "a"),
  TableError.notText(file: "a"), TableError.noRows(file: "a"), TableError.cells(file: "a", line: 1, wanted: 2, got: 3),
  TableError.quote(file: "a", line: 1), TableError.cell(file: "a", line: 1, column: "b", text: "c"),
  TableError.missing(file: "a", line: 1, column: "b"), TableError.noColumn(file: "a", name: "b", names: ["c"]),
  TableError.notClasses(file: "a", column: "b", text: "0.5"), TableError.noFeatures(file: "a"),
  TableError.pictures(file: "a", got: 3), TableError.label(file: "a", picture: 1, label: 10),
]

private let modelFaults: [any Fault] = [
  ModelError.neighbours(3, examples: 2), ModelError.noExamples(model: "tree"),
  ModelError.notFinite(model: "tree", row: 1, feature: 2), ModelError.size(name: "n", 0),
  ModelError.atMost(name: "n", 9, most: 3),
  ModelError.tooMany(model: "tree", examples: 3, most: 2), TrainingError.noOptimiser(name: "a", names: ["b"]),
  TrainingError.noSchedule(name: "a", names: ["b"]), TrainingError.noExamples,
  TrainingError.positive(name: "lr", 0), TrainingError.negative(name: "reg", -1),
  TrainingError.decay(name: "momentum", 1), TrainingError.outputs(2, classes: 3),
  TrainingError.notFinite(row: 1, feature: 2), TrainingError.range(low: 2, high: 1), TrainingError.checkpoint,
  TrainingError.otherCheckpoint(wanted: "a", got: "b"), divergence(.grew(4)), divergence(.infinite),
  divergence(.notANumber),
]

private func divergence(_ kind: Divergence.Kind) -> Divergence {
  Divergence(kind: kind, loss: 9, step: 3, epoch: 2, batch: 1, place: "fc1.out")
}

private let choosingFaults: [any Fault] = [
  SelectionError.folds(9, examples: 3), SelectionError.folds(2, examples: 1), MissingClass(fold: 0, label: 1),
  SelectionError.noCandidates, SelectionError.otherSearch(file: "a.jsonl", line: 2),
  SelectionError.range(name: "lr", low: 2, high: 1),
  SelectionError.logRange(name: "lr", low: 0), SelectionError.noChoices(name: "k"),
  SelectionError.noWay(name: "a", names: ["b"]), SelectionError.atLeast(name: "n", 0, least: 1),
  SelectionError.trial(9, trials: 3), SelectionError.missingTrials(1, trials: 3),
  SelectionError.dependent(way: "tpe"), SelectionError.atMost(name: "n", 9, most: 3), SelectionError.pair(1, 2),
]

@Suite struct FindingMessagesTests {
  @Test(arguments: MessageLanguage.allCases)
  func `every finding has its sentence, its next step and what tells it apart`(_ language: MessageLanguage) {
    for kind in Finding.Kind.allCases {
      let finding = Finding(kind)
      for key in [finding.foundKey, finding.nextKey, finding.apartKey] {
        #expect(Catalogue.sentence(key, in: language) != key, "\(key)")
      }
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `a finding fills its sentence`(_ language: MessageLanguage) {
    let findings = [
      CurveReading(loss: [2, 1.99]).diagnosis, CurveReading(loss: [1, 9]).diagnosis,
      CurveReading(loss: [2, 1]).diagnosis,
      CurveReading(loss: [2, 2, 2, 2, 0.1]).diagnosis, GapReading.finding(trainAccuracy: 1, validationAccuracy: 0.5),
      GapReading.finding(trainAccuracy: 0.5, validationAccuracy: 0.5),
    ].compactMap { $0 }
    #expect(Set(findings.map(\.code)) == ["D0", "D1", "D2", "D4", "D5", "D6"])
    for finding in findings {
      let sentence = Catalogue.sentence(finding.foundKey, finding.evidence, in: language)
      #expect(!sentence.contains("{"), "\(sentence)")
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func `every check has its two verdicts`(_ language: MessageLanguage) {
    for kind in SanityCheck.Kind.allCases {
      for verdict in ["ok", "bad"] {
        let key = "D10.\(kind.rawValue)_\(verdict)"
        #expect(Catalogue.sentence(key, in: language) != key)
      }
    }
  }
}
