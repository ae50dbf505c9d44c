import Language
import Messages
public import Notebook

extension Player {
  /// The learner's own notebook: the steps visited with what was typed there, as a lesson file that verifies.
  ///
  /// Everything is run again from the lesson's beginning to record what it shows; the session is left as it was.
  public func notebook() -> String {
    let (state, width) = (session.state, session.width)
    defer { (session.state, session.width) = (state, width) }
    (session.state, session.width) = (beginning, 80)
    let front = FrontMatter([
      .init("lesson", "\(lesson.id)-notebook"), .init("title", words.title), .init("lang", language.rawValue),
      .init("seed", String(lesson.seed)),
    ])
    let steps = lesson.steps.indices.filter { snapshots[lesson.steps[$0].id] != nil }.map(page)
    return LessonFormat.print(Lesson(front: front, opening: [Block(.title(words.title))], steps: steps))
  }

  /// The learner's own notebook with its pictures, to be written in any form; the session is left as it was.
  public func document() -> Document {
    let text = notebook()
    let (state, width, language) = (session.state, session.width, session.language)
    defer { (session.state, session.width, session.language) = (state, width, language) }
    session.state = beginning
    let cells = Replay.lesson(LessonFormat.parse(text).lesson, in: session)
    return Document(markdown: text, ran: cells, in: session.language)
  }

  private func page(_ index: Int) -> Step {
    let (step, words) = (lesson.steps[index], words.steps[index])
    session.reseed(lesson.seed(of: step))
    var lines = learnerLines(of: step)[...]
    var blocks: [Block] = []
    for (block, shown) in zip(step.blocks, words.blocks) {
      blocks += page(block, shown, of: step, &lines)
    }
    return Step(
      heading: Heading(words.title, id: step.id), blocks: blocks + answers(of: step, words) + record(Array(lines)))
  }

  private func page(_ block: Block, _ shown: Block, of step: Step, _ lines: inout ArraySlice<String>) -> [Block] {
    switch block.content {
    case .prose:
      guard case .prose(let text) = shown.content, !text.isEmpty else { return [] }
      return [Block(.prose(text))]
    case .fence(let fence):
      switch fence.label {
      case .stepbook: return record(Transcript(fence.lines).cells.map(\.input))
      case .setup:
        _ = session.run(fence.text)
        return [Block(.fence(fence))]
      case .solution:
        defer { lines = [] }
        return record(Array(lines))
      default: return []
      }
    default: return []
    }
  }

  /// Runs inputs and gives the fence that records them; nothing for no inputs.
  private func record(_ inputs: [String]) -> [Block] {
    let cells = inputs.map { Transcript.Cell(recording: $0, session.run($0), in: session) }
    return cells.isEmpty ? [] : [Block(.fence(Fence(.stepbook, Transcript(cells: cells).lines)))]
  }

  /// What the learner typed in a step, without refused answers and without lines that changed the lesson's names.
  private func learnerLines(of step: Step) -> [String] {
    let targets = Set((try? Program.parse(step.solution ?? ""))?.assignedNames ?? [])
    return entriesOfThisTime.filter { entry in
      guard entry.step == step.id, !entry.text.startsWithBytes(":"), !entry.text.isEmpty else { return false }
      guard step.kind == .exercise || entry.result == .looked else { return false }
      let assigned = Set((try? Program.parse(entry.text))?.assignedNames ?? [])
      switch entry.result {
      case .right, .partly: return !assigned.isDisjoint(with: targets)
      case .looked: return assigned.isDisjoint(with: reserved)
      case .wrong, .failed, .passed, .skipped: return false
      }
    }.map(\.text)
  }

  /// The journal since the lesson was last begun.
  private var entriesOfThisTime: ArraySlice<JournalEntry> {
    let start = journal.entries.lastIndex { $0.text == ":again" }.map { $0 + 1 } ?? 0
    return journal.entries[start...]
  }

  /// What was chosen or written in a step without code, as a sentence each.
  private func answers(of step: Step, _ words: Step) -> [Block] {
    guard [.choice, .number, .open, .predict].contains(step.kind) else { return [] }
    let given = entriesOfThisTime.filter { entry in
      entry.step == step.id && [.right, .wrong, .passed].contains(entry.result) && !entry.text.isEmpty
        && !entry.text.startsWithBytes(":")
    }
    return given.map { entry in
      let isRight = entry.result != .wrong
      let facts = ["answer": answer(entry.text, words)]
      let key = isRight ? "L.notebook.answer" : "L.notebook.tried"
      return Block(.prose(Catalogue.sentence(key, facts, in: language)))
    }
  }

  private func answer(_ text: String, _ words: Step) -> String {
    let numbers = text.split { $0 == " " || $0 == "," }.compactMap { Int($0) }
    guard words.kind == .choice || (words.kind == .predict && !words.options.isEmpty) else { return text }
    let chosen = numbers.filter { words.options.indices.contains($0 - 1) }.map { words.options[$0 - 1].text }
    return chosen.isEmpty ? text : chosen.joined(separator: "; ")
  }
}
