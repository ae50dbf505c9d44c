extension Catalogue {
  /// Sentences about what the numeric targets refuse.
  static let numbers: [Message] = shapes + values + files

  // MARK: - Shapes

  private static let shapes: [Message] = [
    Message(
      "S1.inner",
      "`@` needs the inner sizes to match: {columns} columns against {rows} rows, {left} with {right}.",
      "`@`는 안쪽 크기가 같아야 합니다. 왼쪽 {left}는 {columns}열이고 오른쪽 {right}는 {rows}행입니다."),
    Message(
      "S1.axes",
      "`@` multiplies tensors with 1 or 2 axes, but these are {left} and {right}; use `reshape` first.",
      "`@`는 축이 1개나 2개인 텐서를 곱하는데 {left}와 {right}가 왔습니다. 먼저 `reshape`로 모양을 바꿔 주세요."),
    Message(
      "S2.grow",
      "both sides would grow, {left} and {right} to {result}, which is rarely meant; say it with `[None, :]`, or drop the axis.",
      "{left}와 {right}가 둘 다 {result}로 늘어나게 되는데 이런 뜻인 경우는 드뭅니다. `[None, :]`로 분명히 쓰거나 축을 없애 주세요."),
    Message(
      "S2.mismatch",
      "the shapes {left} and {right} do not fit: from the right, two lengths must be equal or one of them 1.",
      "모양 {left}와 {right}가 맞지 않습니다. 오른쪽 축부터 길이가 서로 같거나 한쪽이 1이어야 합니다."),
    Message(
      "S3.index",
      "position {index} is outside 0 … {last} on axis {axis} of {shape} ({count} in all, counted from 0); the last one is -1.",
      "모양 {shape}의 축 {axis}에서 위치 {index}는 0 … {last} 밖입니다(모두 {count}개, 0부터 셉니다). 마지막은 -1입니다."),
    Message(
      "S3.nothing",
      "there is no position {index} on axis {axis} of {shape}, because that axis is empty; check how the tensor was made.",
      "모양 {shape}의 축 {axis}은(는) 비어 있어서 위치 {index}가 없습니다. 텐서를 만든 곳을 확인해 주세요."),
    Message(
      "S3.many",
      "{shape} takes at most {axes} indices, one for each axis, but here are {given}; leave out the rest.",
      "모양 {shape}에는 축마다 하나씩 인덱스를 {axes}개까지 쓸 수 있는데 {given}개가 왔습니다. 나머지를 빼 주세요."),
    Message(
      "S3.mask",
      "a mask must have the shape of what it chooses from: the mask is {mask} and the tensor {shape}.",
      "마스크는 고를 대상과 모양이 같아야 합니다. 마스크는 {mask}이고 텐서는 {shape}입니다."),
    Message(
      "S3.ellipses", "`...` may stand once between the brackets, but here it stands twice; keep one.",
      "`...`는 대괄호 안에 한 번만 쓸 수 있는데 두 번 쓰였습니다. 하나만 남겨 주세요."),
    Message(
      "S3.step", "a slice needs a step other than 0; `::1` takes every one, `::-1` goes backwards.",
      "슬라이스의 간격은 0이 될 수 없습니다. `::1`은 모두, `::-1`은 거꾸로 고릅니다."),
    Message(
      "S3.lists",
      "two lists of positions are walked together, so they must be equally long, but they have {first} and {second}.",
      "위치 목록 두 개는 함께 읽으므로 길이가 같아야 하는데 {first}개와 {second}개입니다."),
    Message(
      "S4.axis", "{shape} has the axes 0 to {last} only, but axis {axis} was asked for.",
      "모양 {shape}에는 축 0부터 {last}까지만 있는데 축 {axis}을(를) 찾았습니다."),
    Message(
      "S4.one", "{shape} has only axis 0, but axis {axis} was asked for; use `axis=0` or leave it out.",
      "모양 {shape}에는 축 0만 있는데 축 {axis}을(를) 찾았습니다. `axis=0`을 쓰거나 빼 주세요."),
    Message(
      "S4.none", "a single number has no axis, but axis {axis} was asked for; leave `axis` out.",
      "숫자 하나에는 축이 없는데 축 {axis}을(를) 찾았습니다. `axis`를 빼 주세요."),
    Message(
      "S5.size", "there are {count} values, but {wanted} holds {holds}; choose lengths whose product is {count}.",
      "값은 {count}개인데 {wanted}에는 {holds}개가 들어갑니다. 곱해서 {count}이(가) 되는 길이를 골라 주세요."),
    Message(
      "S5.suggestion", "there are {count} values, but {wanted} holds {holds}; {suggestion} would fit.",
      "값은 {count}개인데 {wanted}에는 {holds}개가 들어갑니다. {suggestion}(이)라면 맞습니다."),
    Message(
      "S6.input", "the input of {name} must have the shape {wanted}, but it is {shape}.",
      "{name}의 입력은 모양이 {wanted}이어야 하는데 {shape}입니다."),
    Message(
      "S6.features", "this {name} takes {wanted} features, but the input {shape} has {got}.",
      "이 {name}은(는) 특징 {wanted}개를 받는데 입력 {shape}에는 {got}개가 있습니다."),
    Message(
      "S6.joint", "`{part}` gives {gives} features, but `{next}` after it takes {takes}.",
      "`{part}`이(가) 내놓는 특성은 {gives}개인데 그다음 `{next}`은(는) {takes}개를 받습니다."),
    Message(
      "S6.square", "{name} needs as many rows as columns, but the shape is {shape}.",
      "{name}에는 행과 열의 수가 같아야 하는데 모양이 {shape}입니다."),
    Message(
      "S6.window",
      "{name} cannot place a window of {window} with stride {stride} on {length} + 2 · {pad}: length + 2 · pad − window must be a multiple of the stride, from 0 up.",
      "{name}의 크기 {window}, 간격 {stride}인 창은 길이 {length} + 2 · {pad}에 딱 맞게 놓이지 않습니다. 길이 + 2 · pad − 창이 0 이상이고 간격의 배수여야 합니다."
    ),
    Message(
      "S7.axes", "a tensor has at most {most} axes, but this would have {axes}; reshape or split it.",
      "텐서의 축은 {most}개까지인데 {axes}개가 됩니다. 모양을 바꾸거나 나눠 주세요."),
    Message(
      "S8.stack",
      "the parts of a tensor must have one shape: the first is {first}, but the one at {position} is {other}.",
      "텐서의 부분은 모양이 모두 같아야 합니다. 첫째는 {first}인데 위치 {position}의 것은 {other}입니다."),
    Message(
      "S8.join", "to join along axis {axis}, the other lengths must be equal, but here are {first} and {other}.",
      "축 {axis}을(를) 따라 이으려면 나머지 길이가 같아야 하는데 {first}와 {other}가 왔습니다."),
    Message(
      "S9.empty", "{name} needs at least one value, but the shape {shape} has none there.",
      "{name}에는 값이 하나 이상 있어야 하는데 모양 {shape}에는 그곳에 값이 없습니다."),
    Message(
      "S10.labels", "there must be one label for each example, but here are {labels} labels and {examples} examples.",
      "예제마다 레이블이 하나씩 있어야 하는데 레이블은 {labels}개, 예제는 {examples}개입니다."),
    Message(
      "S11.parameter", "`{name}` has the shape {wanted}, so its new value must too, but that is {got}.",
      "`{name}`의 모양은 {wanted}이므로 새 값도 같아야 하는데 {got}입니다."),
  ]

  // MARK: - Values

  private static let values: [Message] = [
    Message(
      "V5.constant", "feature {feature} never varies and eps is 0: 0/0. With eps > 0 the output is beta.",
      "특징 {feature}은(는) 값이 변하지 않고 eps가 0이어서 0/0이 됩니다. eps > 0이면 출력은 beta입니다."),
    Message(
      "V5.row", "row {row} never varies and eps is 0: 0/0. With eps > 0 the output is beta.",
      "{row}행은 값이 변하지 않고 eps가 0이어서 0/0이 됩니다. eps > 0이면 출력은 beta입니다."),
    Message(
      "V1.share", "`p` is the share that is dropped: 0 <= p < 1, but it is {share}.",
      "`p`는 버리는 비율이므로 0 <= p < 1이어야 하는데 {share}입니다."),
    Message(
      "V8.layer", "there is no such layer as \"{name}\" here; `help layers` lists them.",
      "여기에 쓸 수 있는 \"{name}\" 층이 없습니다. `help layers`로 목록을 볼 수 있습니다."),
    Message(
      "V10.groups", "the groups must divide the channels evenly, but here are {groups} groups and {channels} channels.",
      "그룹 수는 채널 수를 나누어떨어지게 해야 하는데 그룹은 {groups}개, 채널은 {channels}개입니다."),
    Message(
      "V11.sizes", "a network needs at least two sizes, of its input and its output, but here are {sizes}.",
      "신경망에는 입력과 출력의 크기, 적어도 두 개가 필요한데 {sizes}개가 왔습니다."),
    Message(
      "V7.label",
      "a label must be a whole number from 0 to {last}, one of {classes} classes, but row {row} has {label}.",
      "레이블은 클래스 {classes}개 중 하나인 0부터 {last}까지의 정수여야 하는데 {row}행은 {label}입니다."),
    Message(
      "V12.finite", "{name} needs numbers, but here are NaN or infinite ones; `isfinite` finds them.",
      "{name}에는 유한한 수가 필요한데 NaN이나 무한대가 있습니다. `isfinite`로 찾을 수 있습니다."),
    Message(
      "V13.symmetric", "{name} needs a symmetric matrix, equal to its transpose, but this is not; try `(a + a.T) / 2`.",
      "{name}에는 전치와 같은 대칭 행렬이 필요한데 그렇지 않습니다. `(a + a.T) / 2`를 써 보세요."),
    Message(
      "V13.positive",
      "{name} needs a positive definite matrix, but row {row} shows that this is not; add eps to the diagonal.",
      "{name}에는 양의 정부호 행렬이 필요한데 {row}행에서 그렇지 않습니다. 대각선에 eps를 더해 주세요."),
    Message(
      "V14.singular", "{name} would divide by 0: some combination of the columns is 0; drop a column, or use eps > 0.",
      "{name}에서 0으로 나누게 됩니다. 열의 어떤 조합이 0이므로 열을 하나 빼거나 eps > 0을 써 주세요."),
    Message(
      "V15.range", "the range must go up, but here it goes from {low} to {high}; give the smaller end first.",
      "범위는 커져야 하는데 {low}에서 {high}까지입니다. 작은 쪽 끝을 먼저 써 주세요."),
    Message(
      "V15.bins", "a histogram needs at least one bin, but here are {bins}; 20 is a good start.",
      "히스토그램에는 구간이 하나 이상 필요한데 {bins}개입니다. 20개로 시작해 보세요."),
    Message(
      "W1.rank",
      "the covariance of {examples} examples has rank {rank} of {features}: the other directions are only rounding; use more examples or fewer features.",
      "예제 {examples}개의 공분산은 계수가 {features} 가운데 {rank}입니다. 나머지 방향은 반올림 오차뿐이므로 예제를 늘리거나 특징을 줄여 주세요."),
    Message(
      "W2.gap",
      "eigenvalues {first} and {second} are nearly equal (gap {gap} of the largest): PCA's axes between them are arbitrary, ZCA does not mind.",
      "고윳값 {first}과(와) {second}이(가) 거의 같습니다(가장 큰 값의 {gap}). 그 사이 PCA 축은 임의이지만 ZCA에는 영향이 없습니다."),
    Message(
      "V8.init", "an init is \"he\", \"xavier\", \"lecun\", \"zeros\" or a number, but this is \"{name}\".",
      "init에는 \"he\", \"xavier\", \"lecun\", \"zeros\"나 숫자를 쓰는데 \"{name}\"이(가) 왔습니다."),
    Message(
      "V9.parts", "the parts of a network need different names, but two are called `{name}`; rename one.",
      "신경망의 부분은 이름이 서로 달라야 하는데 `{name}`이(가) 둘입니다. 하나의 이름을 바꿔 주세요."),
    Message(
      "N3.parameter", "{layer} has no parameter `{name}`; its table of parameters lists what it has.",
      "{layer}에는 매개변수 `{name}`이(가) 없습니다. 매개변수 표에서 있는 것을 볼 수 있습니다."),
  ]

  // MARK: - Files

  private static let files: [Message] = [
    Message(
      "F2.packed", "{file} is packed with gzip; unpack it first, for example with `gunzip`.",
      "{file}은(는) gzip으로 압축되어 있습니다. 먼저 `gunzip` 같은 것으로 풀어 주세요."),
    Message(
      "F2.format", "{file} should be an IDX file of bytes, as MNIST's are, but it starts differently; check the file.",
      "{file}은(는) MNIST와 같은 바이트 IDX 파일이어야 하는데 시작이 다릅니다. 파일을 확인해 주세요."),
    Message(
      "F2.images", "{file} should hold images (3 axes), but its header says {axes}; is it the labels' file?",
      "{file}에는 이미지(축 3개)가 있어야 하는데 머리말에는 축이 {axes}개입니다. 레이블 파일은 아닌지 확인해 주세요."),
    Message(
      "F2.labels", "{file} should hold labels (1 axis), but its header says {axes}; is it the images' file?",
      "{file}에는 레이블(축 1개)이 있어야 하는데 머리말에는 축이 {axes}개입니다. 이미지 파일은 아닌지 확인해 주세요."),
    Message(
      "F2.truncated", "{file} is cut short: its header promises {wanted} bytes, but there are {got}; copy it again.",
      "{file}이(가) 중간에 잘렸습니다. 머리말에는 {wanted}바이트인데 {got}바이트만 있습니다. 다시 복사해 주세요."),
    Message(
      "F2.long", "{file} is too long: its header promises {wanted} bytes, but there are {got}; check the file.",
      "{file}이(가) 너무 깁니다. 머리말에는 {wanted}바이트인데 {got}바이트가 있습니다. 파일을 확인해 주세요."),
    Message(
      "F2.pair", "every image needs one label, but there are {images} images and {labels} labels; check the pair.",
      "이미지마다 레이블이 하나씩 있어야 하는데 이미지는 {images}개, 레이블은 {labels}개입니다. 두 파일을 확인해 주세요."),
    Message(
      "F2.empty", "{file} holds no pictures, but at least one is needed; check the file.",
      "{file}에는 그림이 하나 이상 있어야 하는데 없습니다. 파일을 확인해 주세요."),
  ]
}
