import Foundation
import PseudoTerminals

/// A lesson of four steps with numbers that can be checked in the head, in a folder of its own.
struct SmallLesson {
  let home: TemporaryHome
  var path: String { home.path + "/01-small.md" }

  init() throws {
    home = try TemporaryHome()
    try write(SmallLesson.text, SmallLesson.korean)
  }

  func write(_ text: String, _ korean: String? = nil) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try korean?.write(toFile: home.path + "/01-small.ko.md", atomically: true, encoding: .utf8)
  }

  func present(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("stepbook"), arguments: ["present", path] + arguments, home: home,
      environment: ["NO_COLOR": "1"], rows: rows, columns: columns)
  }

  static let text = """
    ---
    lesson: small
    title: Small
    translations: ko
    minutes: 9
    ---
    # Small

    ## Look {#look}
    Three numbers.
    ```stepbook
    > x = [1, 2, 3]
    x  (3,)  mean 2  std 0.8165  min 1  max 3
    > 2 * x
    [2 4 6]
    ```
    <!-- note (2 min): ask for the mean -->

    ## Which {#which .choice .class}
    What is twice `x[1]`?
    - [ ] Two
      > That is `x[1]` itself.
    - [x] Four

    ## Do {#do .exercise}
    Store `x` minus its mean in `c`.
    ```solution
    c = x - mean(x)
    ```
    ```check
    c ~ [-1, 0, 1] tol=1e-4
    ```
    ```wrong
    c = mean(x) - x
    ```
    > The sign is turned round.
    ```hint
    Subtract.
    ```

    ## Last {#last .class}
    ```stepbook
    > c
    [-1 0 1]
    ```
    <!-- note (3 min): nothing is left -->

    """

  static let korean = """
    ---
    lesson: small
    title: 작은 수업
    lang: ko
    ---
    # 작은 수업

    ## 보기 {#look}
    수 세 개입니다.

    ## 고르기 {#which}
    `x[1]`의 두 배는 얼마일까요?
    - [ ] 둘
      > 그것은 `x[1]` 자신입니다.
    - [x] 넷

    ## 하기 {#do}
    `x`에서 평균을 뺀 것을 `c`에 저장하세요.

    > 부호가 반대입니다.

    ```hint
    빼세요.
    ```

    ## 끝 {#last}

    """
}
