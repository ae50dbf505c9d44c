extension Catalogue {
  /// Sentences of the program around the language.
  static let program: [Message] = [
    Message(
      "repl.greeting",
      "Stepbook. `help` explains, Tab completes, Ctrl-D leaves. Lessons: `stepbook learn`.",
      "Stepbook입니다. `help`는 설명, Tab은 자동 완성, Ctrl-D는 끝내기입니다. 수업은 `stepbook learn`으로 시작합니다."),
    Message(
      "steps.legend", "Enter next · b back · a number · why · q", "Enter 다음 · b 뒤로 · 번호 · why 이유 · q 끝"),
    Message("pager.more", "{count} more: Enter goes on, q ends", "{count}줄 더 있음: Enter 다음, q 끝"),
    Message(
      "steps.unknown", "Enter, b, a number from 1 to {count}, why or q.",
      "Enter, b, 1에서 {count}까지의 번호, why, q 가운데 하나입니다."),
    Message(
      "repl.interrupted", "Stopped. Your variables are as before the line that was running.", "멈추었습니다. 변수는 그대로 있습니다."),
    Message(
      "T1.unreadable", "The history {path} cannot be read ({reason}); the session goes on without it.",
      "입력 기록 {path}을(를) 읽을 수 없어({reason}) 기록 없이 계속합니다."),
    Message(
      "T1.damaged", "{lines} lines of the history {path} could not be read and were left out.",
      "입력 기록 {path}에서 읽을 수 없는 {lines}줄을 건너뛰었습니다."),
    Message(
      "T1.unwritable", "The history {path} cannot be written ({reason}); this session's lines are not kept.",
      "입력 기록 {path}에 쓸 수 없어({reason}) 이번에 입력한 줄은 남지 않습니다."),
    Message("T2", "The keyboard cannot be read (error {code}).", "키보드를 읽을 수 없습니다(오류 {code})."),
    Message(
      "L.file.none", "There is no lesson `{name}`. Lessons here: {names}.",
      "`{name}` 수업은 없습니다. 있는 수업: {names}."),
    Message(
      "L.journal.torn", "The last line of your progress was cut off; it was put aside and nothing else is lost.",
      "진행 기록의 마지막 줄이 잘려 있어 따로 두었습니다. 다른 것은 그대로입니다."),
    Message(
      "L.journal.unreadable", "{lines} lines of your progress cannot be read and are left out.",
      "진행 기록에서 읽을 수 없는 {lines}줄을 건너뛰었습니다."),
    Message(
      "L.journal.unwritable", "Your progress cannot be kept ({reason}); the lesson goes on without.",
      "진행 상황을 저장할 수 없어({reason}) 저장하지 않고 계속합니다."),
    Message("L.check.summary", "lessons: {lessons}, findings: {findings}", "수업 {lessons}개, 지적 {findings}건"),
    Message("L.saved", "Written: {file}", "저장했습니다: {file}"),
    Message(
      "L.replay.summary", "files: {files}, inputs: {cells}, findings: {findings}",
      "파일 {files}개, 입력 {cells}개, 지적 {findings}건"),
    Message(
      "T3",
      "This build of Stepbook needs a processor with AVX2 and FMA. Build it with STEPBOOK_PORTABLE=1 to run it here.",
      "이 Stepbook은 AVX2와 FMA가 있는 프로세서용입니다. STEPBOOK_PORTABLE=1로 빌드하면 여기서도 돌아갑니다."),
    Message("F4", "{file} cannot be written ({reason}).", "{file}에 쓸 수 없습니다({reason})."),
    Message("F1.script", "no file {file} that can be read.", "읽을 수 있는 {file} 파일이 없습니다."),
  ]
}
