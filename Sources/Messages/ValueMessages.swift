extension Catalogue {
  /// The words that stand for values and their parts. Names of functions, fields and steps are code and stay.
  static let valueWords: [Message] = [
    Message("value.list", "list of {count}", "{count}개의 목록"),
    Message("value.range", "range of {count}", "{count}개의 범위"),
    Message("value.function", "function {name}", "함수 {name}"),
    Message("value.run", "`{name}()` runs it.", "`{name}()`로 실행합니다."),
    Message("value.trace", "trace of {count} steps", "{count}단계의 기록"),
    Message("value.true", "{count} of {all} true", "{all}개 중 {count}개 참"),
    Message("value.any", "any", "임의"),
    Message("value.parameters", "{count} parameters", "매개변수 {count}개"),
    Message(
      "value.dataset", "{examples} examples  {features} features  {classes} classes",
      "예제 {examples}개  특징 {features}개  클래스 {classes}개"),
    Message("split.examples", "{counts} examples", "예제 수: {counts}"),
    Message("value.preprocessor", "{kind}  fitted on {count} examples", "{kind}  예제 {count}개로 맞춤"),
    Message("value.learns", "learns {count} examples", "예제 {count}개를 배움"),
    Message(
      "value.cv", "{candidates} candidates  {folds} folds  best {best}", "후보 {candidates}개  폴드 {folds}개  최선 {best}"),
    Message("cv.model", "model", "모델"),
    Message("cv.place", "place", "번호"),
    Message("cv.folds", "fold accuracies", "폴드별 정확도"),
    Message("cv.mean", "mean", "평균"),
    Message("cv.std", "std", "편차"),
    Message("cv.outer", "outer test", "바깥 시험"),
    Message("search.trials", "{count} trials", "시도 {count}번"),
    Message("search.best", "best", "최고"),
    Message("search.best.cv", "best cv acc", "교차 검증 정확도 최고"),
    Message("search.best.val", "best val acc", "검증 정확도 최고"),
    Message("search.best.acc", "best acc", "정확도 최고"),
    Message("search.distinct", "distinct {name} tried", "시도한 {name}의 수"),
    Message("search.trial", "trial", "시도"),
    Message("search.value", "value", "값"),
    Message("search.acc", "acc", "정확도"),
    Message("search.effort", "effort", "몫"),
    Message("test.accuracy", "test accuracy", "시험 정확도"),
    Message("compare.only_a", "only a right {count}", "a만 맞음 {count}"),
    Message("compare.only_b", "only b right {count}", "b만 맞음 {count}"),
    Message(
      "depth.title", "std of activations after each {act} layer", "{act} 층마다 그 뒤에서 잰 활성값의 표준편차"),
    Message("depth.dies", "dies", "사라짐"),
    Message("depth.alive", "alive", "살아 있음"),
    Message("depth.stuck", "{share} stuck", "{share} 포화"),
    Message("depth.explodes", "explodes", "폭발"),
    Message("value.runs", "{count} runs", "실행 {count}개"),
    Message("value.each", "{count} each", "각 {count}개"),
    Message("value.seed", "(seed {seed})", "(시드 {seed})"),
    Message("value.classes", "classes: {names}", "클래스: {names}"),
    Message("step.forward", "forward", "순전파"),
    Message("step.back", "back", "역전파"),
    Message("step.train", "train mode", "훈련 모드"),
    Message("step.test", "testing mode", "테스트 모드"),
    Message("explain.multiplies", "{count} multiplies", "곱셈 {count}번"),
    Message("explain.total", "total  {count} multiplies", "합계  곱셈 {count}번"),
    Message("session.verdict", "{file}   {inputs} inputs   {checks} checks", "{file}   입력 {inputs}개   확인 {checks}개"),
  ]

  /// Kinds of values that no function takes or returns by that name.
  static let valueKinds = ["mask": "마스크", "list": "목록", "function": "함수", "trace": "기록"]

  /// The words for a kind of value that came where another was wanted: `list of 3` in `language`.
  static func translatedKind(_ text: String, to language: MessageLanguage) -> String {
    let counted = ["value.list", "value.range", "value.function", "value.trace"]
    for message in counted.compactMap(message) {
      let parts = message.english.split(separator: "{", maxSplits: 1).map(String.init)
      let tail = parts[1].split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard text.hasPrefix(parts[0]), text.hasSuffix(tail[1]) else { continue }
      let fact = String(text.dropFirst(parts[0].count).dropLast(tail[1].count))
      return fill(message.template(in: language), [String(tail[0]): fact])
    }
    let head = text.split(separator: " (").first.map(String.init) ?? text
    return (koreanWords[head] ?? valueKinds[head]).map { $0 + text.dropFirst(head.count) } ?? text
  }
}
