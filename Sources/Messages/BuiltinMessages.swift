extension Catalogue {
  /// Sentences about the functions of the language and their arguments.
  static let builtins: [Message] = [
    Message("K17", "`join` puts data sets together; one of these is none.", "`join`은 데이터 셋을 잇는데 데이터 셋이 아닌 것이 있습니다."),
    Message("F5", "columns read: {columns}.", "읽은 열: {columns}."),
    Message(
      "K15", "a function is wanted that gives as many numbers as it gets.", "받은 만큼의 수를 돌려주는 함수가 필요합니다."),
    Message(
      "K29", "`gradcheck` takes a layer, or a function with its gradient: `gradcheck(f, x, slope=g)`.",
      "`gradcheck`에는 층이나 기울기가 있는 함수가 필요합니다: `gradcheck(f, x, slope=g)`"),
    Message(
      "V32", "`kind` is one of {kinds}, got \"{got}\".", "`kind`는 {kinds} 가운데 하나여야 하는데 \"{got}\"이(가) 왔습니다."),
    Message(
      "V33", "`op` is one of {names}, got \"{got}\".", "`op`는 {names} 가운데 하나여야 하는데 \"{got}\"이(가) 왔습니다."),
    Message("V34", "`h` is a step larger than 0, got {got}.", "`h`는 0보다 커야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V35", "`invariance` takes a network of two parts, linear and batchnorm.",
      "`invariance`에는 linear와 batchnorm, 두 부분으로 된 신경망이 필요합니다."),
    Message(
      "V36", "`act` is \"tanh\", \"relu\" or \"sigmoid\", got \"{got}\".",
      "`act`는 \"tanh\", \"relu\", \"sigmoid\" 가운데 하나여야 하는데 \"{got}\"이(가) 왔습니다."),
    Message(
      "V37", "only linear and conv2d have a fan; this layer is {layer}.",
      "fan은 linear와 conv2d에만 있는데 이 층은 {layer}입니다."),
    Message(
      "D8", "numbers of `{name}` with a kink within the step: {count}; a large error there is no fault.",
      "`{name}`은(는) {count}곳에서 한 걸음 안에 꺾입니다. 그곳의 큰 오차는 잘못이 아닙니다."),
    Message(
      "K10", "this needs a tensor with rows, or a list, got {got}.", "행이 있는 텐서나 목록이 필요한데 {got}이(가) 왔습니다."),
    Message("K13", "a list of tensors is wanted, got {got}.", "텐서의 목록이 필요한데 {got}이(가) 왔습니다."),
    Message("K14", "a batch (N, D) or a data set is wanted, got {got}.", "배치 (N, D)나 데이터 셋이 필요한데 {got}이(가) 왔습니다."),
    Message(
      "V1", "`p` is the share that is dropped: 0 <= p < 1, got {got}.", "`p`는 끄는 비율이라 0 <= p < 1이어야 하는데 {got}이(가) 왔습니다."
    ),
    Message(
      "V3",
      "a batch of 1 in training mode: the variance is 0, so the output is beta whatever x is. Use `.eval(x)` or more rows.",
      "훈련 모드에서 배치가 1개입니다. 분산이 0이라 x가 무엇이든 출력은 beta입니다. `.eval(x)`를 쓰거나 행을 늘려 주세요."),
    Message(
      "V4", "{count} of {of} values became {result}, first at {place} where x = {value}.",
      "값 {of}개 가운데 {count}개가 {result}이(가) 되었습니다. 처음은 {place}이고 거기서 x = {value}입니다."),
    Message("V4.one", "the value became {result}: x = {value}.", "값이 {result}이(가) 되었습니다: x = {value}."),
    Message(
      "V5.standardize", "feature {feature} never varies and eps is 0: 0/0. With eps > 0 it becomes 0.",
      "특징 {feature}은(는) 변하지 않는데 eps가 0이라 0/0입니다. eps > 0이면 0이 됩니다."),
    Message(
      "V6", "`{layer}` builds a layer from a number of features. Try `{layer}({features})(x)`.",
      "`{layer}`은(는) 특징의 개수로 층을 만듭니다. `{layer}({features})(x)`처럼 써 보세요."),
    Message("V11", "`{name}` is a whole number from 1, got {got}.", "`{name}`은(는) 1 이상의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message("V14", "each length of a shape is a whole number from 0.", "모양의 각 길이는 0 이상의 정수여야 합니다."),
    Message(
      "V15", "one to three numbers are wanted: stop; start, stop; or start, stop, step, where step is not 0.",
      "수 한 개에서 세 개가 필요합니다: stop, 또는 start, stop, 또는 start, stop, step. step은 0이 아니어야 합니다."),
    Message(
      "V16", "a constant ratio needs two numbers of the same sign, neither of them 0.",
      "일정한 비율로 나누려면 부호가 같고 0이 아닌 두 수가 필요합니다."),
    Message("V17", "a {got} holds no numbers.", "{got}에는 수가 없습니다."),
    Message(
      "V18", "that is too large: a tensor here holds at most {most} numbers.", "너무 큽니다. 여기서 텐서는 수를 최대 {most}개까지 담습니다."),
    Message("V19", "a count is a whole number from 0, got {got}.", "개수는 0 이상의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message("V20", "`q` is a percentage from 0 to 100, got {got}.", "`q`는 0에서 100까지의 백분율이어야 하는데 {got}이(가) 왔습니다."),
    Message("V21", "`{name}` is a layer; a {got} cannot take its place.", "`{name}`은(는) 층이라서 {got}(으)로 바꿀 수 없습니다."),
    Message(
      "V22", "`{name}` holds numbers; a {got} cannot take their place.", "`{name}`에는 수가 들어 있어서 {got}(으)로 바꿀 수 없습니다."),
    Message("V23", "`eps` is 0 or more, got {got}.", "`eps`는 0 이상이어야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V24", "`decay` is the share of the old average that is kept, 0 to 1, got {got}.",
      "`decay`는 이전 평균을 남기는 비율이라 0에서 1 사이여야 하는데 {got}이(가) 왔습니다."),
    Message(
      "V25", "`running` is \"biased\", \"torch\", \"cs231n\" or \"average\", got \"{got}\".",
      "`running`은 \"biased\", \"torch\", \"cs231n\", \"average\" 가운데 하나여야 하는데 \"{got}\"이(가) 왔습니다."),
    Message(
      "V26", "`init` is \"he\", \"xavier\", \"lecun\", \"zeros\" or a standard deviation from 0, got a {got}.",
      "`init`은 \"he\", \"xavier\", \"lecun\", \"zeros\"이거나 0 이상의 표준편차여야 하는데 {got}이(가) 왔습니다."),
    Message("V27", "`sequential` puts layers together, got {got}.", "`sequential`은 층을 잇는데 {got}이(가) 왔습니다."),
    Message("V28", "`sequential` needs at least one layer.", "`sequential`에는 층이 하나 이상 필요합니다."),
    Message("V29", "only batch norm does this; the layer is a {layer}.", "이것은 배치 정규화만 할 수 있는데 이 층은 {layer}입니다."),
    Message("V30", "labels are whole numbers from 0, one for each example.", "레이블은 예제마다 하나씩, 0 이상의 정수여야 합니다."),
    Message(
      "V30.count", "`stratify` takes a label for each of the {count} examples, but there are {got}.",
      "`stratify`는 예제 {count}개마다 레이블을 하나씩 받는데 {got}개입니다."),
    Message("V31", "a data set does not change; `{name}` cannot be assigned.", "데이터 셋은 바뀌지 않으므로 `{name}`에 대입할 수 없습니다."),
    Message(
      "S13", "`dout` needs the shape of the output, {wanted}, but it is {got}.",
      "`dout`의 모양은 출력과 같은 {wanted}여야 하는데 {got}입니다."),
    Message("S14", "the axes of {shape} are 0 to {last}, each named once.", "{shape}의 축은 0부터 {last}까지이고 한 번씩만 써야 합니다."),
    Message(
      "S16", "axis {axis} of {shape} is longer than 1, so it cannot be dropped.",
      "{shape}의 축 {axis}은(는) 길이가 1이 아니라서 없앨 수 없습니다."),
    Message(
      "V39", "`classes` is {got}, but the labels need {needed} columns.",
      "`classes`가 {got}인데 레이블에는 열이 {needed}개 필요합니다."),
    Message(
      "V40", "`decimals` is a whole number from -300 to 300, got {got}.",
      "`decimals`는 -300에서 300 사이의 정수여야 하는데 {got}이(가) 왔습니다."),
    Message("V41", "`q` is a share from 0 to 1, got {got}.", "`q`는 0에서 1 사이의 비율이어야 하는데 {got}이(가) 왔습니다."),
    Message("S15", "the rows need the shape {wanted}, got {got}.", "행의 모양은 {wanted}이어야 하는데 {got}입니다."),
    Message(
      "F1", "no file {file}. Built-in data sets: {names}.", "{file} 파일이 없습니다. 들어 있는 데이터 셋: {names}."),
    Message("F1.near", "no file {file}. Did you mean {near}?", "{file} 파일이 없습니다. {near}을(를) 뜻하셨나요?"),
    Message("F3", "the data file {file} is missing from this build.", "이 빌드에는 데이터 파일 {file}이(가) 없습니다."),
  ]
}
