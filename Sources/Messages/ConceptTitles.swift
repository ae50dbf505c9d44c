extension Catalogue {
  /// The concepts of the lecture, in its order; a lesson's steps name them by number.
  public static let conceptCount = concepts.count

  static let concepts: [Message] = titles.enumerated().map { Message("concept.\($0 + 1)", $1.english, $1.korean) }

  /// The table that says where each concept is taught.
  static let coverage: [Message] = [
    Message("L.coverage", "Where each concept is taught", "어느 개념을 어디에서 가르치는가"),
    Message(
      "L.coverage.about",
      "The concepts of the lecture, in its order, and the steps that teach them: `06#mean` is the step `mean` of lesson 06. `stepbook lesson concepts` writes this page from the `concepts` comments of the lessons.",
      "강의에 나오는 순서대로 적은 개념과 그것을 가르치는 단계입니다. `06#mean`은 6과의 `mean` 단계입니다. 이 쪽은 `stepbook lesson concepts`가 수업의 `concepts` 주석에서 만듭니다."
    ),
    Message("L.coverage.concept", "concept", "개념"),
    Message("L.coverage.shown", "shown", "보여 주기"),
    Message("L.coverage.asked", "asked", "물어보기"),
    Message("L.coverage.done", "done by the learner", "직접 해 보기"),
    Message("L.coverage.hole", "no step teaches concept {number}: {title}", "개념 {number}을(를) 가르치는 단계가 없습니다: {title}"),
  ]

  private static let titles: [(english: String, korean: String)] = [
    ("Gradients explode or vanish with depth", "깊어질수록 기울기가 폭발하거나 사라진다"),
    ("Sigmoid saturates; relu", "시그모이드의 포화와 relu"),
    ("Xavier and He initialisation", "Xavier와 He 초기화"),
    ("Batch normalisation stabilises training", "배치 정규화는 훈련을 안정시킨다"),
    ("Internal covariate shift", "내부 공변량 변화"),
    ("Later layers shift more", "뒤의 층일수록 더 많이 변한다"),
    ("Whitening", "화이트닝"),
    ("The price of whitening", "화이트닝의 대가"),
    ("The lost bias", "사라진 편향"),
    ("Standardising outside the gradient", "기울기 밖에서 표준화하면"),
    ("Where whitening is not differentiable", "화이트닝을 미분할 수 없는 곳"),
    ("Each feature alone, over the mini-batch", "특징마다, 미니배치에서"),
    ("Whose mean, whose variance", "누구의 평균, 누구의 분산"),
    ("The formula with ε", "ε이 있는 식"),
    ("It helps without decorrelation", "상관을 없애지 않아도 도움이 된다"),
    ("[−1, 1] and the linear regime", "[−1, 1]과 선형 영역"),
    ("γ and β", "γ와 β"),
    ("The identity mapping", "항등 사상"),
    ("Where the layer stands", "층의 자리"),
    ("A regularising effect", "규제화 효과"),
    ("Scale invariance and the learning rate", "스케일 불변성과 학습률"),
    ("Test time", "추론할 때"),
    ("Convolutions, and other normalisations", "합성곱과 다른 정규화"),
    ("Rehearse with little data", "적은 데이터로 먼저"),
    ("Preprocessing", "전처리"),
    ("Choosing an architecture", "모델 고르기"),
    ("The first loss", "첫 손실"),
    ("Regularisation raises the loss", "규제를 세게 하면 손실이 커진다"),
    ("Sanity checks as a habit", "학습 전 점검이라는 습관"),
    ("Overfit a tiny set", "작은 데이터에 과적합시키기"),
    ("Learning rate too small, too large", "너무 작은 학습률, 너무 큰 학습률"),
    ("Learning-rate decay", "학습률 감소"),
    ("From coarse to fine", "거칠게 시작해 촘촘하게"),
    ("Hyper-parameter and parameter", "초모수와 매개변수"),
    ("Results depend on hyper-parameters", "결과는 초모수에 달려 있다"),
    ("What cross-validation is for", "교차 검증을 하는 까닭"),
    ("The training set estimates", "훈련 데이터는 추정한다"),
    ("The validation set chooses", "검증 데이터는 고른다"),
    ("The test set evaluates", "시험 데이터는 평가한다"),
    ("How often each set is used", "데이터마다 몇 번 쓰는가"),
    ("K folds", "K겹 교차 검증"),
    ("Leave-one-out", "하나 빼기 교차 검증"),
    ("The mean error and the choice", "평균 오차와 선택"),
    ("Validation is not test", "검증은 시험이 아니다"),
    ("Nested cross-validation", "중첩 교차 검증"),
    ("Grid search", "격자 탐색"),
    ("What a grid misses", "격자가 놓치는 것"),
    ("Random search", "무작위 탐색"),
    ("Newer ways to search", "새로운 탐색 방법"),
    ("Loss curves and the learning rate", "손실 곡선과 학습률"),
    ("Plateau, then drop", "머무르다가 떨어지는 곡선"),
    ("The gap between training and validation", "훈련과 검증의 간격"),
    ("Looking before deciding", "결정하기 전에 들여다보기"),
    ("Everything is connected", "모든 것은 이어져 있다"),
    ("Further reading", "더 읽을거리"),
  ]
}
