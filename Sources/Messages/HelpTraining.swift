extension Catalogue {
  /// Korean help on losses, gradients and data.
  static let helpOnTraining: [KoreanHelp] = losses + gradients + signals + data

  private static let scores = "점수. 한 행이 예제 하나 (N, C)"
  private static let labels = "정답 클래스, 0 이상의 정수 N개"
  private static let classifier = "클래스마다 점수를 하나씩 내는 신경망"
  private static let labelled = "레이블이 있는 예제"
  private static let perClass = "클래스마다 예제의 수"
  private static let activation = "활성화 함수, 예: sigmoid()"

  private static let losses: [KoreanHelp] = [
    KoreanHelp("cross_entropy", "점수와 레이블의 평균 소프트맥스 교차 엔트로피를 구합니다.", ["x": scores, "y": labels]),
    KoreanHelp(
      "hinge", "점수와 레이블의 평균 다중 클래스 SVM 손실을 구합니다.",
      ["x": scores, "y": labels, "margin": "정답 클래스가 앞서야 하는 여유"]),
    KoreanHelp("mse", "차이를 제곱해 평균합니다.", ["x": "신경망이 낸 것", "y": "나와야 했던 것, 같은 모양"]),
    KoreanHelp(
      "loss", "데이터 셋에서 신경망의 손실을 시험 모드로 구합니다.",
      [
        "net": classifier, "data": labelled, "reg": "규제화: 0.5 · reg · sum(W²)을 더함, 편향은 뺌",
        "train": "미니배치 자신의 통계를 씀",
      ]),
    KoreanHelp("accuracy", "점수가 가장 큰 클래스가 정답인 예제의 비율을 구합니다.", ["net": classifier, "data": labelled]),
    KoreanHelp(
      "predict", "예제마다 점수가 가장 큰 클래스를 알려 줍니다.", ["net": classifier, "x": "미니배치 (N, D), 또는 데이터 셋"]),
  ]

  private static let gradients: [KoreanHelp] = [
    KoreanHelp(
      "grad", "수의 함수가 각 수에서 갖는 기울기를 구합니다.",
      [
        "f": "수의 함수: relu, sigmoid, 직접 만든 함수", "x": "기울기를 구할 곳",
        "h": "기울기를 스스로 갖지 않은 함수에 쓰는 간격",
      ]),
    KoreanHelp(
      "gradcheck", "기울기를 직접 잰 기울기와 견줍니다.",
      [
        "layer": "층, 신경망, 또는 수의 함수", "x": "미니배치 또는 수", "dout": "출력의 기울기. none이면 모두 1",
        "h": "재는 간격", "slope": "함수가 스스로 기울기를 갖지 않을 때 그 기울기",
      ]),
    KoreanHelp("tangent", "활성화 함수의 한 점에서 값과 기울기를 구합니다.", ["act": activation, "at": "그 점"]),
    KoreanHelp(
      "linearity", "z가 정규분포일 때 f(z) 가운데 직선이 설명하는 몫을 구합니다.", ["act": activation]),
    KoreanHelp(
      "santurkar", "배치 정규화의 기울기 등식의 양변을 계산합니다.",
      ["bn": "batchnorm 층", "x": "미니배치 (N, D)", "dout": "출력의 기울기"]),
    KoreanHelp(
      "invariance", "배치 정규화 앞의 가중치를 a배 하면 무엇이 바뀌는지 봅니다.",
      [
        "net": "sequential(linear(…), batchnorm(…))", "x": "미니배치. 한 행이 예제 하나", "scale": "a",
        "dout": "출력의 기울기. none이면 1, 2, 3 …",
      ]),
  ]

  private static let signals: [KoreanHelp] = [
    KoreanHelp(
      "share", "두 한계 사이에 있는 수의 비율을 구합니다. 한계도 들어갑니다.",
      ["x": "숫자", "low": "아래 한계", "high": "위 한계"]),
    KoreanHelp(
      "depth", "새 가중치의 여러 층을 지나는 신호를 따라갑니다.",
      [
        "n": "층의 수", "width": "층마다의 유닛 수", "act": "\"tanh\", \"relu\" 또는 \"sigmoid\"",
        "init": "\"he\", \"xavier\", \"lecun\" 또는 표준편차. 목록이면 비교합니다", "exact": "뽑지 않고 유닛이 무한히 많을 때의 적분으로",
        "x": "예제 (N, D). none이면 정규분포에서 200개",
      ]),
    KoreanHelp("fan", "유닛 하나가 읽는 수의 개수와 그 수를 읽는 유닛의 개수를 알려 줍니다.", ["layer": "linear 또는 conv2d"]),
  ]

  private static let data: [KoreanHelp] = [
    KoreanHelp(
      "load", "데이터 셋을 이름으로, 또는 파일(IDX, CSV, CIFAR-10)에서 불러옵니다.",
      [
        "name": "\"digits\", \"iris\", 또는 틀린 이름을 주면 보여 주는 다른 이름, 또는 경로",
        "labels": "IDX: 레이블 파일의 경로. none이면 이미지 옆에서 찾음",
        "target": "CSV: 클래스가 있는 열. none이면 마지막 열",
      ]),
    KoreanHelp(
      "blobs", "클래스마다 예제를 둥근 구름 모양으로 뽑습니다.",
      [
        "classes": "클래스의 수", "n": perClass, "dim": "특징의 수",
        "spread": "중심들의 표준편차. 구름 하나의 표준편차는 1",
      ]),
    KoreanHelp(
      "moons", "서로 파고드는 반원 두 개를 뽑습니다.", ["n": perClass, "noise": "더하는 잡음의 표준편차"]),
    KoreanHelp(
      "spirals", "클래스마다 나선의 팔을 하나씩 뽑습니다.",
      ["classes": "팔의 수", "n": perClass, "noise": "각도의 표준편차"]),
    KoreanHelp(
      "xor", "마주 보는 꼭짓점끼리 같은 클래스인 정사각형의 꼭짓점을 만듭니다.",
      ["n": "꼭짓점마다 몇 번", "noise": "더하는 잡음의 표준편차"]),
    KoreanHelp(
      "split", "데이터 셋을 무작위 순서로, 주어진 비율의 부분으로 나눕니다.",
      [
        "data": "나눌 데이터 셋", "shares": "부분마다 비율 하나, 모두 더하면 1",
        "stratify": "클래스마다 부분에 고르게 나눔",
        "seal": "마지막 부분을 `test`를 위해 남겨 둠. none이면 세 부분부터",
      ]),
    KoreanHelp(
      "dataset", "특징과 레이블로 데이터 셋을 만듭니다.", ["X": "한 행이 예제 하나, N × D", "y": "예제마다의 클래스, 0부터 세는 정수"]),
    KoreanHelp("join", "데이터 셋을 차례로 이어 붙입니다.", ["parts": "종류가 같은 데이터 셋들"]),
  ]
}
