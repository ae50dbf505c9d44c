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
