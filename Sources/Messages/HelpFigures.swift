extension Catalogue {
  /// Korean help on figures.
  static let helpOnFigures: [KoreanHelp] = [
    KoreanHelp(
      "plot", "벡터, 함수, 학습 결과, 탐색을 선으로 그립니다.",
      listed: onAxes([
        ("what", "벡터, 벡터의 레코드, 함수. 또는 학습 결과, 탐색, 데이터 셋 하나"), ("x", "값의 가로 위치. none이면 1, 2, 3 …"),
        ("low", "함수를 그리기 시작하는 곳"), ("high", "함수를 그리는 끝"), ("labels", "선마다 이름"),
      ])),
    KoreanHelp(
      "hist", "값을 구간으로 나누어 히스토그램 하나로, 또는 층마다 한 줄로 그립니다.",
      listed: onAxes([("what", "수. 또는 여러 텐서, 텐서의 레코드, 신경망의 단계"), ("bins", "구간의 수. none이면 퍼진 정도로 고름")])),
    KoreanHelp(
      "scatter", "벡터 두 개, 행렬의 두 열, 데이터 셋을 점으로 그립니다.",
      listed: onAxes([
        ("x", "가로 위치. 또는 특징의 행, 또는 클래스마다 표시가 다른 데이터 셋"), ("y", "x가 벡터일 때의 높이"),
        ("by", "점마다 클래스, 0부터의 정수"), ("features", "여러 열 가운데 두 열"),
      ])),
    KoreanHelp(
      "regions", "분류기가 자리마다 주는 클래스로 평면을 칠합니다.",
      listed: [
        ("model", "특징이 둘인 신경망이나 학습한 모델"), ("data", "특징이 둘인 예제. 영역 위에 그림"),
        ("points", "가로로 살펴보는 자리의 수. 세로는 그 절반"), title, ("xlabel", "가로축의 이름"), ("ylabel", "세로축의 이름"),
      ]),
    KoreanHelp(
      "bar", "수마다 0부터 막대를 그립니다.",
      listed: [("values", "벡터 또는 수의 레코드"), ("labels", "막대마다 이름"), title] + horizontal),
    KoreanHelp(
      "box", "무리마다 중앙값, 사분위수, 수염, 이상치를 그립니다.",
      listed: [("what", "텐서, 텐서의 레코드나 목록, 신경망의 단계"), title] + horizontal),
    KoreanHelp(
      "heat", "행렬을 열 단계의 밝기로 그립니다.",
      listed: [
        ("x", "행렬. 0번 행이 맨 위"), ("rows", "행마다 이름"), ("columns", "열마다 이름"), ("values", "자리가 있으면 수도 씀"), title,
        ("xlabel", "가로축의 이름"), ("ylabel", "세로축의 이름"),
      ]),
    KoreanHelp(
      "image", "숫자 그림이나 첫 층의 가중치처럼 수의 행을 그림으로 보여 줍니다.",
      listed: [
        ("x", "한 행이 그림 하나, (N, D)나 (N, H, W). 또는 데이터 셋"), ("size", "그림 하나의 행과 열. none이면 정사각형"),
        ("labels", "그림마다 이름"), ("shared", "모든 그림에서 같은 밝기가 같은 값"), title,
      ]),
    KoreanHelp(
      "learning_curve", "훈련과 검증 손실을 에포크마다 그리고 차이를 보여 줍니다.",
      listed: onAxes([("train", "에포크마다의 훈련 손실"), ("val", "에포크마다의 검증 손실")])),
    KoreanHelp(
      "spark", "표에 넣을 작은 막대의 줄을 만듭니다.",
      ["x": "수. 하나가 막대 하나", "width": "막대의 최대 수", "log": "로그의 막대"]),
    KoreanHelp("describe", "그림이 보여 주는 것을 문장으로 말합니다.", ["figure": "plot, hist, scatter …의 결과"]),
  ]

  private static let title = ("title", "그림 위의 한 줄")
  private static let horizontal = [("xlabel", "가로축의 이름"), ("xlim", "가로축의 [low, high]")]
  private static let axes = [
    ("ylabel", "세로축의 이름"), ("ylim", "세로축의 [low, high]"), ("xlog", "가로로 로그 눈금"), ("ylog", "세로로 로그 눈금"),
  ]

  /// Its own parameters and those of every figure on two axes.
  private static func onAxes(_ own: [(String, String)]) -> [(String, String)] { own + [title] + horizontal + axes }
}
