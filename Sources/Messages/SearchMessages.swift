extension Catalogue {
  /// Sentences about searches for hyper-parameters.
  static let searching: [Message] = searchFaults + searchReasons

  private static let searchFaults: [Message] = [
    Message(
      "V80", "`{name}` got drawn numbers; a range to search is written `{name}=uniform(low=0, high=1)`.",
      "`{name}`에 뽑은 수가 왔습니다. 탐색할 범위는 `{name}=uniform(low=0, high=1)`처럼 씁니다."),
    Message(
      "V81", "`halton` fills 1 to 50 dimensions, got {got}.", "`halton`은 1차원에서 50차원까지 채우는데 {got}이(가) 왔습니다."),
    Message(
      "V82", "`rounding` is \"ceil\" or \"floor\", got \"{name}\".",
      "`rounding`은 \"ceil\" 또는 \"floor\"인데 \"{name}\"이(가) 왔습니다."),
    Message(
      "V83", "`ei` takes a gp and points, or means, deviations and the best value: `ei(0, 1, best=0)`.",
      "`ei`에는 gp와 점, 또는 평균과 표준편차와 가장 좋은 값이 필요합니다: `ei(0, 1, best=0)`"),
    Message(
      "V84", "a function that is searched gives one number, got {got}.", "탐색할 함수는 수 하나를 돌려주어야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V85", "this model needs data to learn: `search(model, tr, val=va, …)`.",
      "이 모델에는 배울 데이터가 필요합니다: `search(model, tr, val=va, …)`"),
    Message(
      "V54.other",
      "line {line} of {file} is a trial of another search (space, way, seed, model or data); give this one its own file.",
      "{file}의 {line}번째 줄은 다른 탐색의 시도입니다(공간, 방법, 시드, 모델, 데이터 중 하나가 다름). 이 탐색에 다른 파일을 주세요."),
    Message(
      "F1.trials", "there is no file {file} with trials to collect.", "모을 시도가 든 파일 {file}이(가) 없습니다."),
    Message(
      "F4.trials", "the trials cannot be kept in {file}: {reason}. Trials already in it are safe.",
      "시도를 {file}에 남길 수 없습니다: {reason}. 이미 들어 있는 시도는 그대로입니다."),
    Message(
      "R9", "stopped by Ctrl-C: {done} of {trials} trials are kept.",
      "Ctrl-C로 멈추었습니다. 시도 {trials}개 중 {done}개의 결과를 남겼습니다."),
    Message(
      "R12", "stopped by Ctrl-C: {done} of {folds} folds are finished; the table is theirs alone.",
      "Ctrl-C로 멈추었습니다. 폴드 {folds}개 중 {done}개가 끝났고, 표는 끝난 폴드만의 것입니다."),
    Message(
      "R10", "{done} of {trials} trials are done, {missing} are left.",
      "시도 {trials}개 중 {done}개가 끝났고 {missing}개가 남았습니다."),
    Message(
      "R11",
      "{trials} trials for {count} settings, so some repeat: a list holds values to try; a range is `log_uniform(0.001, 1)`.",
      "설정은 {count}가지인데 시도는 {trials}번이라 같은 설정이 되풀이됩니다. 목록은 시도할 값들이고, 범위는 `log_uniform(0.001, 1)`처럼 씁니다."),
    Message(
      "R13", "none of the {trials} trials has a score: every one left what can be trained. Try smaller rates.",
      "시도 {trials}개 중 점수가 나온 것이 없습니다. 모두 학습할 수 있는 범위를 벗어났습니다. 더 작은 학습률을 써 보세요."),
    Message(
      "search.none", "{file} comes to no `search`, so there was no trial to run.",
      "{file}에는 `search`가 없어서 실행할 시도가 없었습니다."),
    Message(
      "search.numbers", "trials are numbers or ranges such as 17 or 100-199, got \"{got}\".",
      "시도는 17이나 100-199 같은 번호나 범위인데 \"{got}\"이(가) 왔습니다."),
  ]

  private static let searchReasons: [Message] = [
    Message(
      "why.search.grid", "The grid tried every combination of a few values; trial {trial} was best with {score}.",
      "격자는 몇 개의 값을 모두 짝지어 보았고 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.random",
      "Each of the {trials} trials drew every value anew, so from a range no two share one; trial {trial} was best with {score}.",
      "시도 {trials}개가 저마다 모든 값을 새로 뽑으므로 범위에서는 같은 값이 나오지 않습니다. 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.halton",
      "The {trials} points fill the ranges evenly without chance; trial {trial} was best with {score}.",
      "점 {trials}개가 우연 없이 범위를 고르게 채웁니다. 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.halving",
      "Many settings got a little effort and the better ones more; of {trials} runs trial {trial}, with the full effort, was best with {score}.",
      "많은 설정에 적은 노력을, 나은 것에 더 많은 노력을 들였습니다. {trials}번 가운데 예산을 모두 쓴 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.hyperband",
      "Several halvings, from many short runs to few long ones; of {trials} runs trial {trial}, with the full effort, was best with {score}.",
      "짧은 여러 번에서 긴 몇 번까지 반씩 줄이기를 거듭했습니다. {trials}번 가운데 예산을 모두 쓴 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.gp",
      "After the first trials each next one was where a Gaussian process expected most improvement; trial {trial} was best with {score}.",
      "처음 몇 번 뒤에는 가우스 과정이 가장 나아지리라 기대한 곳을 시도했습니다. 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.tpe",
      "After ten random trials each next one was likely among the good quarter and unlikely among the rest; trial {trial} was best with {score}.",
      "무작위 시도 열 번 뒤에는 좋은 사분의 일에는 있을 법하고 나머지에는 드문 곳을 시도했습니다. 시도 {trial}이(가) {score}(으)로 가장 좋았습니다."),
    Message(
      "why.search.border", "The best value of {names} lies at the end of its range: look further there.",
      "{names}의 가장 좋은 값이 범위의 끝에 있습니다. 그쪽으로 더 찾아보세요."),
    Message(
      "why.search.alike",
      "{a} spent {trials} trials on {values} values of {name}; {b} tried {others}. The difference, {difference}, is {examples} of {count} validation examples: one search cannot rank the two methods.",
      "{a}은(는) 시도 {trials}번을 {name}의 값 {values}개에 썼고 {b}은(는) {others}개를 시도했습니다. 차이 {difference}은(는) 검증 예제 {count}개 중 {examples}개입니다. 탐색 한 번으로 두 방법의 순위를 정할 수 없습니다."
    ),
    Message(
      "why.search.differ",
      "{a} spent {trials} trials on {values} values of {name}; {b} tried {others}. The difference, {difference}, is {examples} of {count} validation examples, more than twice its standard error.",
      "{a}은(는) 시도 {trials}번을 {name}의 값 {values}개에 썼고 {b}은(는) {others}개를 시도했습니다. 차이 {difference}은(는) 검증 예제 {count}개 중 {examples}개로 표준오차의 두 배가 넘습니다."
    ),
  ]
}
