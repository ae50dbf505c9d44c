extension Catalogue {
  static let notebooks: [Message] = [
    Message(
      "J1", "{file} is not a notebook: line {line} is not JSON. Was it downloaded whole?",
      "{file}은(는) 노트북이 아닙니다. {line}번째 줄이 JSON이 아닙니다. 파일이 끝까지 받아졌는지 확인해 주세요."),
    Message(
      "J2", "{file} is not a Jupyter notebook: it has no nbformat; open an .ipynb or .md file.",
      "{file}은(는) Jupyter 노트북이 아닙니다. nbformat이 없습니다. .ipynb나 .md 파일을 열어 주세요."),
    Message(
      "J2.version", "{file} is written in nbformat {got}, but 4 is needed; open it in Jupyter and save it again.",
      "{file}은(는) nbformat {got} 형식인데 4가 필요합니다. Jupyter에서 열어 다시 저장해 주세요."),
    Message(
      "J2.cells", "{file} has no list of cells; a notebook needs one.", "{file}에는 셀 목록이 없습니다. 노트북에는 셀 목록이 필요합니다."),
    Message(
      "J2.cell", "cell {cell} of {file} cannot be read: its `{part}` is missing or of the wrong kind.",
      "{file}의 {cell}번 셀을 읽을 수 없습니다. `{part}`이(가) 없거나 종류가 다릅니다."),
    Message(
      "J3.large", "{file} has {got} MB, but at most {limit} are read; clear its outputs in Jupyter first.",
      "{file}은(는) {got} MB인데 {limit} MB까지만 읽습니다. Jupyter에서 출력을 먼저 지워 주세요."),
    Message(
      "J3.deep", "{file} is nested more than {limit} levels deep; no notebook needs that.",
      "{file}은(는) {limit}단계보다 깊게 겹쳐 있습니다. 이런 노트북은 열지 않습니다."),
    Message(
      "J4", "{file} should end in {forms}.", "{file}의 이름은 {forms} 가운데 하나로 끝나야 합니다."),
    Message("J5", "there is no cell {n}: this notebook has {count}.", "{n}번 셀은 없습니다. 이 노트북의 셀은 {count}개입니다."),
    Message("J5.prose", "cell {n} is prose; it cannot be run.", "{n}번 셀은 글이라서 실행할 수 없습니다."),
    Message(
      "J6", "there is no editor here: set EDITOR to one and use this at the prompt of a terminal.",
      "쓸 편집기가 없습니다. EDITOR에 편집기를 정하고 터미널의 프롬프트에서 써 주세요."),
    Message(
      "J6.failed", "the editor `{editor}` ended with an error, so cell {n} stays as it was. Is EDITOR right?",
      "편집기 `{editor}`이(가) 오류로 끝나서 {n}번 셀은 그대로입니다. EDITOR가 맞는지 확인해 주세요."),
    Message(
      "J6.empty", "nothing was left in the editor, so cell {n} stays as it was; `undo` takes inputs back.",
      "편집기에 남은 것이 없어서 {n}번 셀은 그대로입니다. 입력은 `undo`로 되돌립니다."),
    Message(
      "J7", "the cells of this notebook are in {language}; Stepbook runs only its own.",
      "이 노트북의 셀은 {language} 언어입니다. Stepbook은 자신의 언어만 실행합니다."),
    Message(
      "J8", "a cell that is run again cannot run the notebook once more; take `rerun` or `edit` out of it.",
      "다시 실행되는 셀은 노트북을 또 실행할 수 없습니다. 그 셀에서 `rerun`이나 `edit`를 빼 주세요."),
    Message(
      "notebook.ranFirst", "these cells run first, without being shown: {cells}",
      "다음 셀을 먼저 실행하고 표시하지 않습니다: {cells}"),
    Message("notebook.saved", "saved {file}  cells: {count}", "저장함 {file}  셀 {count}개"),
    Message(
      "notebook.opened", "opened {file}  cells: {count}. Nothing was run: `cells()` lists them, `rerun()` runs them.",
      "{file}을(를) 열었습니다. 셀 {count}개. 아무것도 실행하지 않았습니다. `cells()`로 보고 `rerun()`으로 실행합니다."),
    Message("notebook.empty", "no cells yet.", "아직 셀이 없습니다."),
    Message("notebook.part.setup", "Setup", "준비"),
    Message("notebook.part.solution", "Solution", "풀이"),
    Message("notebook.part.check", "Check", "확인"),
    Message("notebook.part.wrong", "A wrong answer", "틀린 답"),
    Message("notebook.part.answer", "Answer", "정답"),
    Message("notebook.part.hint", "Hint", "힌트"),
    Message("notebook.part.model", "Model answer", "모범 답안"),
    Message("notebook.part.feedback", "What it is told", "그때 하는 말"),
    Message("notebook.part.afterwards", "When you have tried", "풀어 본 다음"),
    Message("notebook.part.note", "Note for the teacher", "교사용 메모"),
    Message("notebook.title", "Stepbook session", "Stepbook 세션"),
  ]
}
