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

  private static let presenting: [Message] = [
    Message("L.present.empty", "There is no step to present in {name}.", "{name}에는 보여 줄 단계가 없습니다."),
    Message(
      "L.present.terminal", "Presenting needs a terminal with a keyboard; `--auto 0` shows everything without one.",
      "수업을 보여 주려면 키보드가 있는 터미널이 필요합니다. `--auto 0`을 쓰면 터미널 없이 모두 보여 줍니다."),
    Message("L.present.legend", "Space next · ← back · ? keys", "Space 다음 · ← 뒤로 · ? 키 설명"),
    Message(
      "L.present.typing", "any key types · Enter runs a complete line · ← back",
      "아무 키나 누르면 입력 · 다 쓴 줄은 Enter로 실행 · ← 뒤로"),
    Message("L.present.options", "1–9 a hand · a answer · Space next", "1–9 손 든 수 · a 답 · Space 다음"),
    Message("L.present.answer", "a answer · Space next", "a 답 · Space 다음"),
    Message("L.present.exercise", "w a wrong answer · s solution", "w 틀린 답 · s 풀이"),
    Message("L.present.solution", "s solution", "s 풀이"),
    Message("L.present.end", "The end. Space leaves.", "끝입니다. Space를 누르면 나갑니다."),
    Message("L.present.next", "The end of this lesson. Space begins the next.", "이 수업은 끝입니다. Space를 누르면 다음 수업이 시작됩니다."),
    Message("L.present.leave", "q again leaves; any other key stays.", "q를 한 번 더 누르면 나갑니다. 다른 키를 누르면 계속합니다."),
    Message("L.present.any", "Any key goes back to the lesson.", "아무 키나 누르면 수업으로 돌아갑니다."),
    Message("L.present.index", "A number and Enter goes to that step; g goes back.", "번호와 Enter: 그 단계로 · g: 돌아가기"),
    Message(
      "L.present.live", "Tab on an empty line (or Ctrl-D) ends; every value then comes back.",
      "빈 줄에서 Tab(또는 Ctrl-D)을 누르면 끝나고 모든 값이 돌아옵니다."),
    Message("L.present.notes", "Notes", "메모"),
    Message("L.present.hands", "option {option}: {count}", "{option}번: {count}명"),
    Message(
      "L.present.keys",
      """
        Space  next (Enter, Page Down, →)
        ←      back (Page Up)
        1–9    a hand for an answer
        a      show the answer
        w      run a wrong answer
        s      type the solution
        Tab    type yourself
        n      notes
        g      index
        l      language
        .      blank screen
        q      leave
      """,
      """
        Space  다음 (Enter, Page Down, →)
        ←      뒤로 (Page Up)
        1–9    답마다 손 든 수 세기
        a      답 보이기
        w      틀린 답 실행하기
        s      풀이 입력하기
        Tab    직접 입력하기
        n      메모
        g      목차
        l      언어
        .      빈 화면
        q      나가기
      """),
    Message(
      "L.present.nothing", "Nothing is being presented. Waiting; q leaves.", "보여 주고 있는 수업이 없어 기다립니다. q를 누르면 나갑니다."),
    Message("L.present.then", "Next: {title}", "다음: {title}"),
    Message("L.present.elapsed", "elapsed {elapsed}", "지난 시간 {elapsed}"),
    Message(
      "L.present.clock", "elapsed {elapsed} · left {left} of {all} min", "지난 시간 {elapsed} · 남은 시간 {left}({all}분 중)"),
    Message(
      "L.present.clock-over", "elapsed {elapsed} · {left} over {all} min", "지난 시간 {elapsed} · {all}분에서 {left} 지남"),
    Message("L.present.plan", "this step: {here} min, until {until}", "이 단계: {here}분, {until}까지"),
    Message("L.present.behind", "{minutes} min behind the plan", "계획보다 {minutes}분 늦음"),
    Message(
      "L.present.long", "planned {planned} min, but there are {given}", "계획은 {planned}분인데 주어진 시간은 {given}분입니다"),
  ]
}
