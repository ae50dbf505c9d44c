extension Catalogue {
  /// Sentences about lessons and the learner's prompts.
  static let lessons: [Message] =
    lessonFlow + lessonCommands + lessonAnswers + lessonSlips + lessonPapers + lessonHelp + lessonFindings

  // MARK: - Through a lesson

  private static let lessonFlow: [Message] = [
    Message("L.minutes", "about {minutes} minutes", "약 {minutes}분"),
    Message(
      "L.legend", "Enter: next · :hint · :skip · :back · :help · :quit",
      "Enter: 다음 · :hint 힌트 · :skip 건너뛰기 · :back 뒤로 · :help 도움말 · :quit 나가기"),
    Message(
      "L.resumed", "Welcome back. You are at step {number} of {count}.",
      "다시 오셨네요. {count}단계 중 {number}단계입니다."),
    Message(
      "L.finished",
      "That was “{title}”. You solved {solved} of {questions} questions: {points} of {all} points.",
      "“{title}” 수업이 끝났습니다. 문제 {questions}개 중 {solved}개를 풀었습니다({all}점 중 {points}점)."),
    Message(
      "L.finished.how", "Right at the first try: {first}. Hints used: {hints}.",
      "한 번에 맞힌 문제 {first}개, 쓴 힌트 {hints}개입니다."),
    Message("L.finished.open", "Worth another look: {steps}.", "다시 볼 만한 문제: {steps}"),
    Message(
      "L.finished.next", "Next: `stepbook learn {name}`, “{title}”.",
      "다음 수업은 “{title}”입니다: `stepbook learn {name}`"),
    Message(
      "L.finished.leave", "Enter leaves; `:back`, `:goto` and `:list` still work.",
      "Enter를 누르면 나갑니다. `:back`, `:goto`, `:list`도 쓸 수 있습니다."),
    Message(
      "L.requires", "This lesson builds on `learn {name}`, “{title}”.", "이 수업은 “{title}” 수업(`learn {name}`)에 이어집니다."),
    Message("L.shelf.new", "not begun", "시작 전"),
    Message(
      "L.shelf.begun", "{seen} of {steps} steps, {points} of {all} points", "{steps}단계 중 {seen}단계, {all}점 중 {points}점"),
    Message("L.shelf.done", "done, {points} of {all} points", "끝냄, {all}점 중 {points}점"),
    Message("L.shelf.minutes", "{minutes} min", "{minutes}분"),
    Message(
      "L.interrupted", "Stopped. Nothing was changed.", "중단했습니다. 바뀐 것은 없습니다."),
    Message(
      "L.notation", "Signs from an input method (full width, curly quotes, long minus) were read as the usual ones.",
      "입력기에서 나온 기호(전각 문자, 둥근 따옴표, 긴 빼기)는 보통 기호로 읽었습니다."),
    Message("L.quit", "Your progress is kept.", "진행 상황을 저장해 두었습니다."),
    Message(
      "L.policy.skip", "In this lesson questions cannot be skipped.", "이 수업에서는 문제를 건너뛸 수 없습니다."),
    Message(
      "L.policy.solution", "A solution can be shown after {count} wrong answers.",
      "틀린 답이 {count}번 나온 뒤에 풀이를 볼 수 있습니다."),
    Message(
      "L.policy.hint", "Each hint costs {share} % of a question's points.", "힌트 하나마다 그 문제 점수의 {share} %가 줄어듭니다."),
    Message(
      "L.remedial", "This was shown in “{title}”. `:goto {step}` shows it again and then brings you back here.",
      "이 내용은 “{title}”에 나왔습니다. `:goto {step}` 명령으로 다시 보고 나면 여기로 돌아옵니다."),
  ]

  // MARK: - Commands

  private static let lessonCommands: [Message] = [
    Message(
      "L.command.unknown", "There is no command `:{name}`. `:help` lists them.",
      "`:{name}`(이)라는 명령은 없습니다. `:help`를 입력하면 목록이 나옵니다."),
    Message("L.hint.none", "There is no hint here.", "여기에는 힌트가 없습니다."),
    Message(
      "L.hint.over", "There are no more hints. `:solution` shows a solution.", "힌트가 더 없습니다. `:solution`으로 풀이를 볼 수 있습니다."
    ),
    Message("L.hint.count", "Hint {number} of {count}:", "힌트 {number}/{count}:"),
    Message("L.hint.offer", "`:hint` gives a hint ({count} here).", "`:hint`를 입력하면 힌트가 나옵니다(모두 {count}개)."),
    Message("L.solution.none", "There is no solution to show here.", "여기에는 보여 드릴 풀이가 없습니다."),
    Message(
      "L.solution.later", "The solution can be shown after {count} more wrong answers.",
      "틀린 답이 {count}번 더 나온 뒤에 풀이를 볼 수 있습니다."),
    Message(
      "L.solution.ask", "Show the solution? The step then counts as revealed, without points. y or n",
      "풀이를 볼까요? 보고 나면 이 단계는 점수 없이 ‘풀이를 본 단계’가 됩니다. y 또는 n"),
    Message("L.solution.shown", "Type it yourself, or `:skip`.", "직접 입력해 보거나 `:skip`으로 넘어가세요."),
    Message(
      "L.again.ask", "Start this lesson from its beginning? y or n", "이 수업을 처음부터 다시 할까요? y 또는 n"),
    Message(
      "L.forget.ask", "Throw away your progress in this lesson? y or n", "이 수업의 진행 상황을 지울까요? y 또는 n"),
    Message("L.confirm.no", "Nothing was changed.", "바뀐 것은 없습니다."),
    Message("L.refused.none", "No answer of this step has been refused so far.", "이 단계에서 아직 받아들여지지 않은 답이 없습니다."),
    Message(
      "L.skip.finished", "The lesson is over. `:back` goes to its last step.", "수업이 끝났습니다. `:back`을 입력하면 마지막 단계로 갑니다."),
    Message("L.skip.off", "Questions cannot be skipped in this lesson.", "이 수업에서는 문제를 건너뛸 수 없습니다."),
    Message(
      "L.skip.done", "Skipped. The solution was run, so later steps have their values.",
      "건너뛰었습니다. 다음 단계에 필요한 값이 있도록 풀이를 실행해 두었습니다."),
    Message("L.back.first", "This is the first step.", "첫 번째 단계입니다."),
    Message(
      "L.next.question", "A question is open here. Answer it, or `:skip`.", "아직 풀지 않은 문제가 있습니다. 답하거나 `:skip`으로 넘어가세요."),
    Message(
      "L.play.begin", "Try anything. `:next` ends it and puts every value back.",
      "무엇이든 해 보세요. `:next`를 입력하면 끝나고 모든 값이 원래대로 돌아갑니다."),
    Message("L.play.already", "You are playing already. `:next` ends it.", "이미 자유롭게 해 보는 중입니다. `:next`로 끝냅니다."),
    Message("L.play.over", "Every value is back as it was.", "모든 값이 원래대로 돌아왔습니다."),
    Message(
      "L.goto.unknown", "There is no step `{step}`. `:list` shows them.", "`{step}` 단계는 없습니다. `:list`로 목록을 볼 수 있습니다."),
    Message(
      "L.list.marks", "x solved · r solved after the solution was shown · s skipped · . seen",
      "x 풀었음 · r 풀이를 보고 풀었음 · s 건너뜀 · . 보았음"),
    Message(
      "L.where", "Step {number} of {count}: {title} (`{step}`). Wrong answers here: {wrong}; hints: {hints}.",
      "{count}단계 중 {number}단계: {title}(`{step}`). 이 단계의 틀린 답 {wrong}번, 힌트 {hints}개."),
    Message("L.lang.unknown", "This lesson is written in: {languages}.", "이 수업의 언어: {languages}"),
    Message("L.lang.changed", "From here on in English.", "이제부터 한국어로 보여 드립니다."),
  ]

  // MARK: - Answers

  private static let lessonAnswers: [Message] = [
    Message("L.right", "Right.", "맞습니다."),
    Message("L.exercise.partly", "Right so far. Still to do: {names}.", "여기까지 맞습니다. 남은 것: {names}"),
    Message(
      "L.exercise.taken", "The wrong answer for {names} was taken back; type it again to look at it.",
      "{names}에 넣은 틀린 답은 되돌렸습니다. 다시 보려면 한 번 더 입력하세요."),
    Message(
      "L.exercise.name", "That is the value asked for. Store it under the name `{name}`.",
      "구하려는 값이 맞습니다. `{name}`(이)라는 이름에 저장해 주세요."),
    Message(
      "L.check.error", "`{name}` could not be computed from your answer.", "입력한 답으로는 `{name}`을(를) 계산할 수 없습니다."),
    Message("L.check.kind", "`{name}` should hold numbers, but it is a {got}.", "`{name}`에는 수가 있어야 하는데 {got}입니다."),
    Message(
      "L.check.nan", "`{name}` contains NaN: somewhere 0 was divided by 0, or a root or logarithm had no value.",
      "`{name}`에 NaN이 있습니다. 어딘가에서 0을 0으로 나누었거나 제곱근이나 로그의 값이 없었습니다."),
    Message(
      "L.check.infinite", "`{name}` contains INF: somewhere a number was divided by 0 or grew too large.",
      "`{name}`에 INF가 있습니다. 어딘가에서 0으로 나누었거나 수가 너무 커졌습니다."),
    Message(
      "L.check.shape", "`{name}` should have the shape {wanted}, but it has {got}.",
      "`{name}`의 모양은 {wanted}이어야 하는데 {got}입니다."),
    Message(
      "L.check.one", "`{name}` should be one number, but it has the shape {got}.",
      "`{name}`은(는) 수 하나여야 하는데 모양이 {got}입니다."),
    Message(
      "L.check.many", "`{name}` should have the shape {wanted}, but it is one number.",
      "`{name}`의 모양은 {wanted}이어야 하는데 수 하나입니다."),
    Message(
      "L.check.number", "`{name}` is one number, as asked, but not the right one yet.",
      "`{name}`은(는) 수 하나가 맞지만, 값이 아직 다릅니다."),
    Message(
      "L.check.values", "`{name}` has the right shape, but {wrong} of its {all} values are not right yet.",
      "`{name}`의 모양은 맞지만, 값 {all}개 중 {wrong}개가 아직 다릅니다."),
    Message("L.check.other", "`{name}` is not what was asked for yet.", "`{name}`이(가) 아직 구하려는 것과 다릅니다."),
    Message("L.check.condition", "This does not hold yet: `{condition}`.", "아직 성립하지 않습니다: `{condition}`"),
    Message("L.check.uses", "This exercise asks you to use `{name}`.", "이 문제에서는 `{name}`을(를) 써야 합니다."),
    Message("L.check.forbid", "This exercise asks you to do without `{name}`.", "이 문제에서는 `{name}`을(를) 쓰지 않고 풀어야 합니다."),
    Message("L.number.wrong", "That is not it yet.", "아직 아닙니다."),
    Message("L.number.infinite", "The answer is a finite number.", "답은 유한한 수입니다."),
    Message("L.number.one", "The answer is one number.", "답은 수 하나입니다."),
    Message("L.number.none", "This question has no answer to compare with.", "이 문제에는 비교할 답이 없습니다."),
    Message("L.number.percent", "Write a share as a number: {share}.", "비율은 수로 써 주세요: {share}"),
    Message("L.number.unit", "Write the number alone, without a unit: {number}.", "단위 없이 수만 써 주세요: {number}"),
    Message("L.number.comma", "The decimal sign here is a point: {number}.", "소수점은 점으로 써 주세요: {number}"),
    Message("L.choice.several", "1…{count}, several as in 1 3?", "1…{count}, 여러 개(예: 1 3)?"),
    Message("L.choice.range", "Type a number from 1 to {count}.", "1부터 {count}까지의 번호를 입력해 주세요."),
    Message(
      "L.choice.ranges", "Type numbers from 1 to {count}, several as in `1 3`.",
      "1부터 {count}까지의 번호를 입력해 주세요. 여러 개면 `1 3`처럼 씁니다."),
    Message("L.choice.one", "Only one of these is right: type one number.", "맞는 것은 하나뿐입니다. 번호를 하나만 입력해 주세요."),
    Message("L.choice.more", "What you chose is right, but something is missing.", "고른 것은 맞지만, 더 있습니다."),
    Message("L.choice.wrong", "That is not it.", "그것은 아닙니다."),
    Message("L.predict.recorded", "Noted. Now see what happens.", "적어 두었습니다. 이제 결과를 보겠습니다."),
    Message("L.predict.same", "You expected: {guess} — and so it is.", "예상: {guess} — 결과도 같습니다."),
    Message("L.predict.other", "You expected: {guess} — the result: {result}", "예상: {guess} — 결과: {result}"),
    Message("L.open.model", "One way to say it:", "이렇게 말할 수 있습니다:"),
    Message(
      "L.open.compare", "Does yours say 1 the same, 2 part of it, 3 something different? Type a number.",
      "직접 쓴 것은 1 같다, 2 일부만 같다, 3 다르다 가운데 어느 쪽인가요? 번호를 입력해 주세요."),
  ]

  // MARK: - The usual slips

  private static let lessonSlips: [Message] = [
    Message("L.slip.sign", "Everything is right but the sign.", "부호만 반대입니다."),
    Message(
      "L.slip.square", "This looks like the square of what is asked for, as a variance is of a standard deviation.",
      "구하려는 것의 제곱으로 보입니다. 분산이 표준편차의 제곱인 것처럼요."),
    Message(
      "L.slip.root", "This looks like the square root of what is asked for, as a standard deviation is of a variance.",
      "구하려는 것의 제곱근으로 보입니다. 표준편차가 분산의 제곱근인 것처럼요."),
    Message(
      "L.slip.percent", "This looks like a percentage; a share is asked for.", "백분율로 보입니다. 비율(0과 1 사이의 수)을 구해 주세요."),
    Message("L.slip.log", "This looks like a logarithm to another base.", "밑이 다른 로그로 보입니다."),
    Message("L.slip.reciprocal", "This looks like 1 divided by what is asked for.", "구하려는 것의 역수로 보입니다."),
    Message("L.slip.transposed", "Rows and columns are exchanged.", "행과 열이 바뀌었습니다."),
    Message(
      "L.slip.centred", "The distances are right, but the values are not centred.", "값 사이의 간격은 맞지만 중심이 맞춰지지 않았습니다."),
    Message("L.slip.sum", "This looks like a sum where a mean is asked for.", "평균이 아니라 합으로 보입니다."),
    Message(
      "L.slip.average", "This looks divided by the number of values once too often.", "값의 개수로 한 번 더 나눈 것으로 보입니다."),
    Message(
      "L.slip.unbiased", "This looks like dividing by N − 1; here the variance divides by N.",
      "N − 1로 나눈 것으로 보입니다. 여기서 분산은 N으로 나눕니다."),
    Message(
      "L.slip.biased", "This looks like dividing by N; here the variance divides by N − 1.",
      "N으로 나눈 것으로 보입니다. 여기서 분산은 N − 1로 나눕니다."),
    Message(
      "L.slip.epsilon", "This looks as if ε were added outside the root; it belongs to the variance, inside.",
      "ε을 제곱근 밖에서 더한 것으로 보입니다. ε은 제곱근 안에서 분산에 더합니다."),
    Message("L.slip.axis", "This looks computed along the other axis.", "다른 축을 따라 계산한 것으로 보입니다."),
    Message(
      "L.slip.batch", "This uses the statistics of the batch; the running averages are asked for.",
      "배치의 통계량을 썼습니다. 여기서는 이동 평균을 써야 합니다."),
    Message(
      "L.slip.running", "This uses the running averages; the statistics of the batch are asked for.",
      "이동 평균을 썼습니다. 여기서는 배치의 통계량을 써야 합니다."),
  ]

  // MARK: - What learners keep and hand in

  private static let lessonPapers: [Message] = [
    Message("L.notebook.answer", "My answer: {answer}", "나의 답: {answer}"),
    Message("L.notebook.tried", "I first tried: {answer}", "처음에 낸 답: {answer}"),
    Message(
      "L.hand-in.summary",
      "{name} ({id}): lesson {lesson}, {points} of {all} points, {lines} lines typed with their times.",
      "{name}({id}): {lesson} 수업, {all}점 중 {points}점, 입력한 줄 {lines}개와 그 시각."),
    Message("L.grade.lesson", "this file is from the lesson {lesson}", "{lesson} 수업의 파일입니다"),
    Message("L.grade.altered", "line {line} was changed afterwards", "{line}번째 줄이 나중에 바뀌었습니다"),
    Message("L.grade.hash", "the file was changed after it was made", "파일을 만든 뒤에 내용이 바뀌었습니다"),
    Message("L.grade.unreadable", "{count} lines cannot be read", "읽을 수 없는 줄이 {count}개 있습니다"),
    Message("L.grade.torn", "the last line was cut off", "마지막 줄이 잘렸습니다"),
  ]

  // MARK: - The list of commands

  private static let lessonHelp: [Message] = [
    Message("L.help.hint", ":hint        the next hint", ":hint        다음 힌트"),
    Message("L.help.skip", ":skip        on to the next step; the solution is run", ":skip        다음 단계로(풀이는 실행됩니다)"),
    Message("L.help.back", ":back        the step before, with its values", ":back        앞 단계로(값도 그때로 돌아갑니다)"),
    Message(
      "L.help.next", ":next        ends `:play`; elsewhere the same as Enter",
      ":next        `:play` 끝내기, 다른 곳에서는 Enter와 같음"),
    Message(
      "L.help.play", ":play        try anything; afterwards every value is back", ":play        무엇이든 해 보기(끝나면 값이 돌아옵니다)"
    ),
    Message("L.help.solution", ":solution    shows a solution, after asking", ":solution    풀이 보기(먼저 물어봅니다)"),
    Message("L.help.why", ":why         why the last answer was refused", ":why         마지막 답이 왜 아니었는지 보기"),
    Message("L.help.goto", ":goto id     to a step", ":goto id     어떤 단계로 가기"),
    Message("L.help.list", ":list        all steps", ":list        모든 단계"),
    Message("L.help.where", ":where       which step this is", ":where       지금 어느 단계인지 보기"),
    Message("L.help.reset", ":reset       this step from its beginning", ":reset       이 단계를 처음부터"),
    Message("L.help.again", ":again       the lesson from its beginning", ":again       수업을 처음부터"),
    Message(
      "L.help.lang", ":lang ko     the lesson in Korean; `:lang en` in English", ":lang en     영어로 보기, `:lang ko`는 한국어로"
    ),
    Message(
      "L.help.save", ":save \"notes.md\"   writes what you did as a file; .ipynb, .html and .cast too",
      ":save \"notes.md\"   지금까지 한 것을 파일로 저장. .ipynb, .html, .cast도 가능"),
    Message("L.help.forget", ":forget      throws your progress away", ":forget      진행 상황 지우기"),
    Message("L.help.help", ":help        this list", ":help        이 목록"),
    Message("L.help.quit", ":quit        leaves; you can go on later", ":quit        나가기(나중에 이어서 할 수 있습니다)"),
    Message(
      "L.help.rest", "Any other line is run as at the usual prompt; looking at a value is never an answer.",
      "그 밖의 줄은 평소처럼 실행됩니다. 값을 보는 것은 답으로 치지 않습니다."),
  ]
}
