extension Catalogue {
  /// Topics, kinds of values and what functions return, by their English.
  public static let koreanWords: [String: String] = topicWords.merging(kindWords) { first, _ in first }
    .merging(resultWords) { first, _ in first }

  private static let topicWords: [String: String] = [
    "making arrays": "배열 만들기",
    "functions of numbers": "수의 함수",
    "sums and averages": "합과 평균",
    "shapes": "모양",
    "statistics": "통계",
    "random numbers": "난수",
    "whitening": "화이트닝",
    "activations": "활성화 함수",
    "layers": "층",
    "networks": "신경망",
    "losses": "손실",
    "gradients and checks": "기울기와 검사",
    "data": "데이터",
    "plots": "그림",
    "session": "세션",
    "stepping": "단계별 보기",
    "checks": "확인",
    "training": "학습",
    "models": "모델",
    "choosing": "고르기",
  ]

  private static let kindWords: [String: String] = [
    "tensor": "텐서",
    "number": "수",
    "whole number": "정수",
    "whole numbers": "정수들",
    "bool": "참/거짓",
    "string": "문자열",
    "value": "값",
    "values": "값들",
    "layer": "층",
    "dataset": "데이터 셋",
    "model": "모델",
    "layer or model": "층 또는 모델",
    "figure": "그림",
    "word": "낱말",
    "call": "호출",
    "expression": "식",
  ]

  private static let resultWords: [String: String] = [
    "none": "없음",
    "dataset, layer, tensor or record": "데이터 셋, 층, 텐서 또는 레코드",
    "range": "범위",
    "cv": "교차 검증",
    "comparison": "비교",
    "record of sizes and folds": "sizes와 folds의 레코드",
    "record": "레코드",
    "number or tensor": "수 또는 텐서",
    "number, tensor or layer": "수, 텐서 또는 층",
    "bool or mask": "참/거짓 또는 마스크",
    "tensor or layer": "텐서 또는 층",
    "tensor or dataset": "텐서 또는 데이터 셋",
    "list of datasets": "데이터 셋의 목록",
    "record of values and vectors": "values와 vectors의 레코드",
    "record of relative errors": "상대 오차의 레코드",
    "record of value and slope": "value와 slope의 레코드",
    "record of difference and grad_ratio": "difference와 grad_ratio의 레코드",
    "record of left and right": "left와 right의 레코드",
    "record of mean, std and saturated by layer": "층별 mean, std, saturated의 레코드",
    "record of fan_in, fan_out and the usual deviations": "fan_in, fan_out과 보통 쓰는 표준편차의 레코드",
  ]
}
