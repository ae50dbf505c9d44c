/// Something to read after the course, and why.
public struct Reading: Sendable {
  public let source: String
  /// Where it stands; none for a paper whose number says so, and for what the lecture notes name without an address.
  public let address: String?
  let why: Message

  init(_ source: String, at address: String? = nil, _ inEnglish: String, _ inKorean: String) {
    self.source = source
    self.address = address
    why = Message("reading.\(source)", inEnglish, inKorean)
  }

  public func why(in language: MessageLanguage) -> String { why.template(in: language) }
}

extension Catalogue {
  /// What the lecture notes behind this course name as their references.
  public static let readingOfLecture: [Reading] = [
    Reading(
      "Ioffe & Szegedy 2015, arXiv:1502.03167",
      "the paper of batch normalisation; short and readable",
      "배치 정규화 논문. 짧고 읽을 만합니다"),
    Reading(
      "shuuki4 (blog, Korean)", at: "https://shuuki4.wordpress.com/2016/01/13/batch-normalization-설명-및-구현/",
      "batch normalisation explained and implemented step by step", "배치 정규화를 차근차근 설명하고 구현합니다"),
    Reading(
      "laonple (blog, Korean)", at: "https://m.blog.naver.com/laonple/220808903260",
      "its post on batch normalisation, from a course told in small posts", "짧은 글로 이어지는 강좌의 배치 정규화 편입니다"),
    Reading(
      "hcnoh (blog, Korean)", at: "https://hcnoh.github.io/2018-11-27-batch-normalization",
      "batch normalisation with its formulas", "배치 정규화를 수식과 함께 다룹니다"),
    Reading(
      "Quora", "answers on validation and test sets; named without an address", "검증 데이터와 시험 데이터에 대한 문답. 주소 없이 이름만 나옵니다"),
    Reading(
      "machinelearningmastery.com", at: "https://machinelearningmastery.com/k-fold-cross-validation/",
      "cross-validation and its variants in examples", "교차 검증과 그 변형을 예로 보여 줍니다"),
    Reading(
      "scikit-learn user guide, cross-validation", at: "https://scikit-learn.org/stable/modules/cross_validation.html",
      "every way of making folds, with pictures",
      "폴드를 나누는 온갖 방법을 그림으로 보여 줍니다"),
    Reading("박유성 2019 (Korean)", "named without a title", "제목 없이 이름과 해만 나옵니다"),
  ]

  /// The papers behind what this course corrects in them.
  public static let readingOfCorrections: [Reading] = [
    Reading(
      "CS231n course notes, neural networks 1 to 3", at: "https://cs231n.github.io/neural-networks-3/",
      "initialisation, checks, learning rates, search; the source of the slides", "초기화, 점검, 학습률, 탐색. 슬라이드의 바탕입니다"),
    Reading(
      "Santurkar et al. 2018, arXiv:1805.11604",
      "more covariate shift, same fast training: smoothness instead",
      "공변량 변화가 늘어도 빨리 배웁니다. 까닭은 매끄러움입니다"),
    Reading(
      "van Laarhoven 2017, arXiv:1706.05350",
      "with batch norm, L2 acts on the learning rate",
      "배치 정규화와 함께 쓰면 L2는 학습률에 작용합니다"),
    Reading(
      "Huang et al. 2018, arXiv:1804.08450",
      "whitening inside a network can be trained", "신경망 안의 화이트닝도 훈련할 수 있습니다"),
    Reading(
      "Kessy et al. 2018, arXiv:1512.00809", "five whitenings compared",
      "다섯 가지 화이트닝을 견줍니다"),
    Reading(
      "Ba et al. 2016, arXiv:1607.06450",
      "layer normalisation: no batch needed", "층 정규화. 배치가 필요 없습니다"),
    Reading(
      "Wu & He 2018, arXiv:1803.08494", "group normalisation for small batches",
      "배치가 작을 때의 그룹 정규화입니다"),
    Reading(
      "Karpathy 2019, A Recipe for Training Neural Networks", at: "https://karpathy.github.io/2019/04/25/recipe/",
      "the checks before training", "학습 전 점검을 모았습니다"),
    Reading("Kohavi 1995", "how many folds, and where leave-one-out fails", "폴드의 수와, 하나 빼기가 실패하는 곳을 다룹니다"),
    Reading(
      "Varma & Simon 2006", at: "https://doi.org/10.1186/1471-2105-7-91",
      "tuned cross-validation errors look too good on noise", "고른 뒤의 교차 검증 오차는 잡음에서도 좋아 보입니다"),
    Reading(
      "Cawley & Talbot 2010", at: "https://jmlr.org/papers/v11/cawley10a.html", "choosing can overfit, too",
      "고르는 일도 과적합될 수 있습니다"),
    Reading(
      "Bergstra & Bengio 2012", at: "https://jmlr.org/papers/v13/bergstra12a.html", "why random search beats the grid",
      "무작위 탐색이 격자보다 나은 까닭입니다"),
    Reading(
      "Li et al. 2018, arXiv:1603.06560", "Hyperband: stop bad trials early",
      "Hyperband. 나쁜 시도를 일찍 멈춥니다"),
    Reading(
      "Smith 2017, arXiv:1506.01186", "the learning-rate range test",
      "학습률 범위 검사입니다"),
  ]
}
