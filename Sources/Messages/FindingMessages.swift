extension Catalogue {
  /// What runs, curves, activations and checks show: the finding, what to try next, and what tells it from other causes.
  static let findings: [Message] = curves + insides + sanity + endings

  // MARK: - Curves

  private static let curves: [Message] = [
    Message(
      "D0.healthy", "the loss fell to {ratio} of the first one without a plateau or a blow-up.",
      "손실이 정체나 폭주 없이 처음의 {ratio}배로 줄었습니다."),
    Message(
      "D0.healthy_next", "look at the validation curve next: `plot r.val_acc`.",
      "다음으로 검증 곡선을 살펴보세요: `plot r.val_acc`."),
    Message(
      "D0.healthy_apart", "a good training curve says nothing about new examples; only validation does.",
      "훈련 곡선이 좋아도 새 예제에 대해서는 알 수 없습니다. 검증만이 알려 줍니다."),
    Message(
      "D1.low",
      "the loss fell by {percent} % in {count} steps and had fallen {halfway} % of that half-way: nearly straight.",
      "손실이 {count}걸음 동안 {percent}%만 줄었고 절반 지점까지 그중 {halfway}%가 줄어 거의 직선입니다."),
    Message("D1.low_next", "try lr × 10, or × 100.", "lr을 10배나 100배로 해 보세요."),
    Message(
      "D1.low_apart",
      "weights that are far too small, or units that are saturated, draw the same line: a larger lr bends the curve only in the first case.",
      "가중치가 너무 작거나 유닛이 포화되어도 같은 직선이 됩니다. lr이 원인일 때만 lr을 키우면 곡선이 휩니다."),
    Message(
      "D2.high", "the loss was above 3 times the first one at step {step}; at the end it was {ratio} times.",
      "손실이 {step}번째 걸음에서 처음의 3배를 넘었고 마지막에는 {ratio}배였습니다."),
    Message(
      "D2.lost", "the loss was too large from step {step} on, and {end} at the end.",
      "손실이 {step}번째 걸음부터 너무 커졌고 마지막에는 {end}이(가) 되었습니다."),
    Message(
      "D2.rose", "the loss rose: at the end it was {rose} times the first one.",
      "손실이 커졌습니다. 마지막에는 처음의 {rose}배였습니다."),
    Message("D2.high_next", "try lr / 10.", "lr을 1/10로 해 보세요."),
    Message(
      "D2.high_apart",
      "features on very different scales, or a fault in the gradient, blow up too: `sanity` tells them apart.",
      "특징들의 크기가 크게 다르거나 기울기에 잘못이 있어도 폭주합니다. `sanity`로 구별할 수 있습니다."),
    Message(
      "D4.plateau", "the loss stayed within 5 % of the first one until step {end}, then fell to {ratio} of it.",
      "손실이 {end}번째 걸음까지 처음의 5% 안에 머물다가 처음의 {ratio}배로 떨어졌습니다."),
    Message(
      "D4.plateau_next", "try another init: init=\"he\" or \"xavier\".", "다른 초기화를 써 보세요: init=\"he\" 또는 \"xavier\"."),
    Message(
      "D4.plateau_apart",
      "saturated units and a long warm-up draw the same plateau: record=\"activations\" shows which.",
      "포화된 유닛이나 긴 준비 구간도 같은 정체를 만듭니다. record=\"activations\"로 알 수 있습니다."),
    Message(
      "D5.gap", "training accuracy {train}, validation {validation}: the gap of {gap} is overfitting.",
      "훈련 정확도 {train}, 검증 정확도 {validation}입니다. 차이 {gap}은(는) 과적합입니다."),
    Message(
      "D5.gap_next", "try a larger reg, dropout, more data, or stop earlier.",
      "reg를 키우거나 드롭아웃, 더 많은 데이터, 이른 종료를 써 보세요."),
    Message(
      "D5.gap_apart",
      "validation examples of another kind make a gap too: shuffle before `split`, or stratify, and see if it stays.",
      "검증 예제의 성질이 달라도 차이가 생깁니다. `split` 전에 섞거나 층화한 뒤에도 남는지 보세요."),
    Message(
      "D6.capacity", "training accuracy {train}, validation {validation}: a gap of {gap} and much left to learn.",
      "훈련 정확도 {train}, 검증 정확도 {validation}입니다. 차이는 {gap}이고 배울 것이 많이 남았습니다."),
    Message(
      "D6.capacity_next", "try a larger network, a smaller reg, or more epochs.",
      "더 큰 신경망, 더 작은 reg, 더 많은 에포크를 써 보세요."),
    Message(
      "D6.capacity_apart", "a rate that is too low stops at the same place: is the loss still falling at the end?",
      "학습률이 너무 작아도 같은 곳에 멈춥니다. 끝에서도 손실이 줄고 있는지 보세요."),
  ]

  // MARK: - The inside of a network

  private static let insides: [Message] = [
    Message(
      "D3.saturated", "{percent} % of the outputs of {part} pass almost no gradient on.",
      "{part}의 출력 중 {percent}%가 기울기를 거의 전하지 않습니다."),
    Message(
      "D3.saturated_next", "try batchnorm before it, a smaller init (xavier), or relu.",
      "그 앞에 batchnorm, 더 작은 init(xavier)이나 relu를 써 보세요."),
    Message(
      "D3.saturated_apart",
      "large inputs saturate the first layer, large weights the later ones: compare the layers.",
      "입력이 크면 첫 층이, 가중치가 크면 뒤의 층이 포화됩니다. 층들을 비교해 보세요."),
    Message(
      "D7.dead", "{percent} % of the outputs of {part} are dead: they pass no gradient on.",
      "{part}의 출력 중 {percent}%가 죽어 기울기를 전하지 않습니다."),
    Message("D7.dead_next", "try a smaller lr, leaky_relu or batchnorm.", "더 작은 lr, leaky_relu나 batchnorm을 써 보세요."),
    Message(
      "D7.dead_apart", "dead from the first step on it is the init; dying later it is the rate.",
      "첫걸음부터 죽었으면 초기화, 나중에 죽었으면 학습률 때문입니다."),
    Message(
      "D8.small", "an update changes the weights of {part} by {ratio} of their size; about 0.001 is usual.",
      "한 번의 갱신이 {part}의 가중치를 크기의 {ratio}배만큼 바꿉니다. 보통은 0.001쯤입니다."),
    Message("D8.small_next", "try a larger lr.", "더 큰 lr을 써 보세요."),
    Message(
      "D8.small_apart", "if only the first layers are so slow, gradients vanish on the way: record=\"gradients\".",
      "앞의 층만 느리다면 기울기가 도중에 사라지는 것입니다: record=\"gradients\"."),
    Message(
      "D8.large", "an update changes the weights of {part} by {ratio} of their size; about 0.001 is usual.",
      "한 번의 갱신이 {part}의 가중치를 크기의 {ratio}배만큼 바꿉니다. 보통은 0.001쯤입니다."),
    Message("D8.large_next", "try a smaller lr.", "더 작은 lr을 써 보세요."),
    Message(
      "D8.large_apart", "weights that start near 0 give a large ratio too; it is a rule of thumb.",
      "가중치가 0 가까이에서 시작해도 비율이 큽니다. 어림 규칙일 뿐입니다."),
  ]

  // MARK: - Checks before training

  private static let sanity: [Message] = [
    Message(
      "D10.initial_loss_ok", "the first loss is {got}; a network that knows nothing has {wanted}.",
      "첫 손실은 {got}이고, 아무것도 모르는 신경망은 {wanted}입니다."),
    Message(
      "D10.initial_loss_bad",
      "the first loss is {got}, but a network that knows nothing has {wanted}: its scores already have std {spread}.",
      "첫 손실이 {got}인데 아무것도 모르는 신경망은 {wanted}입니다. 점수의 표준편차가 벌써 {spread}입니다."),
    Message(
      "D10.penalty_ok", "reg={reg} raises the loss from {plain} to {got}, as it should.",
      "reg={reg}이(가) 손실을 {plain}에서 {got}(으)로 올렸습니다. 그래야 합니다."),
    Message(
      "D10.penalty_bad", "reg={reg} leaves the loss at {got}: the weights are all 0, or do not reach the penalty.",
      "reg={reg}인데도 손실이 {got} 그대로입니다. 가중치가 모두 0이거나 벌점에 들어가지 않습니다."),
    Message(
      "D10.gradient_ok", "gradients and differences agree: the largest relative error is {got} (at most {wanted}).",
      "기울기와 차분이 맞습니다. 가장 큰 상대 오차는 {got}입니다({wanted} 이하)."),
    Message(
      "D10.gradient_bad", "the gradient of {parameter} is off by {got}, more than {wanted}: look at its backward pass.",
      "{parameter}의 기울기가 {wanted}보다 큰 {got}만큼 어긋납니다. 그 역전파를 살펴보세요."),
    Message(
      "D10.zero_input_ok",
      "with inputs of 0 the loss ends at {wanted} (entropy of the classes: {entropy}), with the data at {got}.",
      "입력이 0이면 손실이 {wanted}에서 끝나고(클래스의 엔트로피 {entropy}), 데이터로는 {got}입니다."),
    Message(
      "D10.zero_input_bad",
      "the data bring the loss to {got}, no lower than inputs of 0 do ({wanted}): the features tell nothing.",
      "데이터로도 손실이 {got}이라 입력이 0일 때({wanted})보다 낮지 않습니다. 특징이 알려 주는 것이 없습니다."),
    Message(
      "D10.overfit_ok", "{count} examples are learned by heart: all right from step {step} on, loss {got}.",
      "예제 {count}개를 외웠습니다. {step}번째 걸음부터 모두 맞고 손실은 {got}입니다."),
    Message(
      "D10.overfit_bad",
      "{count} examples are not learned by heart in {steps} steps: {percent} % right, loss {got} instead of below {wanted}.",
      "예제 {count}개를 {steps}걸음 동안 외우지 못했습니다. {percent}%가 맞고 손실은 {wanted} 미만이 아니라 {got}입니다."),
  ]

  // MARK: - How runs end, and examples that are kept for testing

  private static let endings: [Message] = [
    Message(
      "R1.infinite",
      "loss is INF at epoch {epoch}, batch {batch}; first seen in {place}. Weights of epoch {kept} kept.",
      "에포크 {epoch}, 배치 {batch}에서 손실이 INF가 되었습니다. {place}에서 처음 나타났습니다. 에포크 {kept}의 가중치를 남겼습니다."),
    Message(
      "R1.nan", "loss is NAN at epoch {epoch}, batch {batch}; first seen in {place}. Weights of epoch {kept} kept.",
      "에포크 {epoch}, 배치 {batch}에서 손실이 NAN이 되었습니다. {place}에서 처음 나타났습니다. 에포크 {kept}의 가중치를 남겼습니다."),
    Message(
      "R1.grew",
      "loss is {loss} at epoch {epoch}, batch {batch}, {factor} times the first one. Weights of epoch {kept} kept.",
      "에포크 {epoch}, 배치 {batch}에서 손실이 처음의 {factor}배인 {loss}이(가) 되었습니다. 에포크 {kept}의 가중치를 남겼습니다."),
    Message(
      "D9.sealed",
      "{count} of these examples are kept for `test`: used before, they make its score optimistic.",
      "이 예제 중 {count}개는 `test`를 위해 남겨 둔 것입니다. 먼저 쓰면 점수가 실제보다 좋게 나옵니다."),
    Message(
      "D9.leak",
      "this was fitted on {count} examples that are kept for `test`: fit it on the training part alone.",
      "`test`를 위해 남겨 둔 예제 {count}개에 맞추었습니다. 학습용 부분에만 맞춰 주세요."),
    Message(
      "D9.split",
      "means and scales come from all {count} examples, so each part knows of the others: split first, then fit.",
      "예제 {count}개 전체에서 얻은 평균과 척도라서 각 부분이 서로의 정보를 압니다. 먼저 나누고 나서 맞추세요."),
    Message(
      "D9.again",
      "{data} was already used for `test` (input {input}): a second look makes the score optimistic. `again=true` to insist.",
      "{data}은(는) 이미 `test`에 쓰였습니다(입력 {input}). 두 번 보면 점수가 실제보다 좋게 나옵니다. 그래도 보려면 `again=true`를 쓰세요."),
  ]
}
