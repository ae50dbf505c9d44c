import Language
import Messages
import Testing

/// Nothing is wider than the screen, from 40 columns up, in either language.
@Suite struct WidthTests {
  private static let widths = [40, 60, 80, 120]
  private static let setup = """
    x = normal(500, 20); z = normal(8); d = load("digits"); bn = batchnorm(2)
    net = sequential(linear(20, 50), relu(), linear(50, 10)); 평균 = mean(x)
    """

  private func expectFits(_ inputs: [String], after setup: String, _ width: Int, _ language: MessageLanguage) {
    let session = newSession(width: width, language: language)
    if !setup.isEmpty { _ = session.run(setup) }
    for input in inputs {
      let outcome = session.run(input)
      for isPlain in [true, false] {
        let text = DiagnosticText(language: language, width: width, isPlain: isPlain)
        for output in outcome.outputs {
          var lines = output.plain?.split(separator: "\n").map(String.init) ?? []
          if case .diagnostic(let diagnostic) = output { lines = text.lines(diagnostic) }
          let widest = lines.max { DisplayText.width($0) < DisplayText.width($1) } ?? ""
          #expect(DisplayText.width(widest) <= width, "\(input)\n\(widest)")
        }
      }
    }
  }

  @Test(arguments: widths, MessageLanguage.allCases)
  func `examples`(_ width: Int, _ language: MessageLanguage) {
    for builtin in HelpTests.all {
      for example in builtin.examples { expectFits(Script.entries(of: example), after: "", width, language) }
    }
  }

  @Test(arguments: widths, MessageLanguage.allCases)
  func `help`(_ width: Int, _ language: MessageLanguage) {
    let registry = newSession().registry
    let names =
      registry.all.map(\.name) + registry.topics + ["", "names", "layer", "bn", "x", "d", "평균", "batchnrom"]
      + ["glossary", "reading"] + Catalogue.glossary.flatMap { [$0.english, $0.korean] }
    let codes = Set(Catalogue.all.map { String($0.key.prefix { $0 != "." }) }).filter { $0.contains(where: \.isNumber) }
    expectFits((names + codes.sorted()).map { "help \($0)" }, after: WidthTests.setup, width, language)
  }

  /// The inputs of the table of errors whose functions exist, and some that are longer than any screen.
  private static let mistakes = [
    "sigmod(z)", "ReLU(x)", "np.mean(x)", "train, val, test = split(d)", "net.fc3", "plot = 3", "import numpy",
    "x = [1, 2", "x = [1, 2)", "2x + 1", "x ^ 2", "if x > 0 { y = 1 }", "check loss(net, d) = 2.3",
    "whiten（x， kind=“zca”）", "x @ net.fc2.W", "normal(4) + zeros(4, 1)", "x[500]", "mean(x, axis=2)",
    "reshape(x, 30, 30)", "batchnorm(3)(zeros(4, 2))", "linear(2, 3, innit=1)", "linear(2)",
    "batchnorm(2, eps=\"0.1\")", "dropout(1.5)", "bn(x[0:1, 0:2])", "log(z)", "load(\"digitss\")", "batchnorm(x)",
    "x[~z]", "x & z", "batchnorm(1, eps=0)(ones(4, 1))", "train net on data", "help batchnrom", "d.z", "평군",
    "mean(\"평균을 구할 수 없는 문자열입니다, 아주 아주 아주 아주 긴 문자열입니다\")",
    "a_name_that_is_longer_than_a_line_of_forty_columns_and_goes_on = missing_as_well_and_just_as_long_as_that",
    "check x ~ x * 1.0001", "check mean(x) ~ 1 tol=1e-9", "record(a=1, b=normal(3), c=\"text\", d=x)",
    "[\"one\", \"two words\", x, net, record(a=1)]", "x > 0", "net", "d", "net.fc1.W", "whos", "history()",
    "table(x, net.fc1.W, net.fc2.W)", "step net(x)", "step back net(x)", "explain(relu(x @ net.fc1.W + net.fc1.b))",
    "row(a_long_column_name=1, another_long_column_name=2, 긴_열_이름=3, one_more_of_them=4)", "why", "why S1",
    "zeros(2, 3, 4, 5)", "[1e-300, 1e300, nan, inf]", "1e-300", "\"\(String(repeating: "한글", count: 60))\"",
    String(repeating: "x + ", count: 40) + "y",
  ]

  @Test(arguments: widths, MessageLanguage.allCases)
  func `errors and results`(_ width: Int, _ language: MessageLanguage) {
    expectFits(WidthTests.mistakes, after: WidthTests.setup, width, language)
  }
}
