import Language
import Testing

/// Models and choosing in the language, with the numbers of the reference set (knn, kfold, cv_selection,
/// selection_bias, tree_split) and of arithmetic on paper.
@Suite struct ChoosingTests {
  private func run(_ lines: String...) -> String { run(lines) }

  private func run(_ lines: [String]) -> String {
    let session = newSession()
    return lines.map { session.run($0).transcript() }.last ?? ""
  }

  private let split = "tr, va, te = split(load(\"iris\"), [0.6, 0.2, 0.2])"

  // MARK: - Models

  @Test func `twelve points are learned as the reference says`() {
    let d = "d = load(\"three_clusters\")"
    for (k, wrong) in zip(1...5, [0, 3, 1, 1, 1]) {
      #expect(run(d, "sum(predict(knn(\(k)).fit(d), d) != d.y)") == "\(wrong)")
    }
    #expect(run(d, "predict(knn(1).fit(d), [[4.5, 4.5]])") == "[0]")
    #expect(run(d, "knn(3).fit(d).predict([[4.5, 4.5]])") == "[1]")
    #expect(run(d, "t = tree(depth=1).fit(d); [t.feature[0], t.threshold[0]]") == "[1.000 2.562]")
    #expect(run(d, "check t.gain[0] ~ 0.2569444444 tol=1e-9", "").isEmpty)
  }

  @Test(arguments: ["knn(3)", "tree()", "forest(20)", "svm()", "softmax_regression()", "majority()"])
  func `every model learns, predicts and is judged in both ways of writing`(_ model: String) {
    let start = "d = load(\"iris\"); m = \(model).fit(d)"
    #expect(run(start, "accuracy(m, d) == mean(predict(m, d) == d.y)") == "true")
    #expect(run(start, "m.accuracy(d) == accuracy(m, d)") == "true")
    let least = model == "majority()" ? 0.33 : 0.9
    #expect(run(start, "m.accuracy(d) > \(least)") == "true")
    #expect(run("accuracy(\(model), load(\"iris\"))").hasPrefix("error V70"))
  }

  // MARK: - Folds and candidates

