extension Catalogue {
  /// Sentences about figures: why one cannot be drawn, and about the arguments of the functions that draw.
  static let figures: [Message] = problems + lineArguments + otherArguments

  private static let problems: [Message] = [
    Message("G1", "there is nothing to draw: not one value came.", "그릴 것이 없습니다. 값이 하나도 없습니다."),
    Message(
      "G2", "a line needs as many places across as values: x has {x}, the values {y}. Without `x` they are counted.",
      "선을 그리려면 가로 위치와 값의 수가 같아야 하는데 x는 {x}개이고 값은 {y}개입니다. `x`가 없으면 순서대로 셉니다."),
    Message(
      "G3", "nothing can be drawn: none of the values is finite ({what}). Look at an earlier step of the computation.",
      "유한한 값이 없어서 그릴 수 없습니다({what}). 계산의 앞 단계를 살펴보세요."),
    Message(
      "G4", "a log axis shows numbers above 0 only, and here is none. Leave `xlog` or `ylog` out.",
      "로그 축에는 0보다 큰 수만 나타나는데 그런 수가 없습니다. `xlog`나 `ylog`를 빼 주세요."),
    Message(
      "G5", "limits are two finite numbers, the low one first, got {low} and {high}.",
      "범위는 작은 수부터 쓴 유한한 두 수여야 하는데 {low}와(과) {high}이(가) 왔습니다."),
    Message(
      "G6", "the limits of a log axis are above 0, got {low} and {high}.",
      "로그 축의 범위는 0보다 커야 하는데 {low}와(과) {high}이(가) 왔습니다."),
    Message(
      "G7", "{rows} rows of {columns} need {rows} times {columns} values, but here are {values}.",
      "{rows}행 {columns}열이면 값이 {rows} × {columns}개여야 하는데 {values}개가 왔습니다."),
    Message(
      "G8", "that is more than can be told apart in one figure: {count}, at most {most}. Choose some, as in `x[0:10]`.",
      "한 그림에서 구별하기에는 너무 많습니다: {count}개이고 최대 {most}개입니다. `x[0:10]`처럼 일부를 골라 주세요."),
    Message("G9", "this needs at least {least}, got {count}.", "{least} 이상이어야 하는데 {count}이(가) 왔습니다."),
  ]

  private static let lineArguments: [Message] = [
    Message(
      "G10", "a {got} is not a line. `plot` draws vectors, records of them, functions, runs, searches and folds.",
      "{got}은(는) 선이 되지 않습니다. `plot`은 벡터, 벡터의 레코드, 함수, 학습 결과, 탐색, 묶음을 그립니다."),
    Message(
      "G11", "of a figure only its title changes, and that is a string; `{name}` cannot be assigned.",
      "그림에서는 제목만 문자열로 바꿀 수 있습니다. `{name}`에는 대입할 수 없습니다."),
    Message(
      "G12", "a figure is saved as .svg or .txt, got {file}. Try `save f, \"figure.svg\"`.",
      "그림은 .svg나 .txt로 저장하는데 {file}이(가) 왔습니다. `save f, \"figure.svg\"`처럼 써 보세요."),
    Message("G13", "curves do not change; `{name}` cannot be assigned.", "곡선은 바뀌지 않으므로 `{name}`에 대입할 수 없습니다."),
    Message(
      "G14", "`{name}` is two numbers, [low, high], got a shape {got}.",
      "`{name}`은(는) [low, high]처럼 두 수여야 하는데 모양 {got}이(가) 왔습니다."),
    Message("G15", "names are strings or numbers, got a {got}.", "이름은 문자열이나 수여야 하는데 {got}이(가) 왔습니다."),
    Message(
      "G16", "a line needs 1 axis, or 2 for one line a column, but the shape is {got}. Choose a part with brackets.",
      "선은 축이 1개여야 하고, 2개면 열마다 선 하나인데 모양이 {got}입니다. 대괄호로 일부를 골라 주세요."),
    Message(
      "G17", "`{name}` must give as many numbers as it gets to be drawn as a line.",
      "`{name}`을(를) 선으로 그리려면 받은 만큼의 수를 돌려줘야 합니다."),
    Message(
      "G18", "`labels` needs one name for each: {wanted}, got {got}.",
      "`labels`에는 하나마다 이름이 필요합니다: {wanted}개인데 {got}개가 왔습니다."),
    Message(
      "G19", "a {got} holds no numbers to count. Give tensors, a record of them, or the steps of `step`.",
      "{got}에는 셀 수가 없습니다. 텐서, 텐서의 레코드, `step`의 단계를 주세요."),
    Message(
      "G20", "`plot` is \"braille\", \"block\" or \"ascii\", got \"{got}\".",
      "`plot`은 \"braille\", \"block\", \"ascii\" 가운데 하나여야 하는데 \"{got}\"이(가) 왔습니다."),
  ]

