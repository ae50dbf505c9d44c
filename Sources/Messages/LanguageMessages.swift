extension Catalogue {
  /// Sentences about the command language.
  static let language: [Message] =
    words + grammar + names + arguments + sessionSentences + running + valueWords + habits

  private static let words: [Message] = [
    Message("word.error", "error", "오류"),
    Message("word.note", "note", "알림"),
    Message("word.fix", "fix:", "고침:"),
    Message("word.place", "line {line}, column {column}:", "{line}번째 줄, {column}번째 글자:"),
  ]

  // MARK: - Grammar

  private static let grammar: [Message] = [
    Message("P0.number", "`{text}` is not a number.", "`{text}`은(는) 수가 아닙니다."),
    Message("P0.utf8", "this byte is not UTF-8 text.", "이 바이트는 UTF-8 글자가 아닙니다."),
    Message("P0.character", "`{character}` means nothing here.", "여기서 `{character}`은(는) 아무 뜻이 없습니다."),
    Message("P0.unknown", "something unexpected happened: {error}.", "예상하지 못한 일이 일어났습니다: {error}."),
    Message(
      "P1.text", "the string is never closed: it needs {quote} before the end of the line.",
      "문자열이 닫히지 않았습니다. 줄이 끝나기 전에 {quote}이(가) 있어야 합니다."),
    Message(
      "P1.bracket", "`{open}` at column {column} is never closed.", "{column}번째 글자의 `{open}`이(가) 닫히지 않았습니다."),
    Message(
      "P1.bracket.line", "`{open}` at line {line}, column {column} is never closed.",
      "{line}번째 줄 {column}번째 글자의 `{open}`이(가) 닫히지 않았습니다."),
    Message("P2.alone", "`{close}` closes nothing.", "`{close}`이(가) 닫을 괄호가 없습니다."),
    Message(
      "P2.other", "`{close}` cannot close the `{open}` at line {line}, column {column}.",
      "`{close}`은(는) {line}번째 줄 {column}번째 글자의 `{open}`을(를) 닫을 수 없습니다."),
    Message("P3.base", "numbers are written in tens here, not as {text}.", "수는 {text}이(가) 아니라 십진수로 씁니다."),
    Message("P3", "write the product with `*`.", "곱셈은 `*`로 써 주세요."),
    Message("P4.power", "powers are `**` as in NumPy.", "거듭제곱은 NumPy처럼 `**`입니다."),
    Message(
      "P4.words", "`{symbol}` is not an operator here; write `{word}`.",
      "여기서 `{symbol}`은(는) 연산자가 아닙니다. `{word}`(으)로 써 주세요."),
    Message(
      "P4.tilde", "`~` compares only in `check a ~ b`; elsewhere use `close(a, b, tol=…)`.",
      "`~`는 `check a ~ b`에서만 비교합니다. 다른 곳에서는 `close(a, b, tol=…)`을 쓰세요."),
    Message(
      "P5", "there is no `if`. For element-wise choice: `where(x > 0, a, b)`.",
      "`if`는 없습니다. 원소별로 고르려면 `where(x > 0, a, b)`를 쓰세요."),
    Message(
      "P5.while", "there is no `while`. For a fixed number of passes: `for i in range(10) { … }`.",
      "`while`은 없습니다. 정해진 횟수만큼 되풀이하려면 `for i in range(10) { … }`을 쓰세요."),
    Message(
      "P4.in", "there is no `in`; ask for one number with `any(x == 3)`.",
      "`in`은 없습니다. 수 하나가 있는지는 `any(x == 3)`으로 알 수 있습니다."),
    Message(
      "P6", "`=` assigns. To compare nearly, use `~`, with `tol=` for how near.",
      "`=`는 대입입니다. 가까운지 비교하려면 `~`를 쓰고, 얼마나 가까운지는 `tol=`로 정합니다."),
    Message(
      "P6.function", "a function is defined with `def`: `def f(x) = x + 1`.", "함수는 `def`로 정의합니다: `def f(x) = x + 1`."),
    Message(
      "P6.target", "`=` needs a name on its left. To compare, use `==`.",
      "`=` 왼쪽에는 이름이 와야 합니다. 비교하려면 `==`를 쓰세요."),
    Message(
      "P7.fullwidth", "`{character}` comes from an input method; the language uses plain brackets and quotes.",
      "`{character}`은(는) 입력기가 넣은 전각 글자입니다. 여기서는 반각 글자를 씁니다."),
    Message(
      "P8", "a comma is missing before {got}: the arguments of `{verb}` take commas.",
      "{got} 앞에 쉼표가 빠졌습니다. `{verb}`의 인자는 쉼표로 나눕니다."),
    Message(
      "P8.preposition", "there are no prepositions such as `{word}`: arguments take commas.",
      "`{word}` 같은 전치사는 없습니다. 인자는 쉼표로 나눕니다."),
    Message(
      "P9.call", "`{function}` is a function; its arguments stand in brackets.",
      "`{function}`은(는) 함수입니다. 인자는 괄호 안에 써 주세요."),
    Message(
      "P9.expected", "{wanted} is missing after {after}; {got} came instead.",
      "{after} 다음에 {wanted}이(가) 있어야 하는데 {got}이(가) 왔습니다."),
    Message("P9.name", "`{for}` needs a name here, got {got}.", "`{for}`에는 여기에 이름이 와야 하는데 {got}이(가) 왔습니다."),
    Message("P9.value", "`=` needs a value on its right.", "`=` 오른쪽에 값이 있어야 합니다."),
    Message(
      "P9.operator", "{got} stands after a complete expression; an operator or a comma is missing.",
      "식이 끝났는데 {got}이(가) 또 왔습니다. 연산자나 쉼표가 빠졌습니다."),
    Message("P9.leftover", "{got} does not belong here.", "{got}은(는) 여기에 올 수 없습니다."),
    Message(
      "P9.check", "`check` needs something to check: `check a ~ b`, or a condition.",
      "`check`에는 확인할 것이 필요합니다. `check a ~ b`처럼 쓰거나 조건을 쓰세요."),
    Message("P9.index", "an index is missing between `[` and `]`.", "`[`와 `]` 사이에 인덱스가 빠졌습니다."),
    Message("P9.ends", "the line ends where a value is needed.", "값이 필요한 곳에서 줄이 끝났습니다."),
    Message("P9.start", "a value is needed here, got {got}.", "여기에는 값이 와야 하는데 {got}이(가) 왔습니다."),
    Message("P9.single", "one expression is wanted here.", "여기에는 식 하나만 올 수 있습니다."),
    Message(
      "P10", "this nests deeper than {limit} levels; give a part of it a name.",
      "{limit}단계보다 깊이 겹쳤습니다. 일부에 이름을 붙여 나누어 주세요."),
  ]

  // MARK: - Names

  private static let names: [Message] = [
    Message("N1", "there is no `{name}`.", "`{name}`(이)라는 이름은 없습니다."),
    Message("N1.near", "there is no `{name}`. Did you mean `{near}`?", "`{name}`은(는) 없습니다. `{near}`을(를) 뜻하셨나요?"),
    Message(
      "K2.where", "`where(condition, a, b)` chooses; the places where something holds are `{here}`.",
      "`where(조건, a, b)`는 고르는 함수입니다. 조건이 참인 위치는 `{here}`입니다."),
    Message("N1.case", "names are lower case here: `{near}`.", "여기서 이름은 소문자로 씁니다: `{near}`."),
    Message(
      "N1.foreign", "there is no `{name}`; here it is written `{here}`.", "`{name}`은(는) 없습니다. 여기서는 `{here}`(으)로 씁니다."),
    Message(
      "N1.unneeded", "`{name}` is not needed here: the value itself will do.", "`{name}`은(는) 여기서 필요 없습니다. 값을 그대로 쓰세요."),
    Message(
      "N1.loop", "there is no `{name}`: `for i in range(len(x)) { … }` counts, and `x[i]` is what stands there.",
      "`{name}`은(는) 없습니다. `for i in range(len(x)) { … }`로 세고 `x[i]`로 꺼내세요."),
    Message(
      "N1.print", "there is no `print`: a line shows its last value, and `row(…)` shows one inside a loop.",
      "`print`는 없습니다. 줄은 마지막 값을 보여 주고, 반복 안에서는 `row(…)`가 보여 줍니다."),
    Message(
      "N2", "no `{name}.` needed: NumPy's names are already here.",
      "`{name}.`은 필요 없습니다. NumPy의 이름은 이미 여기 있습니다."),
    Message(
      "N2.alone", "there is no `{name}`: NumPy's names are already here.",
      "`{name}`은(는) 없습니다. NumPy의 이름은 이미 여기 있습니다."),
    Message(
      "N3", "the {kind} `{name}` has no `{field}`: it has {fields}.",
      "{kind} `{name}`에는 `{field}`이(가) 없습니다. 있는 것: {fields}."),
    Message(
      "N3.near", "the {kind} `{name}` has no `{field}`: it has {fields}. Did you mean `{near}`?",
      "{kind} `{name}`에는 `{field}`이(가) 없습니다. 있는 것: {fields}. `{near}`을(를) 뜻하셨나요?"),
    Message("N3.none", "a {kind} has no `{field}`.", "{kind}에는 `{field}`이(가) 없습니다."),
    Message(
      "N3.none.near", "a {kind} has no `{field}`. Did you mean `{near}`?",
      "{kind}에는 `{field}`이(가) 없습니다. `{near}`을(를) 뜻하셨나요?"),
    Message("N3.method", "`{name}` is a method; it is called with brackets.", "`{name}`은(는) 메서드라서 괄호를 붙여 부릅니다."),
    Message(
      "N3.dtype", "every number here is a float64, so nothing has a `dtype`.", "여기 수는 모두 float64라서 `dtype`이 없습니다."),
    Message(
      "N4", "`{verb}` is a command, so it cannot name a value. Try `{name}`.",
      "`{verb}`은(는) 명령이라서 값의 이름이 될 수 없습니다. `{name}`은 어떨까요?"),
    Message(
      "N4.several", "{verbs}: commands here, so they cannot name values. Usual names: `{names}`.",
      "{verbs}: 여기서는 명령이라서 값의 이름이 될 수 없습니다. 보통 쓰는 이름: `{names}`."),
    Message("N5", "nothing to import. `help names` lists what is here.", "불러올 것이 없습니다. 무엇이 있는지는 `help names`로 봅니다."),
    Message(
      "N6", "`{verb}` is reserved for a command that this version does not have.",
      "`{verb}`은(는) 이 판에는 아직 없는 명령의 이름입니다."),
    Message(
      "N7", "{names} names on the left of `=`, {values} values on the right.",
      "`=` 왼쪽에는 이름이 {names}개, 오른쪽에는 값이 {values}개 있습니다."),
    Message(
      "N8", "a {kind} has no field to assign; `{field}` belongs to a layer, a network or a record.",
      "{kind}에는 대입할 필드가 없습니다. `{field}` 같은 필드는 층, 신경망, 레코드에 있습니다."),
    Message(
      "N9", "there is no help on `{name}`. `help names` lists everything.",
      "`{name}`에 대한 도움말은 없습니다. `help names`로 모두 볼 수 있습니다."),
    Message(
      "N9.near", "there is no help on `{name}`. Did you mean `help {near}`?",
      "`{name}`에 대한 도움말은 없습니다. `help {near}`을(를) 뜻하셨나요?"),
  ]

  // MARK: - Arguments

  private static let arguments: [Message] = [
    Message(
      "K1", "`{function}` has no option `{name}`; it has: {options}.",
      "`{function}`에는 `{name}` 옵션이 없습니다. 있는 것: {options}."),
    Message(
      "K1.near", "`{function}` has no option `{name}`. Did you mean `{near}`?",
      "`{function}`에는 `{name}` 옵션이 없습니다. `{near}`을(를) 뜻하셨나요?"),
    Message(
      "K1.foreign", "`{function}` has no option `{name}`. Here it is called `{near}`.",
      "`{function}`에는 `{name}` 옵션이 없습니다. 여기서는 `{near}`(이)라고 합니다."),
    Message("K1.none", "`{function}` has no options, got `{name}`.", "`{function}`에는 옵션이 없는데 `{name}`이(가) 왔습니다."),
    Message("K2", "`{function}` needs `{name}`: {about}.", "`{function}`에는 `{name}`이(가) 필요합니다: {about}."),
    Message(
      "K2.known", "`{function}` needs `{name}`: {about}. There are now: {known}.",
      "`{function}`에는 `{name}`이(가) 필요합니다: {about}. 지금 있는 것: {known}."),
    Message("K2.own", "`{function}` needs `{name}`.", "`{function}`에는 `{name}`이(가) 필요합니다."),
    Message(
      "K3", "`{name}` of `{function}` wants a {wanted}, got {got}.",
      "`{function}`의 `{name}`에는 {wanted}이(가) 와야 하는데 {got}이(가) 왔습니다."),
    Message(
      "K3.several", "`{name}` of `{function}` wants {wanted}, got {got}.",
      "`{function}`의 `{name}`에는 {wanted}이(가) 와야 하는데 {got}이(가) 왔습니다."),
    Message(
      "K4.one", "`{function}` takes one argument, got {got}.",
      "`{function}`은(는) 인자를 하나만 받는데 {got}개가 왔습니다."),
    Message(
      "K4", "`{function}` takes at most {most} arguments, got {got}.",
      "`{function}`은(는) 인자를 최대 {most}개 받는데 {got}개가 왔습니다."),
    Message("K5", "`{name}` of `{function}` is given twice.", "`{function}`의 `{name}`이(가) 두 번 주어졌습니다."),
    Message(
      "K6", "one can go through a list, a range or a tensor, not through {got}.",
      "목록, range, 텐서만 차례로 볼 수 있습니다. 이것은 {got}입니다."),
    Message(
      "K7", "`{operator}` works on numbers and tensors, got {got}.", "`{operator}`은(는) 수와 텐서에 쓰는데 {got}이(가) 왔습니다."),
    Message("K8", "`{name}` cannot be called: it is {got}.", "`{name}`은(는) 부를 수 없습니다. 이것은 {got}입니다."),
    Message(
      "K8.method", "`{name}` cannot be called: it is {got}. What it can do: {methods}.",
      "`{name}`은(는) 부를 수 없습니다. 이것은 {got}입니다. 할 수 있는 것: {methods}."),
    Message(
      "K8.field", "`{name}` is a value, not a function: leave the brackets out.",
      "`{name}`은(는) 함수가 아니라 값입니다. 괄호를 빼 주세요."),
    Message(
      "K18", "`{function}` looks into one tensor; of two values the choice is `{near}`.",
      "`{function}`은(는) 텐서 하나를 살핍니다. 두 값 가운데 고르는 것은 `{near}`입니다."),
    Message(
      "K8.verb", "`{name}` is a command and cannot be passed or called here; put it at the start of a line.",
      "`{name}`은(는) 명령이라서 여기서 부를 수 없습니다. 줄의 맨 앞에 써 주세요."),
    Message(
      "K9", "only lists, strings and tensors have places `[…]`; this is {got}.",
      "`[…]`는 목록, 문자열, 텐서에만 쓸 수 있습니다. 이것은 {got}입니다."),
    Message(
      "K11", "`check` wants a condition or `a ~ b`, got {got}.",
      "`check`에는 조건이나 `a ~ b`가 와야 하는데 {got}이(가) 왔습니다."),
    Message(
      "K12", "`step` shows the steps of a call such as `bn(x)`; `{got}` is not one.",
      "`step`은 `bn(x)` 같은 호출의 단계를 보여 줍니다. `{got}`은(는) 그런 호출이 아닙니다."),
    Message("K12.missing", "`step` needs a call, for example `step bn(x)`.", "`step`에는 호출이 필요합니다. 예: `step bn(x)`."),
    Message("K12.none", "`{name}` has no steps to show.", "`{name}`에는 보여 줄 단계가 없습니다."),
    Message(
      "K12.zca", "only kind=\"zca\" has a backward pass here, got \"{got}\": the others turn with the batch.",
      "역전파는 kind=\"zca\"에만 있는데 \"{got}\"이(가) 왔습니다. 다른 방식은 배치마다 축이 돌아갑니다."),
    Message("K12.back", "`{name}` has no backward pass to step through.", "`{name}`에는 단계별로 볼 역전파가 없습니다."),
    Message(
      "S3.kind", "a place is a whole number, a slice, a mask or a list of rows, not {got}.",
      "자리는 정수, 슬라이스, 마스크, 행 목록이어야 하는데 {got}이(가) 왔습니다."),
    Message(
      "S3.list", "a list has one axis: one place between `[` and `]`.", "목록은 축이 하나입니다. `[`와 `]` 사이에 자리를 하나만 써 주세요."),
    Message("S12", "the shapes differ: {left} against {right}.", "모양이 다릅니다: {left}과(와) {right}."),
    Message(
      "V12", "a seed is a whole number from 0 or \"random\", got {got}.",
      "시드는 0 이상의 정수이거나 \"random\"이어야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V13", "`dout` was not given: ones are used, the gradient of the sum of the outputs.",
      "`dout`이 없어서 1로 채웠습니다. 출력의 합을 미분한 것과 같습니다."),
  ]

  // MARK: - Running

  private static let running: [Message] = [
    Message("R2", "the loop was stopped after {limit} passes.", "반복을 {limit}번 만에 멈추었습니다."),
    Message(
      "R3", "`{name}` calls itself more than {limit} levels deep; functions here cannot recurse.",
      "`{name}`이(가) {limit}단계보다 깊이 자신을 부릅니다. 여기서 함수는 재귀할 수 없습니다."),
  ]
}
