extension Catalogue {
  static let wordsOfLayers: [Term] = [
    Term(
      "activation function", "활성화 함수", "The bend between two linear layers: sigmoid, tanh, relu.",
      "두 선형층 사이에서 휘어 주는 함수입니다. sigmoid, tanh, relu가 있습니다."),
    Term(
      "saturation", "포화", "An input so large that the curve is flat there: almost no gradient passes.",
      "입력이 너무 커서 곡선이 평평한 곳에 놓인 상태입니다. 기울기가 거의 지나가지 못합니다."),
    Term(
      "linear regime", "선형 영역", "The part of a curve that a straight line fits well.", "직선과 거의 같은, 곡선의 가운데 부분입니다."),
    Term(
      "initialisation", "초기화", "How the weights are chosen before the first step.", "첫걸음을 떼기 전에 가중치를 정하는 방법입니다."),
    Term(
      "vanishing gradient", "기울기 소실", "A gradient that shrinks from layer to layer until nothing is left.",
      "층을 지날 때마다 기울기가 줄어 남는 것이 없어지는 일입니다."),
    Term(
      "exploding gradient", "기울기 폭발", "A gradient that grows from layer to layer without end.",
      "층을 지날 때마다 기울기가 끝없이 커지는 일입니다."),
    Term(
      "internal covariate shift", "내부 공변량 변화",
      "The inputs of a layer change because the layers below it learn. A hypothesis, not the proven cause.",
      "아래층이 배우는 동안 위층의 입력 분포가 달라지는 일입니다. 증명된 원인이 아니라 가설입니다."),
    Term(
      "covariate", "공변량", "What goes into a model: its input. Not the same word as covariance.",
      "모델에 들어가는 입력입니다. 공분산과는 다른 말입니다."),
    Term(
      "covariance", "공분산", "How much two features vary together: the mean of the product of their deviations.",
      "두 특징이 함께 변하는 정도입니다. 편차를 곱한 것의 평균입니다."),
    Term(
      "whitening", "화이트닝", "Make features uncorrelated and give each the variance 1.",
      "특징 사이의 상관을 없애고 분산을 모두 1로 만드는 일입니다."),
    Term(
      "standardisation", "표준화", "Make mean 0 and variance 1, each feature for itself.", "특징마다 평균을 0, 분산을 1로 만드는 일입니다."),
    Term(
      "mini-batch", "미니배치", "The few examples that one training step sees.", "훈련의 한 걸음에서 함께 보는 몇 개의 예제입니다."),
    Term(
      "batch normalisation", "배치 정규화",
      "A layer that gives each feature of a mini-batch mean 0 and variance 1, then scales and shifts it.",
      "미니배치에서 특징마다 평균을 0, 분산을 1로 만든 다음 늘이고 옮기는 층입니다."),
    Term(
      "scale and shift", "감마와 베타", "The two parameters γ and β that batch normalisation learns for each feature.",
      "배치 정규화가 특징마다 배우는 두 매개변수 γ와 β입니다."),
    Term(
      "identity mapping", "항등 사상", "An output equal to its input.", "출력이 입력과 같은 것입니다."),
    Term(
      "running average", "이동 평균", "An average that keeps most of its old value at each step; used at test time.",
      "걸음마다 옛 값을 대부분 남기며 새 값을 섞는 평균입니다. 추론할 때 씁니다."),
    Term("inference", "추론", "Using a trained network; no learning.", "훈련한 신경망을 쓰기만 하고 배우지는 않는 것입니다."),
    Term(
      "backpropagation", "역전파", "Computing the gradient from the loss back to every parameter.",
      "손실에서 거꾸로 거슬러 올라가며 모든 매개변수의 기울기를 구하는 일입니다."),
    Term(
      "dropout", "드롭아웃", "Setting a random share of the values to 0 during training.", "훈련할 때 값의 일부를 무작위로 0으로 만드는 일입니다."
    ),
  ]
}
