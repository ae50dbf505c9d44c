extension Catalogue {
  /// What to write for what comes out of habit from Python, IPython and the shell.
  static let habits: [Message] = statementHabits + promptHabits

  private static let statementHabits: [Message] = [
    Message("P5.print", "there is no `print`: a line shows its value.", "`print`는 없습니다. 줄은 그 값을 보여 줍니다."),
    Message(
      "P5.return", "there is no `return`: a function is one expression, `def f(x) = x + 1`.",
      "`return`은 없습니다. 함수는 `def f(x) = x + 1`처럼 식 하나입니다."),
    Message("P5.assert", "`assert` is called `check` here.", "`assert`는 여기서 `check`라고 합니다."),
    Message(
      "P5.del", "a variable stays until it gets another value; `undo` takes the last input back.",
      "변수는 다른 값을 받을 때까지 남습니다. 마지막 입력은 `undo`로 되돌립니다."),
    Message(
      "P5.statement", "there is no `{word}` here; loops are `for … in … { … }`, functions `def f(x) = …`.",
      "여기에 `{word}`은(는) 없습니다. 반복은 `for … in … { … }`, 함수는 `def f(x) = …`입니다."),
    Message("P5.block", "what a loop repeats stands in `{ }`.", "반복할 것은 `{ }` 안에 씁니다."),
    Message(
      "P5.def", "a function is one expression after `=`: `def f(x) = x + 1`.", "함수는 `=` 뒤의 식 하나입니다: `def f(x) = x + 1`."
    ),
    Message(
      "P5.lambda", "there is no `lambda`: give the function a name with `def`.",
      "`lambda`는 없습니다. `def`로 함수에 이름을 붙여 주세요."),
    Message(
      "P5.arrow", "there is no `->`: give the function a name with `def`.",
      "`->`는 없습니다. `def`로 함수에 이름을 붙여 주세요."),
    Message("P5.fstring", "strings hold no values; show the values themselves.", "문자열에는 값이 들어가지 않습니다. 값을 그대로 보여 주세요."),
    Message(
      "P5.comprehension",
      "there are no list comprehensions: functions take whole tensors, `arange(5) ** 2`, and `row` in a loop makes a table.",
      "리스트 컴프리헨션은 없습니다. `arange(5) ** 2`처럼 함수에 텐서를 통째로 주거나, 반복 안의 `row`로 표를 만드세요."),
    Message(
      "P5.dict", "there are no dictionaries; named values are a `record(a=1)`.",
      "사전은 없습니다. 이름이 있는 값들은 `record(a=1)`입니다."),
    Message(
      "P6.place", "numbers do not change in place; `where` makes new ones with another in that place.",
      "수는 그 자리에서 바뀌지 않습니다. `where`로 그 자리만 다른 새 텐서를 만드세요."),
    Message("P6.augmented", "`{sign}=` is written out here.", "`{sign}=`은 여기서 풀어서 씁니다."),
    Message("P6.increment", "`{sign}{sign}` is written out here.", "`{sign}{sign}`은 여기서 풀어서 씁니다."),
    Message("P6.chain", "one `=` a statement.", "문장 하나에 `=`는 하나입니다."),
  ]

  private static let promptHabits: [Message] = [
    Message("P11.help", "help is a command here: `{here}`.", "도움말은 여기서 명령입니다: `{here}`."),
    Message("P11.magic", "commands here have no `%`; `help` lists them.", "여기 명령에는 `%`가 없습니다. `help`로 모두 볼 수 있습니다."),
    Message("P11.magic.known", "commands here have no `%`: `{here}`.", "여기 명령에는 `%`가 없습니다: `{here}`."),
    Message(
      "P11.shell", "this is no shell; Ctrl-Z goes to the shell and `fg` comes back.",
      "여기는 셸이 아닙니다. Ctrl-Z로 셸에 가고 `fg`로 돌아옵니다."),
    Message("P11.clear", "Ctrl-L clears the screen.", "화면은 Ctrl-L로 지웁니다."),
  ]
}
