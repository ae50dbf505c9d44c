extension Catalogue {
  /// Sentences about data sets, models, training and choosing.
  static let training: [Message] = samples + tables

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
}
