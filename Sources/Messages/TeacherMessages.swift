extension Catalogue {
  /// Sentences for those who write, present and mark lessons.
  static let teaching: [Message] = handingIn + grading + writing + presenting

  // MARK: - Handing in and marking

  private static let handingIn: [Message] = [
    Message(
      "L.hand-in.nothing", "Nothing of the lesson `{lesson}` has been done here yet, so there is nothing to hand in.",
      "아직 `{lesson}` 수업을 한 기록이 없어서 제출할 것이 없습니다."),
    Message(
      "L.hand-in.inside",
      "In the file: one line with the name, the id and the points, then each line typed in the lesson, with its time "
        + "and how it was judged. It is text, to be read before it is sent.",
      "파일에는 이름, 학번, 점수가 적힌 한 줄과 수업에서 입력한 모든 줄이 시각, 채점 결과와 함께 들어 있습니다. "
        + "글로 되어 있으니 보내기 전에 읽어 볼 수 있습니다."),
    Message(
      "L.file.exists", "{file} exists already and stays as it is. Give another name.",
      "{file} 파일이 이미 있어 그대로 두었습니다. 다른 이름을 정해 주세요."),
  ]

  private static let grading: [Message] = [
    Message(
      "L.gradebook.none", "{folder} holds no file that was handed in and no journal (`*.jsonl`).",
      "{folder}에 제출한 파일이나 진행 기록(`*.jsonl`)이 없습니다."),
    Message(
      "L.gradebook.no-lesson", "{file} is left out: it belongs to no lesson found here.",
      "{file} 파일은 여기에 있는 어느 수업의 것도 아니어서 뺐습니다."),
    Message(
      "L.gradebook.lesson", "{lesson}: learners {learners}, mean {mean} of {all} points",
      "{lesson}: 학생 {learners}명, 평균 {mean}점({all}점 만점)"),
    Message("L.gradebook.flag", "{id} {name}: {remark}", "{id} {name}: {remark}"),
    Message("L.gradebook.step", "step", "단계"),
    Message("L.gradebook.answered", "answered", "답한 학생"),
    Message("L.gradebook.first", "right at once", "한 번에 맞음"),
    Message("L.gradebook.wrong", "commonest wrong answers", "가장 많은 틀린 답"),
  ]

  // MARK: - Writing

  private static let writing: [Message] = [
    Message(
      "L.lesson.name", "A lesson's name is made of letters, digits and hyphens, but this is `{name}`.",
      "수업 이름은 글자, 숫자, 붙임표로 짓습니다. 입력한 이름: `{name}`"),
    Message(
      "L.lesson.next", "Next: `stepbook learn {file}` to try it, `stepbook lesson check {file}` to check it.",
      "다음: `stepbook learn {file}`로 해 보고, `stepbook lesson check {file}`로 점검하세요."),
    Message("L.sync.steps", "{file}: new or changed {steps}", "{file}: 새로 생기거나 바뀐 단계 {steps}"),
    Message("L.sync.same", "{file}: nothing to do", "{file}: 바꿀 것이 없습니다"),
    Message(
      "L.sync.none", "{file} names no other language: add `translations: ko` to its first lines.",
      "{file}에 다른 언어가 적혀 있지 않습니다. 파일 첫머리에 `translations: en`처럼 적어 주세요."),
    Message(
      "L.sync.source", "The lesson that {file} translates should be at {source}, but it cannot be read.",
      "{file}의 원래 수업은 {source}에 있어야 하는데 읽을 수 없습니다."),
    Message(
      "L.update.embedded", "{file} is part of the program and cannot be recorded anew: give the path of a file.",
      "{file}은(는) 프로그램에 들어 있어 다시 기록할 수 없습니다. 파일 경로를 적어 주세요."),
    Message("L.update.written", "{file}: recorded anew", "{file}: 다시 기록했습니다"),
    Message(
      "L.record.greeting", "Recording into {file}. Every line is kept as it is typed; Ctrl-D or `quit` ends.",
      "{file}에 기록합니다. 입력하는 대로 저장되며, Ctrl-D나 `quit`으로 끝냅니다."),
    Message(
      "L.record.done", "{file}: inputs {inputs}. `stepbook replay {file}` runs them again.",
      "{file}: 입력 {inputs}개. `stepbook replay {file}`로 다시 실행해 볼 수 있습니다."),
    Message("L.record.nothing", "Nothing was typed, so no file was written.", "입력한 것이 없어 파일을 만들지 않았습니다."),
  ]

  // MARK: - Presenting

  private static let presenting: [Message] = []
}
