/// Something a figure says in words: a key of `Wording` and what to fill in.
struct Remark: Sendable, Equatable {
  let key: Wording.Key
  let facts: [String: String]

  init(_ key: Wording.Key, _ facts: [String: String] = [:]) { (self.key, self.facts) = (key, facts) }

  func text(in language: FigureLanguage) -> String { Wording.fill(Wording.template(key, language), facts) }
}

/// The languages in which a figure speaks.
public enum FigureLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case korean = "ko"
}

/// The few sentences that are part of a picture, in every language.
enum Wording {
  enum Key: String, CaseIterable {
    case notDrawn, notDrawnCount, gap, best, trials, firstRows, someRows
    case figure, titled, horizontal, vertical, log, points, ends
    case bins, bar, box, ridge, strip, cells, regions, beyond
    case train, validation, test, unused, value
  }

  static func template(_ key: Key, _ language: FigureLanguage) -> String {
    switch language {
    case .english: english[key] ?? key.rawValue
    case .korean: korean[key] ?? key.rawValue
    }
  }

  /// A template with `{name}` replaced by the fact of that name.
  static func fill(_ template: String, _ facts: [String: String]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (facts[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  static let english: [Key: String] = [
    .notDrawn: "! {place}{what}, first at {first}",
    .notDrawnCount: "! {place}{what}",
    .gap: "gap at the end {gap}: validation {validation}, train {train}",
    .best: "lowest validation loss {value} at {place}",
    .trials: "{name}: trials {count}, distinct {across} {x}, distinct {up} {y}",
    .firstRows: "the first {shown} of {count} rows",
    .someRows: "{shown} of {count} rows, at equal distances",
    .figure: "Figure: {kind}.",
    .titled: "Figure: {kind}, {title}.",
    .horizontal: "x axis: {label}, {low} to {high}.",
    .vertical: "y axis: {label}, {low} to {high}.",
    .log: "{label} (log)",
    .points: "{series}: points {count}, x {left} to {right}, y {low} to {high}.",
    .ends: "{series}: points {count}, from {from} to {to}, lowest {low}, highest {high}.",
    .bins:
      "Values {size}, bins {bins} from {low} to {high}, mean {mean}, std {deviation}; the fullest bin is {from} to {to} with {most}.",
    .bar: "{label}: {value}.",
    .box:
      "{label}: values {size}, median {median}, half of them from {lower} to {upper}, whiskers {low} to {high}, outliers {outliers}.",
    .ridge: "{label}: values {size}, mean {mean}, std {deviation}.",
    .strip: "{label}: {parts}.",
    .cells: "{place}rows {rows}, columns {columns}, values from {low} to {high}.",
    .regions: "Regions in the background, classes {classes}.",
    .beyond: "Points of {letter} beyond the limits: {count}.",
    .train: "train", .validation: "validation", .test: "test", .unused: "unused",
    .value: "value",
  ]

  static let korean: [Key: String] = [
    .notDrawn: "! {place}{what}, 처음은 {first}",
    .notDrawnCount: "! {place}{what}",
    .gap: "끝의 차이 {gap}: 검증 {validation}, 훈련 {train}",
    .best: "검증 손실이 가장 낮은 곳: {place}에서 {value}",
    .trials: "{name}: 시도 {count}번, 서로 다른 {across} {x}개, 서로 다른 {up} {y}개",
    .firstRows: "{count}줄 가운데 처음 {shown}줄",
    .someRows: "{count}줄 가운데 같은 간격으로 {shown}줄",
    .figure: "그림: {kind}.",
    .titled: "그림: {kind}, {title}.",
    .horizontal: "x축: {label}, {low}에서 {high}까지.",
    .vertical: "y축: {label}, {low}에서 {high}까지.",
    .log: "{label} (로그)",
    .points: "{series}: 점 {count}개, x는 {left}에서 {right}, y는 {low}에서 {high}.",
    .ends: "{series}: 점 {count}개, 처음 {from}, 끝 {to}, 최저 {low}, 최고 {high}.",
    .bins:
      "값 {size}개를 {low}에서 {high}까지 구간 {bins}개로 세었습니다. 평균 {mean}, 표준편차 {deviation}. 가장 많은 구간은 {from}에서 {to}까지이고 {most}개입니다.",
    .bar: "{label}: {value}.",
    .box: "{label}: 값 {size}개, 중앙값 {median}, 절반은 {lower}에서 {upper} 사이, 수염은 {low}에서 {high}, 이상치 {outliers}개.",
    .ridge: "{label}: 값 {size}개, 평균 {mean}, 표준편차 {deviation}.",
    .strip: "{label}: {parts}.",
    .cells: "{place}{rows}행 {columns}열, {low}에서 {high}까지.",
    .regions: "배경은 {classes}개 클래스의 영역입니다.",
    .beyond: "{letter}의 점 {count}개는 범위 밖에 있습니다.",
    .train: "훈련", .validation: "검증", .test: "테스트", .unused: "안 씀",
    .value: "값",
  ]
}
