extension Catalogue {
  /// What is said while a network is trained, and about options of a training.
  static let runs: [Message] = [
    Message("progress.left", "about {time} left", "남은 시간 약 {time}"),
    Message("train.so_far", "loss so far (log)", "지금까지의 손실 (로그)"),
    Message(
      "R5",
      "the validation loss was lowest after epoch {best}, so training stopped after {epochs}; those weights are kept.",
      "검증 손실이 에폭 {best}에서 가장 낮아 에폭 {epochs}에서 멈추었습니다. 에폭 {best}의 가중치를 남겼습니다."),
    Message(
      "R6", "stopped by Ctrl-C: the {epochs} finished epochs are kept.",
      "Ctrl-C로 멈추었습니다. 끝난 에폭 {epochs}개의 결과를 남겼습니다."),
    Message(
      "V47.loss", "there is no loss \"{name}\" to train with here; there are {names}.",
      "여기에는 학습에 쓸 손실 \"{name}\"이(가) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V47.record", "there is nothing called \"{name}\" to record; there are {names}.",
      "기록할 것 중에 \"{name}\"은(는) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V60.momentum",
      "`momentum` belongs to sgd, momentum and nesterov, but the optimizer is {optimizer}; leave one out.",
      "`momentum`은 sgd, momentum, nesterov에 쓰는데 optimizer가 {optimizer}입니다. 하나를 빼 주세요."),
    Message(
      "V61", "a run is what happened; `{name}` cannot be assigned.", "실행은 이미 일어난 일이므로 `{name}`에 대입할 수 없습니다."),
    Message(
      "V63", "`stop` is how many times the first loss is too much: above 1, got {got}.",
      "`stop`은 손실이 처음의 몇 배면 멈출지이므로 1보다 커야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V62", "`start` is a whole number from 0 to 1000000000, got {got}.",
      "`start`는 0에서 1000000000 사이의 정수여야 하는데 {got}이(가) 왔습니다."),
  ]
}
