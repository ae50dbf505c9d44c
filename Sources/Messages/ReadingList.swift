/// Something to read after the course, and why.
public struct Reading: Sendable {
  public let source: String
  let why: Message

  init(_ source: String, _ inEnglish: String, _ inKorean: String) {
    self.source = source
    why = Message("reading.\(source)", inEnglish, inKorean)
  }

  public func why(in language: MessageLanguage) -> String { why.template(in: language) }
}

extension Catalogue {
  /// What the lecture notes behind this course name as their references.
  public static let readingOfLecture: [Reading] = [
    Reading(
      "Ioffe & Szegedy 2015, arXiv:1502.03167", "the paper of batch normalisation; short and readable",
      "배치 정규화 논문. 짧고 읽을 만합니다"),
    Reading(
      "shuuki4 (blog, Korean)", "batch normalisation explained and implemented step by step", "배치 정규화를 차근차근 설명하고 구현합니다"),
    Reading("laonple (blog, Korean)", "a machine-learning course told in small posts", "짧은 글로 이어지는 머신러닝 강좌입니다"),
    Reading("hcnoh (blog, Korean)", "batch normalisation with its formulas", "배치 정규화를 수식과 함께 다룹니다"),
    Reading("Quora", "questions and answers on validation and test sets", "검증 데이터와 시험 데이터에 대한 문답입니다"),
    Reading(
      "machinelearningmastery.com", "cross-validation and its variants in examples", "교차 검증과 그 변형을 예로 보여 줍니다"),
    Reading(
      "scikit-learn user guide, cross-validation", "every way of making folds, with pictures",
      "폴드를 나누는 온갖 방법을 그림으로 보여 줍니다"),
    Reading("박유성 2019 (book, Korean)", "statistics behind learning, in Korean", "학습 뒤에 있는 통계를 우리말로 설명합니다"),
  ]

  /// The papers behind what this course corrects in them.
  public static let readingOfCorrections: [Reading] = [
    Reading(
      "Santurkar et al. 2018, arXiv:1805.11604", "more covariate shift, same fast training: smoothness instead",
      "공변량 변화가 늘어도 빨리 배웁니다. 까닭은 매끄러움입니다"),
    Reading(
      "van Laarhoven 2017, arXiv:1706.05350", "with batch norm, L2 acts on the learning rate",
      "배치 정규화와 함께 쓰면 L2는 학습률에 작용합니다"),
    Reading(
      "Huang et al. 2018, arXiv:1804.08450", "whitening inside a network can be trained", "신경망 안의 화이트닝도 훈련할 수 있습니다"),
    Reading("Kessy et al. 2018, arXiv:1512.00809", "five whitenings compared", "다섯 가지 화이트닝을 견줍니다"),
    Reading("Ba et al. 2016, arXiv:1607.06450", "layer normalisation: no batch needed", "층 정규화. 배치가 필요 없습니다"),
    Reading("Wu & He 2018, arXiv:1803.08494", "group normalisation for small batches", "배치가 작을 때의 그룹 정규화입니다"),
    Reading("Karpathy 2019, A Recipe for Training Neural Networks", "the checks before training", "학습 전 점검을 모았습니다"),
    Reading("Kohavi 1995", "how many folds, and where leave-one-out fails", "폴드의 수와, 하나 빼기가 실패하는 곳을 다룹니다"),
    Reading(
      "Varma & Simon 2006", "tuned cross-validation errors look too good on noise", "고른 뒤의 교차 검증 오차는 잡음에서도 좋아 보입니다"),
    Reading("Cawley & Talbot 2010", "choosing can overfit, too", "고르는 일도 과적합될 수 있습니다"),
    Reading("Bergstra & Bengio 2012", "why random search beats the grid", "무작위 탐색이 격자보다 나은 까닭입니다"),
    Reading("Li et al. 2018, arXiv:1603.06560", "Hyperband: stop bad trials early", "Hyperband. 나쁜 시도를 일찍 멈춥니다"),
    Reading("Smith 2017, arXiv:1506.01186", "the learning-rate range test", "학습률 범위 검사입니다"),
  ]
}
