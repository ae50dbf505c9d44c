extension Catalogue {
  /// Korean help on training and watching it.
  static let helpOnRuns: [KoreanHelp] = [
    KoreanHelp(
      "train", "신경망을 학습시킵니다. 옵션의 목록은 값마다 시도 하나가 됩니다.",
      [
        "net": "클래스마다 점수를 하나씩 내는 신경망. 이름으로 주면 그 이름에 결과가 남음", "data": "레이블이 있는 예제",
        "lr": "학습률", "reg": "규제화: 손실에 0.5 · reg · sum(W²)을 더함, 편향은 뺌",
        "epochs": "데이터를 훑는 횟수. none이면 10번, steps가 있으면 필요한 만큼", "steps": "이만큼 갱신하면 멈춤",
        "batch": "한 번 갱신에 쓰는 예제의 수. data.size는 전부",
        "optimizer": "\"sgd\", \"momentum\", \"nesterov\", \"adagrad\", \"rmsprop\" 또는 \"adam\"",
        "momentum": "지난 걸음 가운데 이어지는 몫", "schedule": "\"cosine\" 같은 이름, 또는 schedule(…)이 준 것",
        "loss": "\"cross_entropy\" 또는 \"hinge\"", "val": "에폭마다 평가할 예제",
        "patience": "검증 손실이 이만큼의 에폭 동안 낮아지지 않으면 멈춤",
        "record": "\"ratios\", \"activations\", \"gradients\", \"percentiles\", 또는 그 목록",
        "every": "몇 번째 갱신마다 기록할지. none이면 에폭마다 한 번", "watch": "손실의 표를 보여 줌",
        "stop": "손실이 처음의 이만큼 배가 되면 멈춤. inf면 NAN이나 INF에서만",
        "seed": "예제 순서의 시드. none이면 세션의 것을 이어 씀",
      ]),
    KoreanHelp(
      "scattered", "-1에서 1 사이의 수를 규칙도 우연도 없이 만듭니다.",
      ["shape": "축마다 길이", "start": "수열의 어디서 시작할지"]),
  ]
}
