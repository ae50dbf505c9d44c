extension Catalogue {
  /// Korean help on activations, layers and networks.
  static let helpOnLayers: [KoreanHelp] = activations + layers + networks + methods

  private static let anyShape = "수, 또는 아무 모양의 텐서"
  private static let beginning = "\"he\", \"xavier\", \"lecun\", \"zeros\" 또는 표준편차"
  private static let addedToVariance = "나누기 전에 분산마다 더하는 수"
  private static let keptShare = "이전 이동 평균을 남기는 비율"
  private static let conventions = "\"biased\", \"torch\", \"cs231n\" 또는 \"average\""
  private static let batch = "미니배치. 한 행이 예제 하나"

  private static let activations: [KoreanHelp] = [
    KoreanHelp("sigmoid", "수를 (0, 1)로 눌러 넣습니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("tanh", "수를 (−1, 1)로 눌러 넣습니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("relu", "음수를 0으로 바꿉니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp(
      "leaky_relu", "음수를 줄입니다. x가 없으면 층을 만듭니다.", ["x": anyShape, "leak": "음수 쪽의 기울기"]),
    KoreanHelp(
      "elu", "음수를 −alpha 쪽으로 구부립니다. x가 없으면 층을 만듭니다.",
      ["x": anyShape, "alpha": "아주 작은 음수가 다가가는 값의 크기"]),
    KoreanHelp("gelu", "수에 정규분포의 누적확률을 곱합니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("gelu_tanh", "gelu를 tanh로 근사합니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("softplus", "relu의 모서리를 둥글게 합니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("silu", "수에 그 수의 sigmoid를 곱합니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
    KoreanHelp("softmax", "점수의 행마다 확률로 바꿉니다. x가 없으면 층을 만듭니다.", ["x": anyShape]),
  ]

  private static let layers: [KoreanHelp] = [
    KoreanHelp(
      "linear", "완전 연결 층 x @ W + b를 만듭니다.", ["in": "입력의 특징 수", "out": "출력의 특징 수", "init": beginning]),
    KoreanHelp(
      "conv2d", "정사각 필터로 이미지 (N, C, H, W)를 합성곱하는 층을 만듭니다.",
      [
        "in": "입력의 채널 수", "out": "출력의 채널 수, 곧 필터의 수", "size": "필터의 행과 열의 수",
        "stride": "필터가 움직이는 칸 수", "pad": "이미지 둘레에 두는 0의 두께", "init": beginning,
      ]),
    KoreanHelp(
      "maxpool2d", "창마다 가장 큰 수를 남기는 층을 만듭니다.",
      ["size": "창의 행과 열의 수", "stride": "창이 움직이는 칸 수. none이면 창의 크기"]),
    KoreanHelp(
      "batchnorm", "특징마다 평균 0, 분산 1로 맞추는 배치 정규화 층을 만듭니다.",
      [
        "features": "입력의 특징 수", "eps": addedToVariance, "decay": keptShare, "running": conventions,
        "detach_stats": "흔한 실수: 평균과 분산으로는 기울기가 흐르지 않음",
      ]),
    KoreanHelp(
      "batchnorm2d", "이미지 (N, C, H, W)의 채널마다 배치 정규화를 하는 층을 만듭니다.",
      ["channels": "입력의 채널 수", "eps": addedToVariance, "decay": keptShare, "running": conventions]),
    KoreanHelp(
      "layernorm", "예제마다 평균 0, 분산 1로 맞추는 층을 만듭니다.", ["features": "입력의 특징 수", "eps": addedToVariance]),
    KoreanHelp(
      "groupnorm", "이미지마다 채널의 그룹을 정규화하는 층을 만듭니다.",
      ["groups": "그룹의 수", "channels": "입력의 채널 수, groups의 배수", "eps": addedToVariance]),
    KoreanHelp(
      "instancenorm", "이미지마다 채널을 하나씩 정규화하는 층을 만듭니다.",
      ["channels": "입력의 채널 수", "eps": addedToVariance]),
    KoreanHelp(
      "dropout", "훈련할 때 입력의 일부를 무작위로 0으로 만드는 층을 만듭니다.", ["p": "끄는 비율: 0 <= p < 1"]),
  ]

  private static let networks: [KoreanHelp] = [
    KoreanHelp(
      "sequential", "층을 차례로 잇습니다. 이름이 없으면 fc1, bn1, act1이 됩니다.",
      ["layers": "층들. 원하면 이름을 붙여서"]),
    KoreanHelp(
      "mlp", "linear 층과 그 사이의 활성화 함수로 신경망을 만듭니다.",
      [
        "sizes": "입력, 은닉층마다, 출력의 특징 수", "act": "활성화 함수: \"relu\", \"tanh\", \"sigmoid\" …",
        "norm": "활성화 함수 앞에 둘 \"batchnorm\" 또는 \"layernorm\"", "init": beginning,
      ]),
    KoreanHelp("params", "층이나 신경망의 매개변수와 모양을 보여 줍니다.", ["layer": "층 또는 신경망"]),
  ]

  private static let methods: [KoreanHelp] = [
    KoreanHelp(
      "layer.()", "층을 훈련 모드로 씁니다. 배치 정규화는 이동 평균을 고칩니다.", ["layer": "층 또는 신경망", "x": batch]),
    KoreanHelp(
      "layer.eval", "층을 시험 모드로 씁니다: 이동 평균을 쓰고 아무것도 바뀌지 않습니다.",
      ["layer": "층 또는 신경망", "x": batch]),
    KoreanHelp(
      "layer.back", "출력의 기울기를 역전파해 입력의 기울기를 구합니다.",
      ["layer": "층 또는 신경망", "x": batch, "dout": "출력의 기울기"]),
    KoreanHelp(
      "layer.reset", "배치 정규화가 배운 것을 잊습니다: gamma 1, beta 0, 새 평균이 됩니다.", ["layer": "층 또는 신경망"]),
    KoreanHelp("layer.fuse", "시험 때의 배치 정규화를 특징마다 곱수와 더할 수로 바꿉니다.", ["layer": "층 또는 신경망"]),
  ]
}
