import Testing

@testable import Messages

@Suite struct KoreanParticlesTests {
  /// A word and the five particles after it, as they are said.
  @Test(arguments: [
    ("수", "수는 수를 수가 수와 수로"), ("층", "층은 층을 층이 층과 층으로"), ("열", "열은 열을 열이 열과 열로"),
    ("`lr`", "`lr`은 `lr`을 `lr`이 `lr`과 `lr`로"), ("`x`", "`x`는 `x`를 `x`가 `x`와 `x`로"),
    ("`mean`", "`mean`은 `mean`을 `mean`이 `mean`과 `mean`으로"), ("`relu`", "`relu`는 `relu`를 `relu`가 `relu`와 `relu`로"),
    ("dropout", "dropout은 dropout을 dropout이 dropout과 dropout으로"), ("(4, 2)", "(4, 2)는 (4, 2)를 (4, 2)가 (4, 2)와 (4, 2)로"),
    ("(20,)", "(20,)은 (20,)을 (20,)이 (20,)과 (20,)으로"), ("0.1", "0.1은 0.1을 0.1이 0.1과 0.1로"),
    ("1e-05", "1e-05는 1e-05를 1e-05가 1e-05와 1e-05로"), ("NAN", "NAN은 NAN을 NAN이 NAN과 NAN으로"),
    ("INF", "INF는 INF를 INF가 INF와 INF로"), ("a.ipynb", "a.ipynb는 a.ipynb를 a.ipynb가 a.ipynb와 a.ipynb로"),
    ("scale", "scale은 scale을 scale이 scale과 scale로"), ("training", "training은 training을 training이 training과 training으로"),
    ("`stack`", "`stack`은 `stack`을 `stack`이 `stack`과 `stack`으로"),
    ("\"step\"", "\"step\"은 \"step\"을 \"step\"이 \"step\"과 \"step\"으로"), ("37%", "37%는 37%를 37%가 37%와 37%로"),
  ])
  func `a particle takes the form that the word before it asks for`(_ word: String, _ wanted: String) {
    let written = ["은(는)", "을(를)", "이(가)", "과(와)", "(으)로"].map { word + $0 }.joined(separator: " ")
    #expect(KoreanParticles.resolved(written) == wanted)
  }

  @Test(arguments: ["3", "x", "평균", "(20, 7)", "\"a\""]) func `no sentence keeps both forms`(_ fact: String) {
    for message in Catalogue.all {
      let names = message.korean.matches(of: /\{(\w+)\}/).map { String($0.1) }
      let sentence = Catalogue.sentence(message.key, Dictionary(names.map { ($0, fact) }) { $1 }, in: .korean)
      #expect(sentence.firstMatch(of: /[은을이과와]\([는를가와과]\)|\([으이]\)/) == nil, "\(message.key): \(sentence)")
    }
  }
}
