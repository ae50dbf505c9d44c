import Language
import Lessons
import Messages
import Terminal

/// What the class sees at one moment, as lines.
struct PresentPicture {
  /// Beside the lesson itself.
  enum Overlay: Equatable {
    case none
    /// The keys.
    case keys
    /// `q` was pressed once.
    case leaving
    /// The number of a step is being typed.
    case number(String)
  }

  /// The top: the step's heading, which stays when the rest is too tall.
  var heading: [String] = []
  var lines: [String] = []
  /// The line that must be seen when not all fit; nil: the last one.
  var anchor: Int?
  /// The bottom rows.
  var footer = ""
  /// Hands, in words, where lines cannot be drawn over.
  var hands = ""
  /// The last line is being typed: the cursor stands behind it.
  var showsCursor = false
  var isBlank = false

  private let console: Console
  private var last = Kind.code

  init(_ program: PresentProgram, overlay: Overlay, typing: String? = nil, _ console: Console) {
    let presenter = program.presenter
    var console = console
    console.session = presenter.session
    self.console = console
    let scene = presenter.scene
    isBlank = scene.isBlank
    if case .heading = scene.shown.first { heading = drawing.lines(scene.shown[0]) }
    if overlay == .keys {
      heading = []
      lines = sentence("L.present.keys").split(separator: "\n").map(String.init)
    } else if !scene.index.isEmpty {
      index(scene)
    } else {
      draw(scene, presenter, typing)
    }
    footer = footer(scene, overlay, program)
  }

  private var drawing: LessonDrawing { LessonDrawing(console) }
  private var style: Style { console.style }
  private var width: Int { console.session.width }

  private func sentence(_ key: String, _ facts: [String: String] = [:]) -> String {
    Catalogue.sentence(key, facts, in: console.session.language)
  }

  // MARK: - The lesson

  private mutating func draw(_ scene: Scene, _ presenter: Presenter, _ typing: String?) {
    for shown in scene.shown.dropFirst(heading.isEmpty ? 0 : 1) {
      begin(Kind(shown))
      lines += self.lines(shown, scene.hands)
    }
    if let typed = typing ?? scene.typed, !presenter.isLive {
      begin(.code)
      lines += drawing.input(typed)
      showsCursor = true
    }
    if !scene.notes.isEmpty {
      lines += ["", style.dim(sentence("L.present.notes"))]
      lines += scene.notes.flatMap { Prose($0, width: width, style: console.proseStyle).lines }
    }
    let counts = scene.hands.enumerated().filter { $0.element > 0 }
    hands = counts.map { sentence("L.present.hands", ["option": "\($0 + 1)", "count": "\($1)"]) }.joined(
      separator: " · ")
  }

  /// Lines that are run and options stand apart from what is before them; prose brings its own blank line.
  private mutating func begin(_ kind: Kind) {
    let isApart = kind == .code && (last == .words || last == .options) || kind == .options && last == .words
    if isApart { lines.append("") }
    last = kind
  }

  private enum Kind {
    case words, options, code, other

    init(_ shown: Shown) {
      self =
        switch shown {
        case .prose, .heading: .words
        case .option: .options
        case .input: .code
        case .accepted: .code
        case .output, .said, .refused, .verbatim: .other
        }
    }
  }

  private func lines(_ shown: Shown, _ hands: [Int]) -> [String] {
    var lines = drawing.lines(shown).flatMap { fitted($0) }
    if console.screen.options.redraws, case .option(let number, _) = shown, hands.indices.contains(number - 1),
      hands[number - 1] > 0
    {
      lines += [
        style.bold(
          "     " + String(repeating: "|", count: min(hands[number - 1], width - 10)) + " \(hands[number - 1])")
      ]
    }
    return lines
  }

  /// Results were made for the width of then.
  private func fitted(_ line: String) -> [String] {
    line.displayWidth > width && !line.contains("\u{1B}") ? DisplayText.wrap(line, width) : [line]
  }

  private mutating func index(_ scene: Scene) {
    heading = []
    lines = scene.index.enumerated().flatMap { place, title in
      let isHere = place + 1 == scene.place.number
      let text = DisplayText.paddedLeft("\(place + 1)", to: 4) + (isHere ? " > " : "   ") + title
      return DisplayText.wrap(text, width).map { isHere ? style.bold($0) : $0 }
    }
    anchor = lines.count * (scene.place.number - 1) / max(1, scene.index.count)
  }

  // MARK: - The bottom row

  private func footer(_ scene: Scene, _ overlay: Overlay, _ program: PresentProgram) -> String {
    switch overlay {
    case .keys: return sentence("L.present.any")
    case .leaving: return sentence("L.present.leave")
    case .number(let digits): return sentence("L.present.index") + " " + digits
    case .none: break
    }
    if program.presenter.isLive { return sentence("L.present.live") }
    if !scene.index.isEmpty { return sentence("L.present.index") }
    switch scene.question {
    case .options: return sentence("L.present.options")
    case .answer: return sentence("L.present.answer")
    case .exercise(let wrong): return sentence(wrong > 0 ? "L.present.exercise" : "L.present.solution")
    case nil: break
    }
    if scene.isOver { return sentence(program.isLast ? "L.present.end" : "L.present.next") }
    guard scene.place.number == 1 else { return "" }
    let types = program.presenter.types && scene.typed != nil
    return sentence(types ? "L.present.typing" : "L.present.legend")
  }
}
