extension Catalogue {
  /// Korean help on the verbs of the language and on the session.
  static let helpOnSession: [KoreanHelp] = stepping + tables + session

  private static let stepping: [KoreanHelp] = [
    KoreanHelp(
      "step", "호출의 모든 단계를 순전파로, `step back`은 역전파로 보여 줍니다.",
      [
        "f(x)": "층, 신경망, 손실, 함수의 호출", "dout": "`back`에서: 위에서 오는 기울기",
        "quiet": "단계를 보이지 않고 간직함",
      ]),
    KoreanHelp(
      "check", "두 값을 견주거나, 조건이 맞는지 봅니다.",
      [
        "a ~ b": "모양이 같은 두 값, 또는 참/거짓이나 마스크 하나", "tol": "허용하는 |a − b|", "rtol": "허용하는 |a − b| / |b|",
      ]),
    KoreanHelp(
      "why", "마지막 결과, 확인, 오류를 설명합니다. 다시 쓰면 더 깊이 들어갑니다.", ["code": "S2 같은 오류 코드"]),
    KoreanHelp("explain", "식을 모양과 곱셈 수를 적은 나무로 보여 줍니다. 실행하지 않습니다.", ["expr": "설명할 식"]),
  ]

  private static let tables: [KoreanHelp] = [
    KoreanHelp("row", "이 입력이 보여 줄 표에 한 줄을 더합니다.", ["columns": "열마다 이름=값"]),
    KoreanHelp("table", "값을 나란히 보여 줍니다.", ["values": "행렬, 벡터 또는 레코드"]),
    KoreanHelp("record", "값을 이름을 붙여 함께 둡니다.", ["fields": "이름=값"]),
  ]

  private static let session: [KoreanHelp] = [
    KoreanHelp("help", "함수, 주제, 오류 코드를 설명합니다.", ["name": "함수, 주제 또는 S1 같은 코드"]),
    KoreanHelp("whos", "변수와 난수의 시드를 보여 줍니다."),
    KoreanHelp("undo", "마지막 입력을 되돌립니다: 변수도 난수도 그 앞과 같아집니다."),
    KoreanHelp("history", "오류 없이 실행된 입력을 번호와 함께 보여 줍니다.", ["n": "최근 것부터 몇 개"]),
    KoreanHelp(
      "save", "오류 없이 실행된 입력을 스크립트로, 또는 그림을 저장합니다.",
      ["what": "파일 이름: something.step, 또는 마지막 그림을 담을 .svg. 또는 값", "file": "값을 담을 파일의 이름"]),
    KoreanHelp(
      "run", "스크립트를 여기서 실행합니다. check=true이면 맞는지만 알려 줍니다.",
      ["file": "파일 이름, 보통 something.step", "check": "복사본에서 실행하고 결과 대신 확인을 셈"]),
    KoreanHelp(
      "set", "결과를 보여 주는 방법을 바꿉니다.",
      [
        "digits": "유효 숫자, 1에서 17. 17이면 수를 정확히 보여 줌",
        "plot": "그림의 기호: \"braille\", \"block\", \"ascii\"",
        "pager": "긴 결과를 한 화면씩 보여 줌",
      ]),
    KoreanHelp("time", "식을 계산하는 데 걸린 시간과 그 값을 알려 줍니다.", ["expr": "계산할 식"]),
    KoreanHelp(
      "export", "지금까지 한 것을 노트북, 웹 페이지 또는 녹화로 저장합니다.", ["file": ".md, .ipynb, .html 또는 .cast로 끝나는 파일 이름"]),
    KoreanHelp("open", "노트북을 엽니다. 아무것도 실행하지 않습니다.", ["file": ".ipynb 또는 .md로 끝나는 파일 이름"]),
    KoreanHelp("cells", "지금까지 입력한 셀과 연 노트북의 셀을 번호와 함께 보여 줍니다.", ["n": "전체를 볼 셀의 번호. 0이면 목록"]),
    KoreanHelp("rerun", "노트북을 한 셀부터 다시 실행합니다. 그 셀 앞의 상태에서 시작합니다.", ["n": "실행할 첫 셀의 번호"]),
    KoreanHelp("edit", "편집기($EDITOR)에서 셀을 고치고 다시 실행합니다.", ["n": "셀 번호. 0이면 마지막 셀"]),
    KoreanHelp("quit", "Stepbook을 끝냅니다. Ctrl-D도 같습니다."),
  ]
}
