extension Catalogue {
  /// Sentences about data sets, models, training and choosing.
  static let training: [Message] = samples + tables + models + choosing + findings

  // MARK: - Data sets

  private static let samples: [Message] = [
    Message(
      "V2.shares", "the shares of a split add up to 1, but these add up to {total}; change one of them.",
      "나누는 비율은 모두 더해서 1이어야 하는데 {total}입니다. 하나를 고쳐 주세요."),
    Message(
      "V2.negative", "a share of a split is a number from 0 to 1, but one is {share}.",
      "나누는 비율은 0에서 1 사이의 수인데 {share}이(가) 있습니다."),
    Message(
      "V41.part",
      "every part of a split needs an example, but part {part} would get none of the {examples}; give it a larger share.",
      "나눈 부분마다 예제가 하나는 있어야 하는데 예제 {examples}개 중 {part}번째 부분에 갈 것이 없습니다. 비율을 늘려 주세요."),
    Message(
      "V42.take", "`take` gives 1 to {examples} examples of this data set, but {wanted} were asked for.",
      "이 데이터에서는 `take`로 1개부터 {examples}개까지 가져올 수 있는데 {wanted}개를 요청했습니다."),
    Message(
      "V43.size", "`{name}` counts something, so it is at least 1, but it is {size}.",
      "`{name}`은(는) 개수이므로 1 이상이어야 하는데 {size}입니다."),
    Message(
      "S20.features", "data sets are joined when their features are as many, but these have {first} and {other}.",
      "데이터를 이으려면 특징 수가 같아야 하는데 {first}개와 {other}개입니다."),
    Message(
      "S20.classes", "data sets are joined when their classes are the same, but these have {first} and {other}.",
      "데이터를 이으려면 클래스가 같아야 하는데 {first}와(과) {other}입니다."),
  ]

  // MARK: - Files of examples

  private static let tables: [Message] = [
    Message(
      "F5.text", "{file} should be a table of text in UTF-8, but it holds other bytes; save it as CSV in UTF-8.",
      "{file}은(는) UTF-8 글자로 된 표여야 하는데 다른 바이트가 들어 있습니다. UTF-8 CSV로 저장해 주세요."),
    Message(
      "F5.rows", "{file} holds no rows of examples; check the file.", "{file}에는 예제 행이 없습니다. 파일을 확인해 주세요."),
    Message(
      "F5.cells", "every row of {file} should have {wanted} cells as the first does, but line {line} has {got}.",
      "{file}의 모든 행은 첫 행처럼 칸이 {wanted}개여야 하는데 {line}번째 줄에는 {got}개입니다."),
    Message(
      "F5.quote", "a quotation mark in line {line} of {file} is never closed; close it or write it twice.",
      "{file} {line}번째 줄의 따옴표가 닫히지 않았습니다. 닫거나 두 번 써 주세요."),
    Message(
      "F5.number",
      "column `{column}` of {file} holds numbers, but line {line} has \"{text}\"; correct the cell or read the column as text.",
      "{file}의 `{column}` 열은 숫자인데 {line}번째 줄은 \"{text}\"입니다. 칸을 고치거나 열을 글자로 읽어 주세요."),
    Message(
      "F5.missing", "column `{column}` of {file} has no value in line {line}; fill it in or leave the row out.",
      "{file} {line}번째 줄의 `{column}` 열에 값이 없습니다. 채우거나 그 행을 빼 주세요."),
    Message(
      "F5.column", "{file} has no column `{name}`; its columns are {names}.",
      "{file}에는 `{name}` 열이 없습니다. 있는 열은 {names}입니다."),
    Message(
      "F5.classes",
      "the classes are texts or whole numbers, but column `{column}` of {file} has \"{text}\"; choose the column of the classes with `target`.",
      "클래스는 글자나 정수여야 하는데 {file}의 `{column}` 열에 \"{text}\"이(가) 있습니다. `target`으로 클래스 열을 골라 주세요."),
    Message(
      "F5.features", "{file} has one column, but features and classes need at least two.",
      "{file}에는 열이 하나뿐인데 특징과 클래스를 위해 두 개 이상 있어야 합니다."),
    Message(
      "F6.length",
      "a CIFAR-10 file holds whole pictures of {size} bytes each, but {file} has {got} bytes; copy it again.",
      "CIFAR-10 파일은 한 장이 {size}바이트인 그림들인데 {file}은(는) {got}바이트입니다. 다시 복사해 주세요."),
    Message(
      "F6.label",
      "a CIFAR-10 label is 0 to 9, but picture {picture} of {file} has {label}; check that it is such a file.",
      "CIFAR-10의 레이블은 0부터 9까지인데 {file}의 그림 {picture}은(는) {label}입니다. 그런 파일이 맞는지 확인해 주세요."),
  ]

