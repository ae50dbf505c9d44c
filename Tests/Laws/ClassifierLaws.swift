public import Datasets
public import Models
import Tensors
public import Testing

/// What every classifier must satisfy, whatever it learns.
public func checkLaws(
  of classifier: any Classifier, on data: Dataset, at location: SourceLocation = #_sourceLocation
) throws {
  var (first, second) = (RandomGenerator(seed: 231), RandomGenerator(seed: 231))
  let fitted = try classifier.fitted(to: data, &first)
  let again = try classifier.fitted(to: data, &second)
  let predicted = try fitted.predict(data.features)
  #expect(predicted.count == data.count, "one class for each row", sourceLocation: location)
  #expect(try fitted.predict(data.features) == predicted, "predicting changes it", sourceLocation: location)
  #expect(try again.predict(data.features) == predicted, "two fits differ", sourceLocation: location)
  #expect(Set(predicted).isSubset(of: data.labels), "a class it never saw", sourceLocation: location)
  for row in stride(from: 0, to: data.count, by: max(1, data.count / 7)) {
    let alone = try fitted.predict(data.features.row(row))
    #expect(alone == [predicted[row]], "row \(row) depends on the others", sourceLocation: location)
  }
  #expect(throws: ShapeError.self, "other features", sourceLocation: location) {
    try fitted.predict(.filled(with: 0, [2, data.features.columns + 1]))
  }
  let none = data.examples(at: [])
  expectFault("no examples", location) { _ = try classifier.fitted(to: none, &first) }
  let broken = data.with(features: data.features.replacing(0, with: .nan))
  expectFault("NaN in the data", location) { _ = try classifier.fitted(to: broken, &first) }
  let oneClass = data.examples(at: data.labels.indices.filter { data.labels[$0] == data.labels[0] })
  let sure = try classifier.fitted(to: oneClass, &first).predict(data.features)
  #expect(Set(sure) == [data.labels[0]], "only one class was seen", sourceLocation: location)
}

/// What is refused is refused with a sentence of the catalogue.
private func expectFault(_ what: String, _ location: SourceLocation, _ body: () throws -> Void) {
  do {
    try body()
    Issue.record("\(what): not refused", sourceLocation: location)
  } catch {
    #expect(error is any Fault, "\(what): \(error)", sourceLocation: location)
  }
}
