extension Catalogue {
  /// Korean help on models and choosing between them.
  static let helpOnChoosing: [KoreanHelp] = models + choosing

  private static let labelled = "레이블이 있는 예제"
  private static let candidate = "모델, knn처럼 모델을 만드는 함수, 신경망, 또는 그 목록"
  private static let options = "모델의 옵션: k=3, 또는 값마다 후보가 되는 목록"
  private static let order = "\"contiguous\" 또는 \"modulo\""
  private static let workers = "함께 일하는 프로세서 수. 결과는 같음"
  private static let learned = "배운 모델"
  private static let depth = "잇달아 묻는 질문의 최대 수. none이면 모든 잎이 순수할 때까지"
  private static let penalty = "손실에 0.5 · reg · sum(W²)을 더함"

  private static let models: [KoreanHelp] = [
    KoreanHelp(
      "knn", "가장 가까운 예제 k개에 가장 많은 클래스를 답합니다.",
      ["k": "물어볼 이웃의 수", "metric": "거리를 재는 법, \"l2\" 또는 \"l1\""]),
    KoreanHelp("tree", "특징 하나에 관한 질문을 차례로 묻습니다.", ["depth": depth]),
    KoreanHelp(
      "forest", "예제를 저마다 새로 뽑아 기른 여러 나무가 투표합니다.", ["n": "나무의 수", "depth": depth, "workers": "함께 일하는 프로세서 수. 결과는 같음"]),
    KoreanHelp("svm", "다중 클래스 힌지 손실로 클래스마다 직선 하나를 배웁니다.", ["reg": penalty, "epochs": "데이터를 훑는 횟수"]),
    KoreanHelp(
      "softmax_regression", "교차 엔트로피로 클래스마다 직선 하나를 배웁니다.", ["reg": penalty, "epochs": "데이터를 훑는 횟수"]),
    KoreanHelp("majority", "모든 모델이 이겨야 할 기준으로, 언제나 가장 많은 클래스를 답합니다."),
    KoreanHelp("model.fit", "이 예제를 배운 모델을 돌려줍니다.", ["model": "모델", "data": labelled]),
    KoreanHelp("model.predict", "예제마다 클래스를 알려 줍니다.", ["model": learned, "x": "미니배치 (N, D), 또는 데이터 셋"]),
    KoreanHelp("model.accuracy", "모델이 클래스를 맞힌 예제의 비율을 구합니다.", ["model": learned, "data": labelled]),
  ]

  private static let choosing: [KoreanHelp] = [
    KoreanHelp(
      "kfold", "예제 n개를 폴드 k개로 나눕니다.",
      ["n": "예제의 수", "k": "폴드의 수", "order": order, "shuffle": "무작위 순서로", "stratify": "폴드마다 고르게 나눌 레이블"]),
    KoreanHelp(
      "cv", "폴드마다 나머지를 배운 뒤 모든 후보를 평가합니다.",
      [
        "model": candidate, "data": labelled, "folds": "폴드의 수. data.size면 예제를 하나씩 남김", "order": order,
        "shuffle": "무작위 순서로", "stratify": "클래스를 폴드마다 고르게", "times": "다르게 섞어 되풀이하는 횟수", "workers": workers,
        "options": options,
      ]),
    KoreanHelp(
      "nested", "바깥 폴드마다 그것 없이 고른 후보로, 고르는 일 자체를 평가합니다.",
      [
        "model": candidate, "data": labelled, "outer": "평가하는 폴드의 수", "inner": "고르는 폴드의 수", "order": order,
        "shuffle": "무작위 순서로", "stratify": "클래스를 폴드마다 고르게", "workers": workers, "options": options,
      ]),
    KoreanHelp(
      "cv_table", "행이 후보, 열이 폴드인 오차의 표를 읽습니다.",
      ["errors": "오차의 비율 (M, K), 단순한 후보부터", "sizes": "폴드마다 예제의 수. none이면 같음"]),
    KoreanHelp(
      "expected_best", "찍기만 하는 모델 m개 가운데 가장 나은 것의 기대 정확도를 구합니다.",
      ["n": "평가하는 예제의 수", "m": "모델의 수", "p": "맞게 찍을 확률"]),
    KoreanHelp(
      "test", "고르는 데 쓰지 않은 예제로 모델을 한 번 평가합니다.",
      [
        "model": "고른 모델이나 신경망, 배운 뒤의 것", "data": "그러려고 남겨 둔 예제. 없으면 지금까지의 시험을 보여 줌",
        "again": "두 번째로 보겠다고 고집함",
      ]),
    KoreanHelp(
      "compare", "같은 예제에서 두 모델을 하나하나 견줍니다.", ["a": learned, "b": "다른 모델", "data": labelled]),
  ]
}
