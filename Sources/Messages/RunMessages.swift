extension Catalogue {
  /// What is said while a network is trained, and about options of a training.
  static let runs: [Message] = [
    Message("progress.left", "about {time} left", "남은 시간 약 {time}"),
    Message("progress.epoch", "epoch", "에포크"), Message("progress.step", "step", "걸음"),
    Message("progress.fold", "fold", "폴드"), Message("progress.outer", "outer fold", "바깥 폴드"),
    Message("progress.trial", "trial", "시도"), Message("progress.best", "best", "최고"),
    Message("run.loss", "loss", "손실"),
    Message("run.train_acc", "train acc", "훈련 정확도"),
    Message("run.val_acc", "val acc", "검증 정확도"),
    Message("run.epoch", "1 epoch", "1에포크"),
    Message("run.epochs", "{count} epochs", "{count}에포크"),
    Message("run.stopped", "{count} epochs, best {best}", "{count}에포크, 최고 {best}에포크"),
    Message("run.diverged", "{mark} at epoch {epoch}", "{epoch}에포크에 {mark}"),
    Message("train.epoch", "epoch", "에포크"),
    Message("train.so_far", "loss so far (log)", "지금까지의 손실 (로그)"),
    Message("search.so_far", "best so far", "지금까지의 최고"),
    Message(
      "R5",
      "the validation loss was lowest after epoch {best}, so training stopped after {epochs}; those weights are kept.",
      "검증 손실이 에포크 {best}에서 가장 낮아 에포크 {epochs}에서 멈추었습니다. 에포크 {best}의 가중치를 남겼습니다."),
    Message(
      "R6", "stopped by Ctrl-C: the {epochs} finished epochs are kept.",
      "Ctrl-C로 멈추었습니다. 끝난 에포크 {epochs}개의 결과를 남겼습니다."),
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
    Message(
      "V47.preprocess", "there is no preprocessing \"{name}\" here; there are {names}.",
      "여기에는 전처리 \"{name}\"이(가) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V64.curve", "a reading needs at least two numbers, got {got}; give the whole curve.",
      "읽으려면 수가 둘 이상 있어야 하는데 {got}개입니다. 곡선 전체를 주세요."),
    Message(
      "V64.activation", "these cannot be the outputs of one of {names}; say which with `act`.",
      "{names} 가운데 하나의 출력으로 볼 수 없습니다. 무엇인지 `act`로 알려 주세요."),
    Message(
      "V65", "this is what was found or fitted; `{name}` cannot be assigned.",
      "알아내거나 맞춘 결과이므로 `{name}`에 대입할 수 없습니다."),
    Message(
      "V66.times", "`t` is whole numbers from 0, the times at which the rate is wanted.",
      "`t`는 학습률을 알고 싶은 시각이며 0 이상의 정수여야 합니다."),
    Message(
      "V67", "this run recorded no ratios; train it with record=\"ratios\".",
      "이 실행은 비율을 기록하지 않았습니다. record=\"ratios\"로 학습시켜 주세요."),
    Message(
      "V68", "`save` and `resume` belong to one training, but lists make several; give single values.",
      "`save`와 `resume`은 학습 하나에 쓰는데 목록이 여러 시도를 만듭니다. 값을 하나씩 주세요."),
    Message(
      "V68.patience", "`patience` waits for the validation loss; give the examples to judge by: `val=va`.",
      "`patience`는 검증 손실을 기다립니다. 평가할 예제를 함께 주세요: `val=va`"),
    Message(
      "F8", "the checkpoint {file} could not be written: {reason}. The training went on; an earlier file is untouched.",
      "체크포인트 {file}을(를) 쓰지 못했습니다: {reason}. 학습은 계속했고 이전 파일은 그대로입니다."),
    Message(
      "K20", "`diagnose` reads a run, `loss=`, `activation=`, or `train_acc=` with `val_acc=`; give one of them.",
      "`diagnose`는 실행, `loss=`, `activation=`, 또는 `train_acc=`와 `val_acc=`를 읽습니다. 하나를 주세요."),
    Message(
      "D9.fitted",
      "{count} of these {of} examples are among the {fitted} that this was fitted on: if they judge a model, its score leaks.",
      "이 예제 {of}개 중 {count}개는 맞출 때 쓴 {fitted}개에 들어 있습니다. 이것으로 평가하면 정보가 누출됩니다."),
    Message("report.found", "{text}", "{text}"),
    Message("report.try", "{text}", "{text}"),
    Message("report.apart", "or else: {text}", "다른 가능성: {text}"),
    Message(
      "D0.activation", "{percent} % of the outputs of {part} pass almost no gradient on: few enough.",
      "{part}의 출력 중 {percent}%가 기울기를 거의 전하지 않습니다. 걱정할 만큼은 아닙니다."),
    Message("D0.activation_next", "look at the other layers.", "다른 층도 살펴보세요."),
    Message(
      "D0.activation_apart", "it may change while training: record=\"activations\" shows it.",
      "학습하는 동안 바뀔 수 있습니다. record=\"activations\"로 볼 수 있습니다."),
    Message(
      "D0.gap", "training accuracy {train}, validation {validation}: a gap of {gap} is no finding.",
      "훈련 정확도 {train}, 검증 정확도 {validation}입니다. 차이 {gap}은(는) 문제가 아닙니다."),
    Message("D0.gap_next", "compare with another model on the same examples.", "같은 예제로 다른 모델과 비교해 보세요."),
    Message(
      "D0.gap_apart", "both may be low for one reason: labels that are wrong, or features that tell little.",
      "레이블이 틀렸거나 특징이 알려 주는 것이 적으면 둘 다 낮을 수 있습니다."),
  ]

  // MARK: - Why

  /// What `why` says about findings, checks and ranges.
  static let reasonsOfRuns: [Message] = [
    Message(
      "why.D0", "Nothing in these numbers crosses a limit: no plateau, no blow-up, no large gap, no dead units.",
      "이 수들 가운데 한계를 넘는 것은 없습니다. 정체도 폭주도 큰 차이도 죽은 유닛도 없습니다."),
    Message(
      "why.D1",
      "A step is lr times the gradient. With a small lr the weights hardly move, the gradient stays the same, and the loss falls in a straight line.",
      "한 걸음은 lr 곱하기 기울기입니다. lr이 작으면 가중치가 거의 움직이지 않아 기울기가 그대로이고, 손실은 직선으로 줄어듭니다."),
    Message(
      "why.D2",
      "On a parabola with curvature a, a step multiplies the distance from the bottom by 1 - lr * a. Beyond lr = 2 / a each step jumps farther out than it came from.",
      "굽은 정도가 a인 포물선에서 한 걸음은 바닥까지의 거리를 1 - lr * a배로 만듭니다. lr이 2 / a를 넘으면 걸음마다 더 멀리 튀어 나갑니다."),
    Message(
      "why.D3",
      "At its ends a sigmoid or tanh is flat: the slope is nearly 0, so the gradient that passes through is multiplied by nearly 0.",
      "sigmoid와 tanh는 양끝에서 평평합니다. 기울기가 거의 0이라 지나가는 기울기도 거의 0이 곱해집니다."),
    Message(
      "why.D4",
      "The loss cannot fall while no unit tells the classes apart. With weights near 0 the gradients are as small as the weights, and growing out of that takes time.",
      "어떤 유닛도 클래스를 가르지 못하는 동안 손실은 줄 수 없습니다. 가중치가 0에 가까우면 기울기도 그만큼 작아서 벗어나는 데 시간이 걸립니다."),
    Message(
      "why.D5",
      "What is right on the training examples alone was learned by heart. A penalty, dropout or more data make that harder than finding what the examples share.",
      "학습 예제에서만 맞는 것은 외운 것입니다. 규제화, 드롭아웃, 더 많은 데이터는 외우기를 공통점 찾기보다 어렵게 만듭니다."),
    Message(
      "why.D6",
      "Where training and validation are both low and close, nothing was learned by heart: the network, or the time, was too small for the task.",
      "학습과 검증 정확도가 모두 낮고 비슷하면 외운 것은 없습니다. 과제에 비해 신경망이나 시간이 작았습니다."),
    Message(
      "why.D7", "A unit whose slope is 0 for every example gets no gradient, so its weights never change again.",
      "모든 예제에서 기울기가 0인 유닛은 기울기를 받지 못해 가중치가 다시는 바뀌지 않습니다."),
    Message(
      "why.D8",
      "Weights that change by a thousandth a step are rewritten in about a thousand steps. Far less is standing still, far more is forgetting; the rule is rough.",
      "한 걸음에 천분의 일씩 바뀌는 가중치는 천 걸음쯤이면 새로 쓰입니다. 훨씬 작으면 제자리이고 훨씬 크면 잊어버립니다. 어림 규칙입니다."),
    Message(
      "why.initial_loss",
      "initial_loss: a network that knows nothing gives every class the same share: log C with softmax, C - 1 with the hinge loss. Here {got} against {wanted}.",
      "initial_loss: 아무것도 모르는 신경망은 클래스마다 같은 몫을 줍니다. softmax는 log C, 힌지 손실은 C - 1입니다. 여기서는 {got}, 기댓값은 {wanted}입니다."),
    Message(
      "why.penalty",
      "penalty: reg adds 0.5 * reg * sum(W**2). If the loss does not rise with it, the weights do not reach the term.",
      "penalty: reg는 0.5 * reg * sum(W**2)를 더합니다. 손실이 오르지 않으면 가중치가 그 항에 닿지 않은 것입니다."),
    Message(
      "why.gradient",
      "gradient: (L(w + h) - L(w - h)) / 2h needs no backward pass, so a fault in the backward pass shows as a difference. The largest is {got}.",
      "gradient: (L(w + h) - L(w - h)) / 2h에는 역전파가 필요 없어서 역전파의 잘못이 차이로 드러납니다. 가장 큰 차이는 {got}입니다."),
    Message(
      "why.zero_input",
      "zero_input: with inputs of 0 only the frequencies of the classes can be learned. Data that do no better ({got} against {wanted}) do not reach the network.",
      "zero_input: 입력이 0이면 클래스의 빈도만 배울 수 있습니다. 데이터로도 나아지지 않으면({got}, 0이면 {wanted}) 데이터가 신경망에 닿지 않은 것입니다."),
    Message(
      "why.overfit",
      "overfit: {count} examples have fewer numbers than the network has weights. If it cannot learn them by heart, forward, backward or update is broken.",
      "overfit: 예제 {count}개는 가중치보다 적은 수입니다. 그것도 외우지 못하면 순전파, 역전파, 갱신 가운데 하나가 고장 난 것입니다."),
    Message(
      "why.lr_range",
      "Each update used a larger rate. The loss fell fastest at {steepest}, and blew up after the update at {blow_up}; {last_good} was the last that held. A usual choice is a tenth of it.",
      "갱신마다 학습률을 키웠습니다. 손실은 {steepest}에서 가장 빨리 줄었고 {blow_up}의 갱신 뒤에 폭주했습니다. 마지막으로 버틴 것은 {last_good}이고, 보통 그 1/10을 고릅니다."
    ),
  ]
}
