extension Catalogue {
  static let wordsOfChoosing: [Term] = [
    Term(
      "parameter", "매개변수", "A number that training estimates: a weight, a bias, γ, β.",
      "훈련이 추정하는 수입니다. 가중치, 편향, γ, β가 그렇습니다. 모수라고도 합니다."),
    Term(
      "hyper-parameter", "초모수", "A number that is chosen before training: the learning rate, reg, k.",
      "훈련하기 전에 골라 두는 수입니다. 학습률, 규제의 세기, k가 그렇습니다."),
    Term("training set", "훈련 데이터", "The examples that the parameters are fitted to.", "매개변수를 맞추는 데 쓰는 예제입니다."),
    Term(
      "validation set", "검증 데이터", "The examples that candidates are compared on.", "후보를 견주는 데 쓰는 예제입니다."),
    Term(
      "test set", "시험 데이터", "The examples that are looked at once, at the end.", "맨 끝에 한 번만 들여다보는 예제입니다."),
    Term(
      "nearest neighbours", "최근접 이웃", "A classifier that asks the k closest training examples for their labels.",
      "가장 가까운 훈련 예제 k개의 레이블로 투표하는 분류기입니다."),
    Term(
      "cross-validation", "교차 검증",
      "Every part of the data is left out once and predicted by a model fitted to the rest.",
      "데이터를 여러 조각으로 나누어, 한 조각씩 남겨 두고 나머지로 배운 모델로 맞혀 보는 일입니다."),
    Term("fold", "폴드", "One of the parts of cross-validation.", "교차 검증에서 나눈 조각 하나입니다."),
    Term(
      "leave-one-out", "하나 빼기 교차 검증", "Cross-validation with one example in each fold.", "폴드마다 예제가 하나뿐인 교차 검증입니다."),
    Term(
      "stratification", "층화", "Every fold gets the same share of every class.", "폴드마다 클래스의 비율을 같게 맞추는 일입니다."),
    Term(
      "standard error", "표준오차", "How far an average typically lies from the true one, by chance alone.",
      "우연만으로 평균이 참값에서 보통 얼마나 벗어나는지를 나타냅니다."),
    Term(
      "one-standard-error rule", "1 표준오차 규칙", "Take the simplest candidate within one standard error of the best.",
      "가장 좋은 후보에서 표준오차 하나 안에 드는 것 가운데 가장 단순한 후보를 고르는 규칙입니다."),
    Term(
      "selection bias", "선택 편향", "The best of many scores looks better than it is.", "여러 점수 가운데 가장 좋은 것은 실제보다 좋아 보입니다."),
    Term(
      "nested cross-validation", "중첩 교차 검증", "Cross-validation around the whole choice, to judge the way of choosing.",
      "고르는 일 전체를 다시 교차 검증으로 감싸, 고르는 방법을 평가하는 것입니다."),
    Term(
      "data leak", "정보 누출", "Something from the test data gets into training or choosing.",
      "시험 데이터의 정보가 훈련이나 선택에 새어 들어가는 일입니다."),
    Term("grid search", "격자 탐색", "Try every combination of a few values.", "몇 개의 값을 모든 조합으로 해 보는 탐색입니다."),
    Term("random search", "무작위 탐색", "Try settings drawn at random from ranges.", "범위 안에서 무작위로 뽑은 값을 해 보는 탐색입니다."),
    Term(
      "log scale", "로그 눈금", "Equal room for every factor of ten: 0.001, 0.01, 0.1.",
      "0.001, 0.01, 0.1처럼 열 배마다 같은 자리를 주는 눈금입니다."),
    Term(
      "successive halving", "연속 반감", "Train many a little, keep the better half, train it longer.",
      "여럿을 조금씩 훈련하고, 좋은 절반만 남겨 더 오래 훈련하기를 되풀이하는 탐색입니다."),
    Term(
      "expected improvement", "기대 향상", "How much better than the best so far a new trial would be, on average.",
      "새로 해 보면 지금까지의 최고보다 평균 얼마나 나아질지를 나타내는 값입니다."),
  ]
}
