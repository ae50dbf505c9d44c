import Language
import Testing

/// Data that cannot be learned from, as a learner meets them: one sentence, and nothing is lost.
@Suite struct DataFaultTests {
  private static let start = [
    "holes = dataset([[1, 2], [nan, 4], [5, 6], [7, 8]], [0, 1, 0, 1])",
    "still = dataset([[1, 0], [1, 1], [1, 2], [1, 3], [1, 4], [1, 5]], [0, 1, 0, 1, 0, 1])",
    "alone = dataset([[1, 0], [2, 1], [3, 2], [4, 3]], [0, 0, 0, 0])",
    "sorted = dataset([[0], [1], [2], [3], [4], [5]], [0, 0, 1, 1, 2, 2])", "keep = 42",
  ]

  private func session() -> Session {
    let session = newSession()
    for line in Self.start { #expect(!session.run(line).failed) }
    return session
  }

  @Test(arguments: [
    "train mlp(2, 4, 2), holes", "sanity mlp(2, 4, 2), holes", "lr_range(mlp(2, 4, 2), holes, points=3)",
    "knn(1).fit(holes)", "tree().fit(holes)", "forest(3).fit(holes)", "svm().fit(holes)",
    "softmax_regression().fit(holes)", "cv knn, holes, k=[1, 2], folds=2", "nested knn(1), holes, outer=2, inner=2",
    "search(mlp(2, 4, 2), holes, lr=uniform(low=0.1, high=1), trials=2, folds=2)",
    "search(knn, holes, k=[1, 2], folds=2)",
  ])
  func `a number that is none is named by row and feature`(_ line: String) {
    let session = session()
    let text = session.run(line).transcript()
    #expect(text.contains("error V46") && text.contains("feature 0") && text.contains("row"), "\(text)")
    #expect(session.run("keep").transcript() == "42")
  }

  @Test func `a class that a fold learns nothing of is named before its numbers`() {
    let text = session().run("c = cv knn(1), sorted, folds=3").transcript()
    #expect(text.hasPrefix("note V50") && text.contains("fold 1") && text.contains("0"), "\(text)")
    #expect(!session().run("c = cv knn(1), sorted, folds=2, stratify=true").transcript().contains("V50"))
  }

  @Test(arguments: [
    ("knn(5).fit(take(sorted, 4))", "V44"), ("cv knn, sorted, k=[1, 7], folds=3", "V44"),
    ("cv knn, sorted, folds=9", "V50"),
    ("split(sorted, [1, 0])", "V41"), ("split(alone, [0.9, 0.1])", "V41"), ("take(sorted, 0)", "V"),
    ("train mlp(1, 4, 2), sorted", "S21"),
  ])
  func `what the examples are too few for gets one sentence`(_ line: String, _ code: String) {
    let session = session()
    let text = session.run(line).transcript()
    #expect(text.contains("error \(code)"), "\(line): \(text)")
    #expect(session.run("keep").transcript() == "42")
  }

  /// A feature that never varies divides by no deviation; of one class everything is right.
  @Test(arguments: [
    "accuracy(svm().fit(alone), alone)", "accuracy(tree().fit(alone), alone)", "accuracy(knn(1).fit(alone), alone)",
    "accuracy(forest(3).fit(alone), alone)", "accuracy(majority().fit(alone), alone)",
  ])
  func `one class is always right`(_ line: String) {
    #expect(session().run(line).transcript() == "1")
  }

  @Test func `a feature that never varies does no harm`() {
    let session = session()
    #expect(session.run("p = preprocess(still); p.constant").transcript().hasSuffix("[0]"))
    #expect(session.run("s = standardize(still); sum(s.X[:, 0])").transcript().hasSuffix("0"))
    for model in ["svm()", "knn(3)", "tree()", "forest(3)", "softmax_regression()"] {
      #expect(!session.run("cv \(model), still, folds=3").failed)
    }
    let run = session.run("r = train mlp(2, 4, 2, norm=\"batchnorm\"), still, epochs=3, batch=6; isfinite(r.loss[2])")
    #expect(run.transcript().hasSuffix("true") || run.transcript().hasSuffix("1"), "\(run.transcript())")
  }
}
