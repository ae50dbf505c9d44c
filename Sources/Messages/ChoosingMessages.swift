extension Catalogue {
  /// Sentences about models in the language, choosing between them and testing what was chosen.
  static let choosingInLanguage: [Message] = modelFaults + testing + reasons

  private static let modelFaults: [Message] = [
    Message(
      "V70", "`{model}` has learned nothing yet; let it learn first: `m = {model}.fit(tr)`.",
      "`{model}`은(는) 아직 아무것도 배우지 않았습니다. 먼저 배우게 해 주세요: `m = {model}.fit(tr)`"),
    Message(
      "V71", "`{name}` says what happened and cannot be assigned.", "`{name}`은(는) 이미 일어난 일을 말하므로 대입할 수 없습니다."),
    Message(
      "V72",
      "`{model}` is made already, so it has no `{name}` to choose; give the function that makes it: `cv knn, data, k=[1, 3]`.",
      "`{model}`은(는) 이미 만든 모델이라 `{name}`을(를) 고를 수 없습니다. 만드는 함수를 주세요: `cv knn, data, k=[1, 3]`"),
    Message(
      "V73", "`model` is knn, tree() or another model, a network, or a list of these, got {got}.",
      "`model`은 knn, tree() 같은 모델이나 신경망, 또는 그 목록이어야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V74", "`test` needs the data to judge by: `test model, te`.", "`test`에는 평가할 데이터가 필요합니다: `test model, te`"),
    Message(
      "V75", "a table of errors has a candidate in each row and at least 2 folds, got shape {shape}.",
      "오차의 표는 행마다 후보 하나, 열이 폴드 2개 이상이어야 하는데 모양이 {shape}입니다."),
    Message(
      "V76", "`sizes` are {folds} whole numbers above 0, one for each fold.", "`sizes`는 폴드마다 하나씩, 0보다 큰 정수 {folds}개입니다."
    ),
    Message(
      "V77", "`order` is \"contiguous\" or \"modulo\", got \"{name}\"; for a random order write `shuffle=true`.",
      "`order`는 \"contiguous\" 또는 \"modulo\"인데 \"{name}\"이(가) 왔습니다. 무작위 순서는 `shuffle=true`로 씁니다."),
    Message(
      "V78", "`workers` is how many processors work, 1 to 256, got {got}.",
      "`workers`는 함께 일하는 프로세서 수로 1에서 256까지인데 {got}이(가) 왔습니다."),
    Message(
      "V47.metric", "there is no distance \"{name}\" here; there are l1 and l2.",
      "여기에는 거리 \"{name}\"이(가) 없습니다. l1과 l2가 있습니다."),
  ]

  private static let testing: [Message] = [
    Message("split.sealed", "{data} is sealed until `test`", "{data}은(는) `test` 때까지 봉인됩니다"),
    Message(
      "test.spent", "{data} is now spent: a second test warns", "{data}을(를) 다 썼습니다. 두 번째 시험은 경고합니다"),
    Message("test.none", "no test yet", "아직 시험하지 않았습니다"),
    Message("test.again", "a second look", "두 번째로 본 것"),
    Message(
      "D9.looked", "this was a second look; the list of tests (`test`) says so. {count} tests so far.",
      "두 번째로 본 것이며 시험 목록(`test`)에 그렇게 남습니다. 지금까지 시험 {count}번."),
  ]

  private static let reasons: [Message] = [
    Message(
      "why.cv",
      "{best} has the best mean, {mean} ± {error}. The one-standard-error rule takes the first candidate that reaches {threshold}: {simple} with {simple_mean}.",
      "평균은 {best}이(가) {mean} ± {error}(으)로 가장 좋습니다. 1 표준오차 규칙은 {threshold}에 이르는 첫 후보를 고릅니다: {simple_mean}인 {simple}."),
    Message(
      "why.cv.alone",
      "{best} has the best mean, {mean} ± {error}; no candidate before it reaches {threshold}, so the one-standard-error rule takes it too.",
      "평균은 {best}이(가) {mean} ± {error}(으)로 가장 좋습니다. 그보다 앞선 후보는 {threshold}에 이르지 못해 1 표준오차 규칙도 같은 것을 고릅니다."),
    Message(
      "why.cv.border", "The best candidate {best} is at the end of the list: look further on that side.",
      "가장 좋은 후보 {best}이(가) 목록의 끝에 있습니다. 그쪽으로 더 찾아보세요."),
    Message(
      "why.nested",
      "Each outer fold was judged by a model that was chosen without it, so {mean} ± {error} is what choosing like this gives. No single model is its result.",
      "바깥 폴드마다 그 폴드 없이 고른 모델로 평가했으므로 {mean} ± {error}은(는) 이렇게 고를 때의 성능입니다. 모델 하나를 돌려주는 것이 아닙니다."),
    Message(
      "why.nested.above",
      "The one test split ({test}) lies {errors} standard errors above the nested mean. Nested CV repeats the split, so one easy or hard test set cannot fool you.",
      "한 번 나눈 시험의 점수({test})는 중첩 교차 검증의 평균보다 표준오차의 {errors}배만큼 높습니다. 중첩 교차 검증은 나누기를 되풀이하므로 쉽거나 어려운 시험 데이터 하나에 속지 않습니다."),
    Message(
      "why.nested.below",
      "The one test split ({test}) lies {errors} standard errors below the nested mean. Nested CV repeats the split, so one easy or hard test set cannot fool you.",
      "한 번 나눈 시험의 점수({test})는 중첩 교차 검증의 평균보다 표준오차의 {errors}배만큼 낮습니다. 중첩 교차 검증은 나누기를 되풀이하므로 쉽거나 어려운 시험 데이터 하나에 속지 않습니다."),
    Message(
      "why.nested.fits",
      "It took {fits} fits: for each outer fold every candidate on every inner fold, then the chosen one.",
      "학습을 {fits}번 했습니다. 바깥 폴드마다 모든 후보를 안쪽 폴드마다 학습시키고, 고른 것을 한 번 더 학습시킵니다."),
    Message(
      "why.compare.differ",
      "Of {examples} examples only {apart} tell them apart: a alone is right on {only_a}, b alone on {only_b}. Equally good models would split so unevenly with chance {chance}.",
      "예제 {examples}개 중 둘을 가르는 것은 {apart}개뿐입니다. a만 맞힌 것 {only_a}개, b만 맞힌 것 {only_b}개입니다. 똑같이 좋은 모델이 이렇게 고르지 않게 갈릴 확률은 {chance}입니다."
    ),
    Message(
      "why.compare.alike",
      "Of {examples} examples only {apart} tell them apart: a alone is right on {only_a}, b alone on {only_b}. Equally good models would split like this with chance {chance}, so these examples cannot rank them.",
      "예제 {examples}개 중 둘을 가르는 것은 {apart}개뿐입니다. a만 맞힌 것 {only_a}개, b만 맞힌 것 {only_b}개입니다. 똑같이 좋은 모델도 {chance}의 확률로 이렇게 갈리므로 이 예제로는 순위를 정할 수 없습니다."
    ),
  ]
}