  private static let otherArguments: [Message] = [
    Message(
      "G21", "a {got} has no points. `scatter` draws two vectors, the rows of a matrix, or a data set.",
      "{got}에는 점이 없습니다. `scatter`는 벡터 두 개, 행렬의 행, 데이터 셋을 그립니다."),
    Message(
      "G22", "a plane needs two features, but the data have {got}. Choose two, as in `scatter(d, features=[0, 1])`.",
      "평면에 그리려면 특징이 둘이어야 하는데 데이터에는 {got}개가 있습니다. `scatter(d, features=[0, 1])`처럼 둘을 골라 주세요."),
    Message(
      "G23", "`points` is a whole number from 2 to 400, got {got}.", "`points`는 2에서 400 사이의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message(
      "G24", "`features` is two columns, each from 0 to {last}: `features=[0, 1]`.",
      "`features`는 0부터 {last}까지의 열 두 개입니다: `features=[0, 1]`."),
    Message(
      "G25", "points need two numbers each: two vectors `scatter(x, y)` or rows of two or more, got a shape {got}.",
      "점마다 수가 둘 필요합니다. 벡터 두 개 `scatter(x, y)`나 수가 둘 이상인 행이어야 하는데 모양 {got}이(가) 왔습니다."),
    Message(
      "G26", "`regions` needs a classifier that gives one class for each row of two numbers.",
      "`regions`에는 수 두 개인 행마다 클래스를 하나씩 주는 분류기가 필요합니다."),
    Message(
      "G27", "`heat` draws a matrix, but the shape is {got}. For pictures there is `image`.",
      "`heat`는 행렬을 그리는데 모양이 {got}입니다. 그림에는 `image`를 쓰세요."),
    Message("G28", "a {got} holds no pictures.", "{got}에는 그림이 없습니다."),
    Message(
      "G29", "`width` is a whole number from 1 to 200, got {got}.", "`width`는 1에서 200 사이의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message(
      "G30", "a {got} is not the length of a bar. `bar` takes a vector or a record of numbers.",
      "{got}은(는) 막대의 길이가 아닙니다. `bar`에는 벡터나 수의 레코드를 주세요."),
    Message(
      "G31", "`{name}` needs one name for each: {wanted}, got {got}.",
      "`{name}`에는 하나마다 이름이 필요합니다: {wanted}개인데 {got}개가 왔습니다."),
    Message(
      "G32", "`size` is rows and columns whose product divides the {values} values of a picture: `size=[28, 28]`.",
      "`size`는 행과 열의 수이고 그 곱이 그림 하나의 값 {values}개를 나누어야 합니다: `size=[28, 28]`."),
    Message(
      "G33", "{values} values make no square picture. Say `size=[rows, columns]`; for one matrix there is `heat`.",
      "값 {values}개로는 정사각형 그림이 되지 않습니다. `size=[행, 열]`을 쓰세요. 행렬 하나에는 `heat`를 쓰세요."),
    Message(
      "G34", "`by` is \"rows\" or \"columns\", got \"{got}\".", "`by`는 \"rows\" 또는 \"columns\"인데 \"{got}\"이(가) 왔습니다."),
    Message(
      "G35", "`by` takes the rows or columns of a matrix, got {got}.", "`by`는 행렬의 행이나 열을 나누는데 {got}이(가) 왔습니다."),
    Message(
      "F6", "`save` writes a script, `save \"a.step\"`, or a figure, `save f, \"f.svg\"`; this is {got}.",
      "`save`는 `save \"a.step\"`처럼 스크립트를, `save f, \"f.svg\"`처럼 그림을 저장하는데 {got}이(가) 왔습니다."),
    Message(
      "F7", "no figure was shown yet. Draw one, or name it: `save f, \"{file}\"`.",
      "아직 보인 그림이 없습니다. 그림을 그리거나 `save f, \"{file}\"`처럼 이름을 쓰세요."),
    Message("session.written", "saved {what} to {file}", "{what}을(를) {file}에 저장했습니다"),
  ]
}
