extension Catalogue {
  static let wordsOfTraining: [Term] = [
    Term("loss", "손실", "How wrong the model is, as one number.", "모델이 얼마나 틀렸는지를 나타내는 수 하나입니다."),
    Term("gradient", "기울기", "How the loss changes with each parameter.", "매개변수마다 손실이 얼마나 변하는지를 나타냅니다."),
    Term(
      "gradient check", "기울기 검사", "Compare a gradient with the slope measured between two nearby points.",
      "계산한 기울기를 가까운 두 점에서 잰 기울기와 견주는 일입니다."),
    Term(
      "sanity check", "학습 전 점검", "A number known in advance that shows whether the program is right.",
      "프로그램이 맞는지 알아보려고 미리 알고 있는 수와 견주는 일입니다."),
    Term("preprocessing", "전처리", "What is done to the data before training.", "훈련하기 전에 데이터에 하는 일입니다."),
    Term("learning rate", "학습률", "How far each step goes against the gradient.", "기울기의 반대쪽으로 한 번에 얼마나 움직일지를 정하는 수입니다."),
    Term(
      "learning rate decay", "학습률 감소", "Lowering the learning rate during training.", "훈련하는 동안 학습률을 낮추는 일입니다."),
    Term("momentum", "모멘텀", "A share of the last step that is kept in the next one.", "앞 걸음의 일부를 다음 걸음에 남기는 비율입니다."),
    Term(
      "regularisation", "규제화", "Anything that keeps a model from fitting its training data too closely.",
      "모델이 훈련 데이터에 지나치게 맞춰지지 않게 하는 모든 방법입니다."),
    Term("weight penalty", "가중치 벌점", "½ · reg · Σ W², added to the loss.", "손실에 더하는 ½ · reg · Σ W²입니다."),
    Term("epoch", "에포크", "One pass over all training data.", "훈련 데이터를 한 번 다 보는 것입니다."),
    Term(
      "overfitting", "과적합", "Doing well on the examples learnt from and worse on new ones.",
      "배운 예제는 잘 맞히지만 새 예제는 그보다 못 맞히는 상태입니다."),
    Term(
      "underfitting", "과소적합", "Doing badly even on the examples learnt from.", "배운 예제조차 잘 맞히지 못하는 상태입니다."),
    Term(
      "divergence", "발산", "A loss that grows instead of falling; often a learning rate that is too high.",
      "손실이 줄지 않고 커지는 일입니다. 학습률이 너무 높을 때가 많습니다."),
    Term("plateau", "정체 구간", "A stretch of a loss curve that hardly falls.", "손실 곡선이 거의 내려가지 않는 구간입니다."),
  ]
}
