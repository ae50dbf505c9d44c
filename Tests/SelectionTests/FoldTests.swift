import ReferenceCases
import Selection
import Tensors
import Testing

@Suite struct FoldTests {
  @Test func `the reference set`() throws {
    try ReferenceSet.run("kfold", ["kfold": checkFolds, "nested_kfold": checkNested])
  }

  private func checkFolds(_ item: ReferenceCase) throws {
    let n = try item.whole("n")
    let folds = try Folds(item.whole("k"), of: n).folds
    try item.expect("sizes", folds.map(\.validation.count))
    try item.expect("starts", folds.map { $0.validation[0] })
    try item.expect("train_sizes", folds.map(\.training.count))
    let validated = (0..<n).map { row in folds.count { $0.validation.contains(row) } }
    let trained = (0..<n).map { row in folds.count { $0.training.contains(row) } }
    try item.expect("each_sample_validated", Set(validated).count == 1 ? validated[0] : nil)
    try item.expect("each_sample_trained", Set(trained).count == 1 ? trained[0] : nil)
  }

  private func checkNested(_ item: ReferenceCase) throws {
    let (outer, inner) = (try item.whole("k_outer"), try item.whole("k_inner"))
    let candidates = try item.whole("candidates")
    let folds = try Folds(outer, of: item.whole("n"))
    try item.expect("outer_test_sizes", folds.sizes)
    let sizes = try folds.folds.map { try Folds(inner, of: $0.training.count).sizes.map(Double.init) }
    try item.expect("inner_val_sizes", Tensor(sizes))
    try item.expect("fits", NestedCrossValidation.fits(outer: outer, inner: inner, candidates: candidates))
    try item.expect("flat_cv_fits", inner * candidates + 1)
  }

  @Test func `sizes of 103 examples in ten folds`() throws {
    #expect(try Folds(10, of: 103).sizes == [11, 11, 11, 10, 10, 10, 10, 10, 10, 10])
  }

  /// NUMBERS, fact 95: who predicts the mean of the others is wrong by (n / (n − 1))² σ², whatever the numbers.
  @Test func `leaving one out judges the mean a little too hard`() throws {
    let values = [3, -1, 4, 1, -5, 9, 2, 6, -5, 3.5]
    let mean = values.reduce(0, +) / 10
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 10
    let errors = try Folds.leaveOneOut(10).folds.map { fold in
      let guess = fold.training.map { values[$0] }.reduce(0, +) / 9
      return fold.validation.map { (values[$0] - guess) * (values[$0] - guess) }.reduce(0, +)
    }
    let ratio = errors.reduce(0, +) / 10 / variance
    #expect(abs(ratio - 1.2345679012345678) < 1e-9)
  }

  @Test(arguments: [(6, 5), (1, 9), (0, 9), (-1, 9)])
  func `folds that cannot be`(_ folds: Int, _ examples: Int) {
    #expect(throws: SelectionError.folds(folds, examples: examples)) { try Folds(folds, of: examples) }
  }

  @Test func `every order judges each example once`() throws {
    let labels = (0..<23).map { $0 < 5 ? 0 : $0 < 15 ? 1 : 2 }
    let seed = RandomGenerator(seed: 2)
    for order in [FoldOrder.contiguous, .modulo, .shuffled(seed), .stratified(seed)] {
      let folds = try Folds(5, of: 23, order, labels: labels)
      #expect(folds.folds.flatMap(\.validation).sorted() == Array(0..<23))
      for fold in folds.folds {
        #expect((fold.training + fold.validation).sorted() == Array(0..<23))
        #expect(abs(fold.validation.count - 23 / 5) <= 1)
      }
    }
  }

  @Test func `stratified folds hold each class evenly`() throws {
    let labels = (0..<24).map { $0 < 6 ? 0 : 1 }
    let folds = try Folds(3, of: 24, .stratified(RandomGenerator(seed: 2)), labels: labels)
    for fold in folds.folds { #expect(fold.validation.count { labels[$0] == 0 } == 2) }
    #expect(folds.missingClasses(labels).isEmpty)
  }

  @Test func `modulo deals out in turn`() throws {
    #expect(try Folds(3, of: 7, .modulo).folds.map(\.validation) == [[0, 3, 6], [1, 4], [2, 5]])
  }

  @Test func `contiguous folds of sorted labels miss classes`() throws {
    let missing = try Folds(3, of: 6).missingClasses([0, 0, 1, 1, 2, 2])
    #expect(missing.map(\.fold) == [0, 1, 2] && missing.map(\.label) == [0, 1, 2])
    #expect(missing[2].facts == ["fold": "3", "label": "2"])
  }

  @Test func `repeated folds differ`() throws {
    var generator = RandomGenerator(seed: 2)
    let folds = try Folds.repeated(2, of: 20, times: 3, &generator)
    #expect(folds.sizes == [10, 10, 10, 10, 10, 10])
    #expect(Set(folds.folds.map(\.validation)).count == 6)
    #expect(try Folds.leaveOneOut(4).folds.map(\.validation) == [[0], [1], [2], [3]])
  }
}
