extension Catalogue {
  /// Korean help on searching for hyper-parameters.
  static let helpOnSearch: [KoreanHelp] = [
    KoreanHelp(
      "search", "초모수를 시도해 가장 좋은 것을 남깁니다. 범위는 모델의 옵션으로 줍니다.",
      [
        "model": "신경망, knn처럼 모델을 만드는 함수, 또는 수(클수록 좋음)를 돌려주는 함수", "data": "배울 예제. 수를 돌려주는 함수에는 없음",
        "val": "평가할 예제. none이면 교차 검증", "trials": "시도의 수. halving에서는 첫 단의 수",
        "by": "\"grid\", \"random\", \"halton\", \"halving\", \"hyperband\", \"gp\" 또는 \"tpe\"", "folds": "교차 검증의 폴드 수",
        "eta": "halving, hyperband: 시도의 1/eta이 올라감. none이면 2와 3", "R": "hyperband: 가장 큰 예산",
        "file": "끝난 시도를 남길 파일. 이미 있으면 거기서 이어 감", "workers": "함께 일하는 프로세서 수. 결과는 같음",
        "watch": "탐색하는 동안 시도를 그리고, 최고가 어떻게 올랐는지도 보여 줌",
        "options": "lr=log_uniform(1e-4, 1), 목록, 또는 바뀌지 않는 값",
      ]),
    KoreanHelp("log_uniform", "두 수 사이에서 10의 거듭제곱마다 같은 확률을 줍니다.", ["low": "가장 작은 수, 0보다 큼", "high": "가장 큰 수"]),
    KoreanHelp("choice", "탐색이 이 값 가운데 하나를 고르게 합니다.", ["values": "수나 문자열, 또는 그 목록 하나"]),
    KoreanHelp(
      "distribution.at", "범위의 이 비율에 있는 값을 구합니다.", ["range": "uniform, log_uniform 또는 choice", "u": "0에서 1 사이의 비율"]),
    KoreanHelp(
      "distribution.share", "이 값보다 아래에 있는 범위의 비율을 구합니다.", ["range": "uniform, log_uniform 또는 choice", "x": "범위 안의 값"]),
    KoreanHelp("halton", "우연 없이 단위 정육면체를 점으로 고르게 채웁니다.", ["n": "점의 수", "d": "차원의 수"]),
    KoreanHelp(
      "halving", "연속 반감의 단을 구합니다. 많은 시도에 조금, 적은 시도에 많이 씁니다.",
      ["n": "첫 단의 시도 수", "eta": "1/eta이 eta배의 예산으로 올라감"]),
    KoreanHelp(
      "hyperband", "저마다 연속 반감인 하이퍼밴드의 묶음들을 구합니다.",
      ["R": "가장 큰 예산", "eta": "시도의 1/eta이 올라감", "rounding": "논문의 식대로 \"ceil\", 표대로 \"floor\""]),
    KoreanHelp(
      "gp", "함수의 값 몇 개로 함수를 짐작하고, 얼마나 확실한지도 구합니다.",
      ["x": "점 (N,) 또는 (N, D)", "y": "그 값 (N,)", "length": "값 하나가 미치는 거리", "noise": "값의 분산"]),
    KoreanHelp("gp.()", "이 점들에서 짐작의 평균과 표준편차를 구합니다.", ["gp": "gp(…)가 준 것", "x": "점 (M,) 또는 (M, D)"]),
    KoreanHelp(
      "ei", "시도가 지금까지의 최선보다 얼마나 나아질지 기댓값을 구합니다.",
      ["mu": "평균들, 또는 gp", "sigma": "표준편차들. gp에는 점", "best": "지금까지 가장 좋은 값. none이면 gp의 것"]),
  ]
}
