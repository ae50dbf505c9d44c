extension Catalogue {
  /// Headings and sentences of help pages and of the reference.
  static let help: [Message] = pages + books + codes + reference

  private static let pages: [Message] = [
    Message("help.commands", "Commands start a line:", "명령은 줄의 맨 앞에 씁니다:"),
    Message("help.topics", "Topics of functions:", "함수의 주제:"),
    Message("help.more", "To read more:", "더 보려면:"),
    Message("help.about.name", "how `{name}` is called, with examples", "`{name}` 쓰는 법과 예"),
    Message("help.about.topic", "the functions of a topic", "주제에 속한 함수들"),
    Message("help.about.code", "what an error code says", "오류 코드의 뜻"),
    Message("help.about.names", "every name there is", "모든 이름"),
    Message("help.about.glossary", "the words of the course", "수업에 나오는 용어"),
    Message("help.about.reading", "what to read after the course", "더 읽을거리"),
    Message("help.try", "To begin, type:", "이렇게 시작해 보세요:"),
    Message(
      "help.further", "More in `help {name} options`: {names}", "`help {name} options`에 더 있음: {names}"),
    Message("help.argument", "`{name}` is an argument of:", "`{name}`은(는) 다음의 인자입니다:"),
    Message("help.examples", "For example:", "예:"),
    Message("help.source", "Source: {source}", "출처: {source}"),
    Message("help.fields", "Fields: {names}", "필드: {names}"),
    Message("help.methods", "It can: {names}", "할 수 있는 일: {names}"),
  ]

  private static let books: [Message] = [
    Message("help.glossary", "Words of the course, English and Korean:", "수업에 나오는 용어, 한국어와 영어:"),
    Message("help.glossary.one", "One of them: `help overfitting`", "하나만 보려면: `help 과적합`"),
    Message("help.glossary.all", "All words: `help glossary`", "모든 용어: `help glossary`"),
    Message("help.reading.lecture", "The references of the lecture notes:", "강의 노트의 참고 문헌:"),
    Message(
      "help.reading.corrections", "The papers behind what the course corrects in them:", "수업에서 바로잡은 내용의 근거가 되는 논문:"),
  ]

  private static let codes: [Message] = [
    Message("help.code", "{code}: {about}", "{code}: {about}"),
    Message("help.code.why", "More: `why {code}`", "더 알고 싶으면: `why {code}`"),
    Message(
      "help.plots",
      "Seven lines a to g should be told apart here ({plot}). If signs are missing: `set(plot=\"block\")` or `set(plot=\"ascii\")`.",
      "일곱 선 a부터 g까지 구별되어야 합니다({plot}). 기호가 빠져 있으면 `set(plot=\"block\")`이나 `set(plot=\"ascii\")`를 쓰세요."),
    Message("help.letter.D", "something a run or a check shows", "실행이나 확인에서 드러난 것"),
    Message("help.letter.F", "about files and data", "파일과 데이터에 대한 것"),
    Message("help.letter.G", "about figures", "그림에 대한 것"),
    Message("help.letter.K", "about the arguments of a call", "호출의 인자에 대한 것"),
    Message("help.letter.L", "about lessons", "수업에 대한 것"),
    Message("help.letter.N", "about names", "이름에 대한 것"),
    Message("help.letter.P", "about how a line is written", "줄을 쓰는 방법에 대한 것"),
    Message("help.letter.R", "about something that ran", "실행 중에 일어난 것"),
    Message("help.letter.S", "about shapes", "모양에 대한 것"),
    Message("help.letter.T", "about the terminal", "터미널에 대한 것"),
    Message("help.letter.U", "about taking back", "되돌리기에 대한 것"),
    Message("help.letter.V", "about a value", "값에 대한 것"),
  ]

  private static let reference: [Message] = [
    Message("help.reference", "Stepbook reference", "Stepbook 참고서"),
    Message(
      "help.reference.about",
      "Every function and command, with examples and what they show. `stepbook reference` writes this page from the declarations of the functions; every example is run in a session of its own.",
      "모든 함수와 명령을 예와 그 결과와 함께 싣습니다. 이 쪽은 `stepbook reference`가 함수의 선언에서 만들며, 예는 저마다 새 세션에서 실행합니다."),
    Message("help.table.name", "parameter", "인자"),
    Message("help.table.kind", "kind", "종류"),
    Message("help.table.default", "default", "기본값"),
    Message("help.table.about", "meaning", "뜻"),
  ]
}
