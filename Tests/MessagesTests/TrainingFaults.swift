import Datasets
import Tensors

/// Every kind of refusal about samples, models, training and choosing, once.
let trainingFaults: [any Fault] = sampleFaults

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
