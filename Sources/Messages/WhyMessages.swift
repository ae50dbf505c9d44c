extension Catalogue {
  // MARK: - The session and its verbs

  static let sessionSentences: [Message] = [
    Message("session.undone", "undone: {input}", "되돌림: {input}"),
    Message("session.took", "took {time}", "걸린 시간 {time}"),
    Message("session.saved", "saved {file}  {count} inputs", "저장함 {file}  입력 {count}개"),
    Message("U1", "there is nothing to undo.", "되돌릴 것이 없습니다."),
    Message("K16", "`{name}` takes one expression.", "`{name}`에는 식 하나가 필요합니다."),
    Message(
      "N10.word", "`why` stands alone or with an error code such as S2, not with `{word}`.",
      "`why`는 혼자 쓰거나 S2 같은 오류 코드와 함께 씁니다. `{word}`은(는) 오류 코드가 아닙니다."),
    Message("N10", "there is no error code {code}.", "{code}라는 오류 코드는 없습니다."),
    Message(
      "V38", "`digits` is a whole number from 1 to 17, got {got}.", "`digits`는 1에서 17 사이의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message(
      "R4", "{file} runs itself, or files run each other, more than {limit} levels deep.",
      "{file}이(가) 자신을, 또는 파일들이 서로를 {limit}단계보다 깊이 실행합니다."),
    Message("why.nothing", "There is no result to explain yet.", "아직 설명할 결과가 없습니다."),
    Message(
      "why.plain",
      "The last input computed nothing that has parts. `why` explains numbers, checks, errors and findings.",
      "마지막 입력에는 나누어 설명할 계산이 없습니다. `why`는 수, 확인, 오류, 진단을 설명합니다."),
    Message("why.deepest", "There is nothing deeper to say about it.", "더 깊이 설명할 것이 없습니다."),
    Message(
      "why.check.holds", "{left} is {a}, {right} is {b}: they differ by {difference}, which is within {tolerance}.",
      "{left}은(는) {a}, {right}은(는) {b}이고 차이는 {difference}로 {tolerance} 안에 있습니다."),
    Message(
      "why.check.fails.one",
      "{left} is {a}, {right} is {b}: they differ by {difference}, {ratio} times the tolerance {tolerance}.",
      "{left}은(는) {a}, {right}은(는) {b}이고 차이 {difference}은(는) 허용 오차 {tolerance}의 {ratio}배입니다."),
    Message(
      "why.check.fails",
      "The largest of {count} differences is {difference} ({a} against {b}): {ratio} times the tolerance {tolerance}.",
      "{count}개의 차이 가운데 가장 큰 것은 {difference}입니다({a}과(와) {b}). 허용 오차 {tolerance}의 {ratio}배입니다."),
    Message(
      "why.S1",
      "A product takes the rows of the left and the columns of the right, number by number: the left needs as many columns as the right has rows. `.T` turns a matrix round.",
      "행렬곱은 왼쪽의 행과 오른쪽의 열을 하나씩 곱해 더합니다. 그래서 왼쪽의 열 수와 오른쪽의 행 수가 같아야 합니다. `.T`는 행렬을 뒤집습니다."),
    Message(
      "why.S2",
      "Shapes are compared from the right; a length of 1 is repeated. When both sides would be repeated and one has fewer axes, a vector was probably meant to be a column: say it with `[:, None]`.",
      "모양은 오른쪽부터 비교하고 길이 1은 반복합니다. 양쪽이 모두 반복되고 축의 수도 다르면 벡터를 열로 쓰려던 경우가 많습니다. `[:, None]`으로 밝혀 주세요."),
    Message(
      "why.S3", "Places are counted from 0, so the last of n has the number n - 1; -1 counts from the back.",
      "자리는 0부터 셉니다. n개의 마지막은 n - 1이고, -1은 뒤에서 셉니다."),
    Message(
      "why.S4", "Axis 0 goes down the rows (examples), axis 1 across the columns (features); -1 is the last axis.",
      "축 0은 행(예)을 따라 내려가고 축 1은 열(특징)을 따라갑니다. -1은 마지막 축입니다."),
    Message(
      "why.N1", "A name means what was assigned to it in this session, or a function that `help names` lists.",
      "이름은 이 세션에서 대입한 것이거나 `help names`에 있는 함수입니다."),
    Message(
      "why.V3",
      "Batch norm subtracts the mean of the batch. The mean of one example is that example, so 0 is left, and 0 times gamma plus beta is beta.",
      "배치 정규화는 배치의 평균을 뺍니다. 예가 하나면 그 예가 곧 평균이므로 0이 남고, 0에 gamma를 곱해 beta를 더하면 beta입니다."),
    Message(
      "why.V4", "A logarithm of a negative number and a root of one are no real numbers; 0 has the logarithm -inf.",
      "음수의 로그와 제곱근은 실수가 아니고, 0의 로그는 -inf입니다."),
    Message(
      "why.V5",
      "Every value equals the mean, so the layer would divide 0 by the root of 0. eps stands under that root for this case.",
      "모든 값이 평균과 같아서 0을 0의 제곱근으로 나누게 됩니다. eps는 이런 경우를 위해 제곱근 안에 더합니다."),
    Message(
      "why.loss",
      "A net that knows nothing gives each of {classes} classes 1/{classes}, so the loss is log({classes}) = {chance}. Here it is {loss}: the scores have a standard deviation of {spread}, and the wider they are, the surer and the more wrong softmax is before training.",
      "아무것도 모르는 신경망은 클래스 {classes}개에 똑같이 1/{classes}의 확률을 주므로 손실은 log({classes}) = {chance}입니다. 여기서는 {loss}입니다. 점수의 표준편차가 {spread}인데, 점수가 넓게 퍼질수록 softmax는 훈련도 하기 전에 틀린 답을 확신합니다."
    ),
    Message(
      "why.reg",
      "loss = data term + 0.5 * reg * sum(W**2) = {data} + 0.5 * {reg} * {squares} = {loss}. reg adds {penalty}; had the loss not risen, the term would not be wired in.",
      "loss = 데이터 항 + 0.5 * reg * sum(W**2) = {data} + 0.5 * {reg} * {squares} = {loss}입니다. reg가 {penalty}을(를) 더했습니다. 손실이 오르지 않았다면 규제 항이 연결되지 않은 것입니다."
    ),
    Message(
      "why.whiten",
      "Standardising gives unit variance and leaves the correlation ({correlation} at its largest). Whitening removes it as well ({after} is left). Its price at N = {n}, d = {d}: {full} multiplies instead of {cheap}.",
      "표준화는 분산만 1로 만들고 상관은 그대로 둡니다(가장 큰 상관 {correlation}). 화이트닝은 상관까지 없앱니다(남은 것 {after}). N = {n}, d = {d}에서 그 값은 곱셈 {full}번이고, 표준화는 {cheap}번입니다."
    ),
    Message(
      "why.center",
      "Centring takes the mean away, and with it every constant that was added: a bias b before it cannot be seen after it, so it cannot be learned.",
      "중심화는 평균을 빼면서 더해진 상수도 함께 없앱니다. 그래서 그 앞의 편향 b는 뒤에서 보이지 않고, 배울 수도 없습니다."),
  ]
}
