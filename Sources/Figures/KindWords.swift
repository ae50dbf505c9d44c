extension Wording {
  /// What a kind of figure is called.
  static func name(of kind: Figure.Kind, in language: FigureLanguage) -> String {
    let words = names(kind)
    return language == .english ? words.english : words.korean
  }

  private static func names(_ kind: Figure.Kind) -> (english: String, korean: String) {
    switch kind {
    case .line: ("line plot", "선 그래프")
    case .scatter: ("scatter plot", "산점도")
    case .histogram: ("histogram", "히스토그램")
    case .bar: ("bar chart", "막대그래프")
    case .box: ("box plot", "상자 그림")
    case .heat: ("heat map", "히트맵")
    case .images: ("images", "이미지 모음")
    case .function: ("function", "함수 그래프")
    case .ridges: ("histograms by row", "행별 히스토그램")
    case .losses: ("loss curve", "손실 곡선")
    case .rates: ("comparison of runs", "실행 비교")
    case .search: ("search", "탐색 그림")
    case .folds: ("folds", "폴드 그림")
    case .regions: ("decision regions", "결정 영역")
    }
  }
}
