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
        "loss": "\"cross_entropy\" 또는 \"hinge\"", "val": "에포크마다 평가할 예제",
        "patience": "검증 손실이 이만큼의 에포크 동안 낮아지지 않으면 멈춤",
        "record": "\"ratios\", \"activations\", \"gradients\", \"percentiles\", 또는 그 목록",
        "every": "몇 번째 갱신마다 기록할지. none이면 에포크마다 한 번", "watch": "손실의 표를 보여 줌",
        "stop": "손실이 처음의 이만큼 배가 되면 멈춤. inf면 NAN이나 INF에서만",
        "seed": "예제 순서의 시드. none이면 세션의 것을 이어 씀",
        "save": "체크포인트를 쓸 파일. 학습하는 동안과 끝에 씀", "resume": "이어서 할 체크포인트 파일. 먼저 같은 신경망과 옵션을 만듦",
      ]),
    KoreanHelp(
      "scattered", "-1에서 1 사이의 수를 규칙도 우연도 없이 만듭니다.",
      ["shape": "축마다 길이", "start": "수열의 어디서 시작할지"]),
    KoreanHelp(
      "sanity", "학습하기 전의 신경망을 다섯 가지로 점검하고 근거를 보입니다.",
      [
        "net": "클래스마다 점수를 하나씩 내는, 아직 학습하지 않은 신경망", "data": "레이블이 있는 예제",
        "loss": "\"cross_entropy\" 또는 \"hinge\"", "overfit": "외울 예제의 수",
      ]),
    KoreanHelp(
      "diagnose", "실행, 손실 곡선, 활성화가 무엇을 보이는지와 해 볼 일을 말합니다.",
      [
        "run": "실행 하나 또는 여럿", "loss": "손실 곡선. 에포크나 단계마다 수 하나", "activation": "활성화 함수의 출력",
        "act": "어떤 활성화 함수인지. none이면 수를 보고 짐작", "train_acc": "맞힌 학습 예제의 비율",
        "val_acc": "맞힌 검증 예제의 비율",
      ]),
    KoreanHelp(
      "lr_range", "손실이 폭주할 때까지 학습률을 조금씩 올립니다.",
      [
        "net": "클래스마다 점수를 하나씩 내는 신경망. 그대로 남음", "data": "레이블이 있는 예제", "low": "첫 학습률",
        "high": "마지막 학습률", "points": "학습률의 수. 하나에 갱신 한 번", "batch": "한 번 갱신에 쓰는 예제의 수. data.size는 전부",
      ]),
    KoreanHelp(
      "schedule", "시각 t의 학습률을 구합니다. lr이 없으면 `train`에 줄 규칙을 만듭니다.",
      [
        "kind": "\"step\", \"exponential\", \"inverse\", \"cosine\" …", "lr": "첫 학습률",
        "t": "0부터 세는 시각. 에포크 또는 갱신", "drop": "step: 곱하는 수. 0.5", "every": "step: 몇 번마다. 5",
        "k": "exponential, inverse: 얼마나 빨리. 0.1", "period": "cosine, onecycle: 길이. none이면 학습 전체",
        "low": "cosine: 마지막 학습률. 0", "high": "triangular, onecycle, sweep: 가장 큰 학습률",
        "half": "triangular: 오르는 길이", "steps": "warmup: 오르는 길이", "points": "sweep: 학습률의 수",
      ]),
    KoreanHelp(
      "update_ratio", "갱신마다 가중치가 크기에 비해 얼마나 바뀌었는지 알려 줍니다.", ["run": "record=\"ratios\"로 학습시킨 실행"]),
    KoreanHelp(
      "preprocess", "학습용 부분에서 평균과 크기를 맞추어 다른 부분에도 적용하게 합니다.",
      [
        "data": "학습용 부분만", "kind": "\"center\", \"standardize\", \"pca\" 또는 \"zca\"",
        "eps": "pca, zca: 분산마다 더하는 수",
      ]),
    KoreanHelp(
      "preprocessor.apply", "맞춘 평균과 크기를 데이터 셋에 적용합니다.",
      ["preprocessor": "`preprocess`가 맞춘 것", "data": "학습용 부분 또는 다른 부분"]),
  ]
}