  // MARK: - Models and training

  private static let models: [Message] = [
    Message(
      "V44.neighbours", "`k` is the number of neighbours, from 1 to the {examples} examples, but it is {k}.",
      "`k`는 이웃의 수이므로 1부터 예제 수 {examples}까지인데 {k}입니다."),
    Message(
      "V45.examples", "{model} learns from examples, but this data set has none; check how it was made.",
      "{model}은(는) 예제에서 배우는데 이 데이터에는 예제가 없습니다. 데이터를 만든 곳을 확인해 주세요."),
    Message(
      "V45.many", "{model} takes at most {most} examples, but here are {examples}; use `take` or `split`.",
      "{model}은(는) 예제를 {most}개까지 쓰는데 {examples}개가 왔습니다. `take`나 `split`을 써 주세요."),
    Message(
      "V45.train", "training needs at least one example, but this data set has none; check how it was made.",
      "학습에는 예제가 하나 이상 있어야 하는데 이 데이터에는 없습니다. 데이터를 만든 곳을 확인해 주세요."),
    Message(
      "V46.finite",
      "{model} needs finite numbers, but row {row}, feature {feature} is not one; leave the row out or fill it in.",
      "{model}에는 유한한 수가 필요한데 {row}행, 특징 {feature}이(가) 그렇지 않습니다. 그 행을 빼거나 값을 채워 주세요."),
    Message(
      "V46.train",
      "training needs finite numbers, but row {row}, feature {feature} is not one; leave the row out or fill it in.",
      "학습에는 유한한 수가 필요한데 {row}행, 특징 {feature}이(가) 그렇지 않습니다. 그 행을 빼거나 값을 채워 주세요."),
    Message(
      "V47.optimizer", "there is no optimizer \"{name}\" here; there are {names}.",
      "여기에는 최적화 방법 \"{name}\"이(가) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V47.schedule", "there is no schedule \"{name}\" here; there are {names}.",
      "여기에는 학습률 일정 \"{name}\"이(가) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V47.search", "there is no search \"{name}\" here; there are {names}.",
      "여기에는 탐색 방법 \"{name}\"이(가) 없습니다. {names}이(가) 있습니다."),
    Message(
      "V48.positive", "`{name}` needs a positive finite number, but it is {value}.",
      "`{name}`은(는) 양의 유한한 수여야 하는데 {value}입니다."),
    Message(
      "V48.negative", "`{name}` needs a finite number from 0 on, but it is {value}.",
      "`{name}`에는 0 이상의 유한한 수가 필요한데 {value}입니다."),
    Message(
      "V48.decay", "`{name}` is from 0 up to, but not, 1, and it is {value}.",
      "`{name}`은(는) 0 이상 1 미만인데 {value}입니다."),
    Message(
      "V48.share", "`{name}` is a share from 0 to 1, but it is {value}.",
      "`{name}`은(는) 0에서 1 사이의 비율인데 {value}입니다."),
    Message(
      "V48.range",
      "a range of learning rates goes from above 0 up to a larger finite one, but here it is {low} to {high}.",
      "학습률 범위는 0보다 큰 수에서 더 큰 유한한 수까지인데 {low}부터 {high}까지입니다."),
    Message(
      "S21.outputs",
      "the network needs an output for each of the {classes} classes, but it has {outputs}; make its last layer larger.",
      "클래스가 {classes}개이므로 신경망의 출력도 그만큼 필요한데 {outputs}개입니다. 마지막 층을 늘려 주세요."),
    Message(
      "F7.broken", "this is not a whole checkpoint, so nothing was changed; save the run again.",
      "온전한 체크포인트가 아니어서 아무것도 바꾸지 않았습니다. 실행을 다시 저장해 주세요."),
    Message(
      "F7.other", "this checkpoint is of {got}, but here is {wanted}; make the same network and options first.",
      "이 체크포인트는 {got}의 것인데 여기에는 {wanted}이(가) 있습니다. 먼저 같은 신경망과 옵션을 만들어 주세요."),
  ]

