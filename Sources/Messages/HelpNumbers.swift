extension Catalogue {
  /// Korean help on computing with numbers: functions, sums, statistics, random numbers, linear algebra.
  static let helpOnNumbers: [KoreanHelp] =
    functions + pairs + reductions + statistics + random + linearAlgebra + products

  private static let anyShape = "수, 또는 아무 모양의 텐서"
  private static let vanishingAxis = "없어질 축. none이면 모두"
  private static let keptAxis = "그 자리에 길이 1인 축을 남김"
  private static let examples = "행이 예제, 열이 특징인 (N, D)"

  private static let functions: [KoreanHelp] = [
    KoreanHelp("exp", "e의 거듭제곱을 구합니다.", ["x": anyShape]),
    KoreanHelp("expm1", "e의 거듭제곱에서 1을 뺍니다. 0 가까이에서도 정확합니다.", ["x": anyShape]),
    KoreanHelp("log", "자연로그를 구합니다.", ["x": anyShape]),
    KoreanHelp("log1p", "1 + x의 로그를 구합니다. 0 가까이에서도 정확합니다.", ["x": anyShape]),
    KoreanHelp("log2", "밑이 2인 로그를 구합니다.", ["x": anyShape]),
    KoreanHelp("log10", "밑이 10인 로그를 구합니다.", ["x": anyShape]),
    KoreanHelp("sqrt", "제곱근을 구합니다.", ["x": anyShape]),
    KoreanHelp("square", "제곱합니다.", ["x": anyShape]),
    KoreanHelp("abs", "절댓값을 구합니다.", ["x": anyShape]),
    KoreanHelp("sign", "부호에 따라 -1, 0, 1을 줍니다.", ["x": anyShape]),
    KoreanHelp("sin", "라디안 각도의 사인을 구합니다.", ["x": anyShape]),
    KoreanHelp("cos", "라디안 각도의 코사인을 구합니다.", ["x": anyShape]),
    KoreanHelp("tan", "라디안 각도의 탄젠트를 구합니다.", ["x": anyShape]),
    KoreanHelp("arcsin", "사인이 이 값인 각도를 라디안으로 구합니다.", ["x": anyShape]),
    KoreanHelp("arccos", "코사인이 이 값인 각도를 라디안으로 구합니다.", ["x": anyShape]),
    KoreanHelp("arctan", "탄젠트가 이 값인 각도를 라디안으로 구합니다.", ["x": anyShape]),
    KoreanHelp("sinh", "쌍곡선 사인을 구합니다.", ["x": anyShape]),
    KoreanHelp("cosh", "쌍곡선 코사인을 구합니다.", ["x": anyShape]),
    KoreanHelp("floor", "내림합니다.", ["x": anyShape]),
    KoreanHelp("ceil", "올림합니다.", ["x": anyShape]),
    KoreanHelp("round", "가장 가까운 정수로, 또는 소수 몇 자리로 반올림합니다.", ["x": anyShape, "decimals": "소수점 아래 자릿수"]),
    KoreanHelp("trunc", "소수점 아래를 버립니다.", ["x": anyShape]),
    KoreanHelp("erf", "오차 함수를 구합니다.", ["x": anyShape]),
    KoreanHelp("erfc", "1 − erf(x)를 구합니다. x가 커도 정확합니다.", ["x": anyShape]),
    KoreanHelp("isnan", "어느 수가 NaN인지 알려 줍니다.", ["x": anyShape]),
    KoreanHelp("isinf", "어느 수가 무한대인지 알려 줍니다.", ["x": anyShape]),
    KoreanHelp("isfinite", "어느 수가 NaN도 무한대도 아닌지 알려 줍니다.", ["x": anyShape]),
  ]

  private static let pairs: [KoreanHelp] = [
    KoreanHelp("maximum", "두 수 가운데 큰 쪽을 고릅니다.", ["a": "숫자", "b": "숫자"]),
    KoreanHelp("minimum", "두 수 가운데 작은 쪽을 고릅니다.", ["a": "숫자", "b": "숫자"]),
    KoreanHelp(
      "clip", "너무 작은 수는 low로 올리고 너무 큰 수는 high로 낮춥니다.",
      ["x": "숫자", "low": "가장 작은 값. none이면 제한 없음", "high": "가장 큰 값. none이면 제한 없음"]),
    KoreanHelp(
      "where", "조건에 따라 원소마다 두 값 가운데 하나를 고릅니다.",
      ["condition": "마스크", "a": "조건이 맞는 곳의 값", "b": "다른 곳의 값"]),
    KoreanHelp(
      "close", "두 값이 거의 같은지 알려 줍니다.",
      ["a": "값", "b": "모양이 같은 값, 또는 수", "tol": "허용하는 |a − b|. none이면 1e-6·max(1, |b|)"]),
  ]

  private static let reductions: [KoreanHelp] = [
    KoreanHelp("sum", "수를 모두 더합니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("mean", "평균을 구합니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp(
      "var", "분산, 곧 평균과의 거리를 제곱한 것의 평균을 구합니다.",
      ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis, "ddof": "N − ddof로 나눔"]),
    KoreanHelp(
      "std", "표준편차, 곧 분산의 제곱근을 구합니다.",
      ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis, "ddof": "N − ddof로 나눔"]),
    KoreanHelp("min", "가장 작은 수를 찾습니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("max", "가장 큰 수를 찾습니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("prod", "수를 모두 곱합니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("argmin", "가장 작은 수의 자리를 찾습니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("argmax", "가장 큰 수의 자리를 찾습니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("any", "하나라도 참인지 알려 줍니다.", ["x": "마스크", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("all", "모두 참인지 알려 줍니다.", ["x": "마스크", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("median", "한가운데의 수를 찾습니다.", ["x": "숫자", "axis": vanishingAxis]),
    KoreanHelp(
      "logsumexp", "log(sum(exp(x)))를 넘치지 않게 구합니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("cumsum", "수를 차례로 더해 갑니다.", ["x": "숫자", "axis": "더해 갈 축. none이면 모두"]),
  ]

  private static let statistics: [KoreanHelp] = [
    KoreanHelp("cov", "특징의 공분산을 구합니다. 행이 예제입니다.", ["x": examples, "ddof": "N − ddof로 나눔"]),
    KoreanHelp("corr", "특징의 상관계수를 구합니다. 행이 예제입니다.", ["x": examples]),
    KoreanHelp(
      "percentile", "전체의 q%가 그 아래에 있는 수를 7번 방식으로 찾습니다.",
      ["x": "숫자", "q": "백분율, 0에서 100", "axis": vanishingAxis]),
    KoreanHelp(
      "quantile", "전체에서 q의 비율이 그 아래에 있는 수를 찾습니다. 0.5는 중앙값입니다.",
      ["x": "숫자", "q": "비율, 0에서 1", "axis": vanishingAxis]),
    KoreanHelp(
      "histogram", "범위를 같은 폭으로 나누고 수의 개수를 셉니다.",
      [
        "x": "숫자", "bins": "나눌 개수", "low": "범위의 시작. none이면 가장 작은 수",
        "high": "범위의 끝, 들어감. none이면 가장 큰 수",
      ]),
    KoreanHelp("bincount", "0부터 정수마다 몇 번 나오는지 셉니다.", ["y": "레이블 같은 0 이상의 정수", "classes": "적어도 이만큼 셈"]),
    KoreanHelp("center", "특징마다 평균을 뺍니다.", ["x": "벡터, 또는 \(examples)"]),
    KoreanHelp("standardize", "특징마다 평균 0, 분산 1로 맞춥니다.", ["x": "벡터, \(examples), 또는 데이터 셋", "eps": "분산에 더하는 수"]),
  ]

  private static let random: [KoreanHelp] = [
    KoreanHelp("normal", "표준정규분포에서 수를 뽑습니다.", ["shape": "각 축의 길이"]),
    KoreanHelp(
      "uniform", "0과 1 사이의 수를 고르게 뽑습니다. 모양이 없으면 탐색할 범위입니다.",
      ["shape": "각 축의 길이. low나 high만 주면 탐색할 범위", "low": "가장 작은 수", "high": "모든 수보다 큰 수"]),
    KoreanHelp("shuffle", "행을 무작위 순서로 섞습니다.", ["x": "숫자. 첫 축이 행"]),
    KoreanHelp(
      "seed", "난수를 시드에서 다시 시작합니다.", ["seed": "0 이상의 정수, 또는 골라서 보여 주는 \"random\""]),
  ]

  private static let products: [KoreanHelp] = [
    KoreanHelp("dot", "두 벡터나 행렬을 곱합니다. `a @ b`와 같습니다.", ["a": "벡터나 행렬", "b": "벡터나 행렬"]),
    KoreanHelp("outer", "한 벡터의 수마다 다른 벡터의 모든 수를 곱합니다.", ["a": "벡터 (N,)", "b": "벡터 (M,)"]),
    KoreanHelp("norm", "제곱합의 제곱근을 구합니다.", ["x": "숫자", "axis": vanishingAxis, "keepdims": keptAxis]),
    KoreanHelp("trace", "행렬의 대각선에 있는 수를 더합니다.", ["a": "행렬"]),
    KoreanHelp("diag", "행렬의 대각선을 꺼내거나, 대각선이 주어진 행렬을 만듭니다.", ["x": "행렬이나 벡터"]),
  ]

  private static let linearAlgebra: [KoreanHelp] = [
    KoreanHelp(
      "whiten", "특징의 분산을 1로 맞추고 상관을 모두 없앱니다.",
      [
        "x": examples, "kind": "\"zca\", \"pca\", \"cholesky\", \"chol_prec\", \"zca_cor\" 또는 \"pca_cor\"",
        "eps": "고윳값마다 더하는 수",
      ]),
    KoreanHelp(
      "decorrelate", "미니배치를 화이트닝(ZCA)하고 그것을 거쳐 배우는 층을 만듭니다.",
      ["features": "입력의 특징 수", "eps": "고윳값마다 더하는 수"]),
    KoreanHelp("eigh", "대칭행렬의 고윳값(큰 것부터)과 고유벡터를 찾습니다.", ["a": "대칭행렬 (D, D)"]),
    KoreanHelp("inv", "정사각행렬의 역행렬을 구합니다.", ["a": "정사각행렬 (D, D)"]),
    KoreanHelp("solve", "a @ x = b인 x를 찾습니다.", ["a": "정사각행렬 (D, D)", "b": "벡터 (D,) 또는 행렬 (D, K)"]),
    KoreanHelp("cholesky", "L @ L.T = a인 하삼각행렬 L을 찾습니다.", ["a": "고윳값이 양수인 대칭행렬"]),
    KoreanHelp(
      "cost", "특징이 D개인 예제 N개에 연산을 할 때의 곱셈 수를 셉니다.",
      [
        "op": "\"standardize\", \"cov\", \"eigh\", \"whiten\" 또는 \"linear\"", "n": "예제의 수", "d": "특징의 수",
      ]),
  ]
}