  @Test func `leaving one out of twelve finds k = 3`() {
    let start = "d = load(\"three_clusters\"); c = cv knn, d, k=range(1, 6), folds=12"
    #expect(run(start, "c.counts") == "[4 5 1 3 4]")
    #expect(run(start, "c.best.k") == "3")
    #expect(
      run("d = load(\"three_clusters\"); c = cv knn, d, k=range(1, 6), folds=3", "c.counts") == "[12 12 12 12 12]")
    let modulo = "d = load(\"three_clusters\"); c = cv knn, d, k=range(1, 6), folds=3, order=\"modulo\""
    #expect(run(modulo, "c.counts") == "[3 4 1 3 5]")
  }

  @Test func `folds are as large as they can be`() {
    #expect(run("kfold(23, 5).sizes") == "[5 5 5 4 4]")
    #expect(run("kfold(6, 3, order=\"modulo\").folds[1]") == "[1 4]")
    #expect(run("sum(kfold(9, 3, stratify=[0,0,0,1,1,1,2,2,2]).folds[0] >= 0)") == "3")
    #expect(run("kfold(5, 6)").hasPrefix("error V50"))
    #expect(run("kfold(9, 1)").hasPrefix("error V50"))
    #expect(run("kfold(9, 3, order=\"sorted\")").hasPrefix("error V77"))
  }

  @Test func `a table of errors gives the simplest good candidate`() {
    let table =
      "c = cv_table([[0.3,0.32,0.28,0.31,0.29],[0.22,0.24,0.2,0.23,0.21],[0.2,0.24,0.18,0.23,0.19],"
      + "[0.19,0.25,0.17,0.24,0.18],[0.25,0.3,0.21,0.29,0.24]])"
    #expect(run(table, "check c.means ~ [0.3, 0.22, 0.208, 0.206, 0.258] tol=1e-12").hasPrefix("ok"))
    #expect(run(table, "check c.threshold ~ 0.22230950643 tol=1e-10").hasPrefix("ok"))
    #expect(run(table, "[c.best, c.one_se]") == "[3 1]")
    #expect(run("cv_table([0.1, 0.2])").hasPrefix("error V75"))
  }

  @Test func `each outer fold chooses for itself`() {
    let start = "n = nested knn, blobs(classes=2, n=50), k=range(1, 6), outer=5, inner=4"
    #expect(run(start, "n.fits") == "105")
    #expect(run(start, "n.inner_sizes[0]") == "[20 20 20 20]")
    #expect(run(start, "n.chosen.shape[0] == 5 and min(n.chosen) >= 1") == "true")
  }

  @Test func `the best of guessers looks better than a guess`() {
    #expect(run("check expected_best(100, 100) ~ 0.6247619672913267 tol=1e-10").hasPrefix("ok"))
    #expect(run("check expected_best(50, 20) ~ 0.6313052817960846 tol=1e-10").hasPrefix("ok"))
  }

  @Test func `two workers find what one finds`() {
    let one = run(split, "c = cv forest, tr, n=[5, 10], folds=4, shuffle=true")
    let two = run(split, "c = cv forest, tr, n=[5, 10], folds=4, shuffle=true, workers=2")
    #expect(one == two && one.contains("0.9"))
    #expect(run("c = cv knn, load(\"iris\"), workers=0").hasPrefix("error V78"))
  }

  // MARK: - Faults

  @Test func `data that cannot be judged get one sentence and no crash`() {
    #expect(run("cv knn, load(\"iris\"), k=[1, 151], folds=3").hasPrefix("error V44"))
    #expect(run("cv knn, load(\"iris\"), folds=5, depth=3").hasPrefix("error K1"))
    #expect(run("cv knn(3), load(\"iris\"), k=[1, 2]").hasPrefix("error V72"))
    #expect(run("cv 3, load(\"iris\")").hasPrefix("error V73"))
    #expect(run("cv [], load(\"iris\")").hasPrefix("error"))
    #expect(run("c = cv knn, load(\"iris\"), folds=3, quiet=true").contains("note V50"))
    #expect(run("split(load(\"iris\"), [1, 0])").hasPrefix("error V41"))
    let one = "a, b = split(load(\"iris\"), [0.9, 0.1]); x = blobs(classes=1, n=20); x.y"
    #expect(!run(one, "c = cv [tree(), forest(3), svm(), knn(1)], x, folds=4").contains("error"))
  }

  // MARK: - The test

  @Test func `examples kept for the test are noticed, spent and remembered`() {
    let fitted = "m = knn(3).fit(tr)"
    #expect(run(split) == "tr 90, va 30, te 30 examples   (te is sealed until `test`)")
    #expect(run(split, "knn(1).fit(te)").hasPrefix("note D9"))
    #expect(run(split, fitted, "accuracy(m, te)").contains("note D9"))
    #expect(!run(split, fitted, "accuracy(m, va)").contains("D9"))
    #expect(run(split, fitted, "test m, te").contains("test accuracy"))
    #expect(run(split, fitted, "test m, te", "knn(1).fit(te)").contains("D9") == false)
    let second = run(split, fitted, "test m, te", "test m, te")
    #expect(second.contains("D9") && second.contains("input 3") && !second.contains("test accuracy"))
    let insisted = run(split, fitted, "test m, te", "test m, te, again=true")
    #expect(insisted.contains("D9") && insisted.contains("test accuracy"))
    let list = run(split, fitted, "test m, te", "test m, te, again=true", "test")
    #expect(list.contains("[3]") && list.contains("[4]") && list.contains("a second look"))
  }

  @Test func `a note is said once an input, and another split of the same data keeps other examples`() {
    let thrice = run(split, "compare(knn(1).fit(te), majority().fit(te), te)")
    #expect(thrice.matches(of: /D9/).count == 1, "\(thrice)")
    #expect(!run(split, split, "knn(1).fit(tr)").contains("D9"))
    #expect(run(split, split, "knn(1).fit(te)").contains("D9"))
    #expect(run("kfold(0, 0)").contains("at least 2 examples"))
  }

  @Test func `undo does not make a test unseen`() {
    #expect(run(split, "m = knn(3).fit(tr)", "r = test m, te", "undo", "test m, te").contains("note D9"))
  }

  @Test func `equal models cannot be told apart, unequal ones can`() {
    let start = "tr, va = split(load(\"iris\"), [0.6, 0.4])"
    #expect(run(start, "compare(knn(3).fit(tr), knn(3).fit(tr), va).p") == "1")
    #expect(run(start, "c = compare(majority().fit(tr), knn(3).fit(tr), va)", "c.p < 0.001") == "true")
    #expect(run(start, "compare(knn(1).fit(tr), knn(3), va)").hasPrefix("error V70"))
  }
}