  // MARK: - Choosing

  private static let choosing: [Message] = [
    Message(
      "V50.folds", "the number of folds is from 2 to the {examples} examples, but it is {folds}.",
      "폴드 수는 2부터 예제 수 {examples}까지인데 {folds}입니다."),
    Message(
      "V50.few", "folds need at least 2 examples, but there are {examples}.",
      "폴드를 나누려면 예제가 2개 이상 있어야 하는데 {examples}개입니다."),
    Message(
      "V50.class",
      "fold {fold} is judged by class {label} but learns nothing of it; shuffle or stratify, or use fewer folds.",
      "폴드 {fold}은(는) 클래스 {label}(으)로 평가받지만 그 클래스를 배우지 못합니다. 섞거나 층화하거나 폴드 수를 줄여 주세요."),
    Message(
      "V50.classes",
      "folds {folds} are judged by classes they learn nothing of, such as {label} in fold {fold}; shuffle or stratify, "
        + "or use fewer folds.",
      "폴드 {folds}은(는) 배우지 못한 클래스로 평가받습니다(폴드 {fold}의 클래스 {label} 등). 섞거나 층화하거나 폴드 수를 줄여 주세요."),
    Message(
      "V51.candidates", "there is nothing to choose from; give at least one model or hyper-parameter.",
      "고를 것이 없습니다. 모델이나 초모수를 하나 이상 주세요."),
    Message(
      "V52.range", "the range of `{name}` goes from a smaller to a larger number, but here it is {low} to {high}.",
      "`{name}`의 범위는 작은 수에서 큰 수까지인데 {low}부터 {high}까지입니다."),
    Message(
      "V52.log", "`{name}` on a logarithmic scale starts above 0, but here it starts at {low}.",
      "로그 눈금의 `{name}`은(는) 0보다 큰 수에서 시작하는데 {low}에서 시작합니다."),
    Message(
      "V52.choice", "`{name}` needs at least one value to choose from, but the list is empty.",
      "`{name}`에는 고를 값이 하나 이상 있어야 하는데 목록이 비어 있습니다."),
    Message(
      "V53.least", "`{name}` is at least {least}, but it is {value}.", "`{name}`은(는) {least} 이상이어야 하는데 {value}입니다."),
    Message(
      "V53.most", "`{name}` is at most {most}, but it is {value}.", "`{name}`은(는) {most} 이하여야 하는데 {value}입니다."),
    Message(
      "V54.trial", "this search has the trials 0 to {last}, but trial {trial} was asked for.",
      "이 탐색에는 시도 0부터 {last}까지 있는데 시도 {trial}을(를) 찾았습니다."),
    Message(
      "V54.missing", "{missing} of the {trials} trials have no result yet; run them and collect again.",
      "시도 {trials}개 중 {missing}개의 결과가 아직 없습니다. 그것들을 실행하고 다시 모아 주세요."),
    Message(
      "V54.dependent",
      "a trial of \"{way}\" depends on the results before it, so it cannot run on its own; use grid, random or halton.",
      "\"{way}\"의 시도는 앞의 결과에 달려 있어 따로 실행할 수 없습니다. grid, random, halton을 써 주세요."),
    Message(
      "S22.pair", "two models are compared on the same examples, but these saw {first} and {second}.",
      "두 모델은 같은 예제로 비교해야 하는데 {first}개와 {second}개를 보았습니다."),
  ]
}
